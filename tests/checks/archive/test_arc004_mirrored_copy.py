from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.matches import BYTES_ALONE, known, match, published
from tests.support.subjects import run, subject
from verifyimg.model.claim import Claim
from verifyimg.model.subject import Subject

MIRRORED = match(published(), transform="mirrored")

SILENT = {
    "a picture that no archive has": known(),
    "a copy that lies the same way": known(match(published())),
    "a copy that is turned": known(match(transform="turned left")),
    "the same bytes": known(match(how="bytes")),
    "one archived copy each way": known(MIRRORED, match(published())),
}

NOT_APPLICABLE = {
    "no archive": subject(),
    "pixels left out": replace(known(MIRRORED), pixels=False),
    "nothing but bytes looked for": known(look=BYTES_ALONE),
}

SPEAKS = {
    "a mirrored copy": (known(MIRRORED), "note"),
    "a mirrored and turned copy": (known(match(transform="mirrored, turned left")), "note"),
    "a mirrored copy with a credit claimed": (known(MIRRORED, claim=Claim(credit="J")), "note"),
    "one that is claimed to be an original": (
        known(MIRRORED, claim=Claim(original=True)), "concern",
    ),
}  # fmt: skip


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_copy_that_is_not_mirrored_is_no_finding(given: Subject) -> None:
    findings, outcome = run("ARC004", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_what_was_not_looked_at_is_not_clear(given: Subject) -> None:
    assert run("ARC004", given)[1].outcome == "not_applicable"


@pytest.mark.parametrize(("given", "severity"), SPEAKS.values(), ids=SPEAKS)
def test_a_mirrored_copy_is_told_without_saying_which_one_it_is(
    given: Subject, severity: str
) -> None:
    (finding,), _ = run("ARC004", given)
    assert finding.severity == severity
    assert "the mirror image of entry 1 of seen.db" in finding.message
    assert "which one, the pixels do not tell" in finding.message
