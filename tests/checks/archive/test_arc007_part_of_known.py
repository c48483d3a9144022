from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.matches import BYTES_ALONE, FEATURED, LOOK, known, match, published
from tests.support.subjects import run, subject
from verifyimg.model.claim import Claim
from verifyimg.model.match import Match
from verifyimg.model.subject import Subject

ONE = match(published(), how="features", coverage=0.25)
ELEMENT = match(how="features", coverage=0.2, same_picture=False, id="7")


def looked(*matches: Match, claim: Claim | None = None) -> Subject:
    """A picture whose parts were looked for too."""
    return known(*matches, claim=claim, look=FEATURED)


SILENT = {
    "a picture that no archive has": looked(),
    "the same bytes": looked(match(how="bytes")),
    "a copy that is whole": looked(match(published())),
    "a crop": looked(match(how="features", of_entry=0.3)),
    "one on a screen": looked(match(how="features", coverage=0.4, aside=0.6)),
}

NOT_APPLICABLE = {
    "no archive": subject(),
    "pixels left out": replace(looked(ONE), pixels=False),
    "nothing but bytes looked for": known(look=BYTES_ALONE),
    "parts not looked for": known(match(), look=LOOK),
    "archives that keep nothing of parts": known(look=replace(FEATURED, unfeatured=12)),
}


SPEAKS = {
    "a known part": (looked(ONE), ["note"]),
    "a shared element": (looked(ELEMENT), ["info"]),
    "both": (looked(ONE, ELEMENT), ["note", "info"]),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_picture_that_is_known_as_a_whole_is_no_finding(given: Subject) -> None:
    findings, outcome = run("ARC007", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_what_was_not_looked_at_is_not_clear(given: Subject) -> None:
    assert run("ARC007", given)[1].outcome == "not_applicable"


def test_a_known_part_is_told_and_bounds_nothing() -> None:
    given = looked(ONE)
    (finding,), _ = run("ARC007", given)
    assert (finding.severity, finding.against) == ("note", "file")
    assert "entry 1 of seen.db (25% of it)" in finding.message
    assert not any(clue.clock == "archive" for clue in given.clues)


def test_a_shared_element_is_never_told_as_the_picture() -> None:
    (finding,), _ = run("ARC007", looked(ELEMENT))
    assert (finding.severity, finding.strength) == ("info", "weak")
    assert "shares an element with entry 7 of seen.db" in finding.message


@pytest.mark.parametrize(("given", "severities"), SPEAKS.values(), ids=SPEAKS)
def test_known_parts_and_shared_elements_are_told_apart(
    given: Subject, severities: list[str]
) -> None:
    findings, _ = run("ARC007", given)
    assert [finding.severity for finding in findings] == severities
