from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.matches import BYTES_ALONE, FEATURED, LOOK, known, match, published
from tests.support.subjects import run, subject
from verifyimg.model.claim import Claim
from verifyimg.model.match import Match
from verifyimg.model.subject import Subject

ONE = match(
    published(),
    how="features",
    of_entry=0.3,
    transform="cropped to 20 to 80 % across and 10 to 70 % down",
)


def looked(*matches: Match, claim: Claim | None = None) -> Subject:
    """A picture whose parts were looked for too."""
    return known(*matches, claim=claim, look=FEATURED)


SILENT = {
    "a picture that no archive has": looked(),
    "the same bytes": looked(match(how="bytes")),
    "a copy that is whole": looked(match(published())),
    "one on a screen": looked(match(how="features", coverage=0.4, aside=0.6)),
    "a shared element": looked(match(how="features", of_entry=0.1, same_picture=False)),
}

NOT_APPLICABLE = {
    "no archive": subject(),
    "pixels left out": replace(looked(ONE), pixels=False),
    "nothing but bytes looked for": known(look=BYTES_ALONE),
    "parts not looked for": known(match(), look=LOOK),
    "archives that keep nothing of parts": known(look=replace(FEATURED, unfeatured=12)),
}


SPEAKS = {
    "a picture": (Claim(), "note"),
    "one with a credit claimed": (Claim(credit="J"), "note"),
    "one that is claimed to be an original": (Claim(original=True), "concern"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_picture_that_is_not_cut_is_no_finding(given: Subject) -> None:
    findings, outcome = run("ARC003", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_what_was_not_looked_at_is_not_clear(given: Subject) -> None:
    assert run("ARC003", given)[1].outcome == "not_applicable"


@pytest.mark.parametrize(("claim", "severity"), SPEAKS.values(), ids=SPEAKS)
def test_what_was_cut_off_is_to_be_seen_in_the_archive(claim: Claim, severity: str) -> None:
    (finding,), _ = run("ARC003", looked(ONE, claim=claim))
    assert finding.severity == severity
    assert (
        "shows a part of entry 1 of seen.db (the same picture, found by its parts, cropped to"
        in finding.message
    )
