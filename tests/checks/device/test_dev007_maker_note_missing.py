from __future__ import annotations

import pytest

from tests.support.fields import CANON, IPHONE, NOT_READ, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

OLD_PHONE = {"IFD0:Make": "Apple", "IFD0:Model": "iPhone 4"}

SILENT: dict[str, Subject] = {
    "in place": holding(CANON, state="camera_direct"),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "a maker of whom that is not known": holding({"IFD0:Make": "Nokia", "IFD0:Model": "N8"}),
    "a phone that writes none": holding(OLD_PHONE),
    "a block that was not read": holding(CANON, problems=[NOT_READ]),
    "no maker": holding({}),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a Canon": (holding(CANON), "note", "lacks the block"),
    "an iPhone": (holding(IPHONE), "note", "most ways of sending do that"),
    "in any case of letters": (
        holding({"IFD0:Make": "CANON", "IFD0:Model": "CANON EOS 5D"}),
        "note",
        "lacks the block",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_block_in_place_is_clear(given: Subject) -> None:
    findings, outcome = run("DEV007", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_where_it_is_not_always_there_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV007", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_its_absence_is_a_note_at_most(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("DEV007", given)[0]
    assert finding.severity == severity
    assert words in finding.message
