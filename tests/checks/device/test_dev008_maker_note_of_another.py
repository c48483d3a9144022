from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.fields import CANON, holding
from tests.support.rule_subjects import run, tag
from verifyimg.model.maker_note import MakerNote
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity


def noted(maker: str, *, fits: bool) -> Subject:
    note = MakerNote(maker=maker, make=tag("IFD0:Make", "Canon"), fits=fits, offset=1842)
    return replace(holding(CANON, state="camera_direct"), maker_note=note)


SILENT: dict[str, Subject] = {
    "its own": noted("Canon", fits=True),
    "of the company that built it": noted("Casio", fits=True),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "none": holding(CANON),
    "one that begins as no known one": holding(CANON, state="camera_direct"),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "Nikon's in a Canon": (
        noted("Nikon", fits=False),
        "conflict",
        "(at byte 1,842) begins as those of Nikon do",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_maker_s_own_note_is_clear(given: Subject) -> None:
    findings, outcome = run("DEV008", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_known_note_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV008", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_note_of_another_maker_is_a_conflict(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("DEV008", given)[0]
    assert finding.severity == severity
    assert words in finding.message
