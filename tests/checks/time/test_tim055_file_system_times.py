from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.support.rule_subjects import run, subject
from verifyimg.model.subject import Subject


def copied(at: datetime | None) -> Subject:
    made = subject()
    return replace(made, image=replace(made.image, modified_at=at))


NOT_APPLICABLE = {"standard input": copied(None)}

SPEAKS = {
    "a copy of today": copied(datetime(2026, 11, 20, 8, 57, tzinfo=UTC)),
    "a copy that seems older than the picture": copied(datetime(1979, 11, 30, tzinfo=UTC)),
}


@pytest.mark.parametrize("quiet", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_an_input_without_a_file_has_no_such_times(quiet: Subject) -> None:
    findings, outcome = run("TIM055", quiet)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize("speaking", SPEAKS.values(), ids=SPEAKS)
def test_the_times_are_called_worthless_and_never_told(speaking: Subject) -> None:
    (finding,), _ = run("TIM055", speaking)
    assert (finding.severity, finding.strength) == ("info", "none")
    assert "nothing of the picture" in finding.message
    assert not any(digit in finding.message for digit in "0123456789")
