from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.fields import CANON
from tests.support.file_clues import HANDLED
from tests.support.named_files import sized, subject_named
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

NAME = "WhatsApp Image 2020-05-17 at 14.03.21.jpeg"


def whole(name: str, state: str = "camera_direct") -> Subject:
    handling = next(one for key, one in HANDLED.items() if key == state)
    made = subject_named(name, {**CANON, **sized(1600, 1200)}, blocks=["EXIF", "MakerNote"])
    return replace(made, handling=replace(handling, maker_note=True))


SILENT: dict[str, Subject] = {
    "saved anew": whole(NAME, "resaved"),
    "a size alone": whole("p.jpg"),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no MakerNote": subject_named(NAME),
    "no trace": replace(whole("p.jpg"), clues=()),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a messenger's name on a camera's file": (
        whole(NAME),
        "info",
        "The name of the file is one that WhatsApp gives",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_file_saved_anew_is_clear(given: Subject) -> None:
    findings, outcome = run("PLT006", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_trace_or_block_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("PLT006", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_whole_file_under_a_messenger_s_name_was_sent_as_one(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("PLT006", given)[0]
    assert finding.severity == severity
    assert words in finding.message
