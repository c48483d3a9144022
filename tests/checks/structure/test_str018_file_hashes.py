from __future__ import annotations

import pytest

from tests.support.rule_subjects import run, subject
from verifyimg.model.subject import Subject

NOT_APPLICABLE = {"a file that was not read whole": subject(sha256=None)}

SPEAKS = {
    "a hash in full with the size": (
        subject(sha256="3f" * 32),
        f"SHA-256 of the file as examined: {'3f' * 32} (1,234 bytes)",
    ),
}


@pytest.mark.parametrize("quiet", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(quiet: Subject) -> None:
    findings, outcome = run("STR018", quiet)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("speaking", "message"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(speaking: Subject, message: str) -> None:
    (finding,), _ = run("STR018", speaking)
    assert (finding.message, finding.severity) == (message, "info")
