from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.file_clues import HANDLED, program, release
from tests.support.subjects import camera_date, run, subject, tag, unreadable
from verifyimg.model.clue import Clue
from verifyimg.model.image import HandlingState
from verifyimg.model.subject import Subject

TAKEN = camera_date("2020-05-17 14:03:21")
BUILD = release("2024-07-01", text="Samsung firmware S916U1UES4CXG8", margin_days=31)


def phone(*clues: Clue, make: str = "samsung", state: HandlingState = "camera_direct") -> Subject:
    found = subject(*clues)
    return replace(found, tags=(tag("IFD0:Make", make),), handling=HANDLED[state])


SILENT = [
    pytest.param(phone(TAKEN, release("2019-05-24")), id="a system of the year before"),
    pytest.param(phone(TAKEN, release("2020-05-18")), id="released the next day, zones open"),
]

NOT_APPLICABLE = [
    pytest.param(phone(TAKEN), id="no system named"),
    pytest.param(phone(BUILD), id="no date of the camera"),
    pytest.param(phone(unreadable("0000"), BUILD), id="an unreadable date"),
    pytest.param(
        phone(camera_date("1970-01-01 00:00:00", doubts=["default_clock"]), BUILD),
        id="a clock that was never set",
    ),
    pytest.param(phone(TAKEN, release("2024-07-01", doubts=["low_confidence"])), id="in doubt"),
    pytest.param(
        phone(TAKEN, replace(BUILD, tags=program().tags), program()), id="an editing program"
    ),
    pytest.param(phone(TAKEN, release("2024-07-01", key="XMP-x:XMPToolkit")), id="a toolkit"),
]

SPEAKS = [
    pytest.param(
        phone(TAKEN, BUILD),
        "conflict",
        "Samsung firmware S916U1UES4CXG8 (IFD0:Software). The date and the system cannot both be "
        "right",
        id="as the camera wrote it",
    ),
    pytest.param(
        phone(TAKEN, BUILD, state="resaved"), "note", "Another program", id="saved again since"
    ),
    pytest.param(
        phone(TAKEN, BUILD, state="unknown"), "note", "Another program", id="handling unknown"
    ),
    pytest.param(
        phone(TAKEN, release("2024-05-13"), make="Apple"), "note", "The gallery", id="an iPhone"
    ),
    pytest.param(
        phone(TAKEN, release("2020-07-15")), "note", "tested in public", id="inside the margin"
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_system_that_was_out_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM035", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_a_system_or_a_date_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM035", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS)
def test_a_later_system_is_a_conflict_only_in_a_cameras_own_file(
    given: Subject, severity: str, words: str
) -> None:
    (finding,), _ = run("TIM035", given)
    assert (finding.severity, finding.against, finding.aspect) == (severity, "file", "time")
    assert words in finding.message
