"""An input that could not be examined."""

from __future__ import annotations

from dataclasses import replace

from tests.support.odd_reports import failed
from verifyimg.model.problem import Problem
from verifyimg.reports.medium import medium
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal.failed import failed as render


def test_the_block_is_short_and_claims_nothing() -> None:
    text = paint(render(failed(), medium(80)), colour=False)

    assert len(text.splitlines()) == 3
    assert text.splitlines()[0].startswith("COULD NOT BE EXAMINED ")
    assert text.splitlines()[0].endswith(" missing.jpg")
    assert "says nothing for or against any claim" in text


def test_other_problems_are_told_too() -> None:
    other = Problem(reader="jpeg", kind="damaged", message="no picture data", offset=2)
    report = failed()
    text = paint(
        render(replace(report, problems=(*report.problems, other)), medium(80)), colour=False
    )

    assert "jpeg, damaged: no picture data (at byte 2)" in text
