"""Counts over many reports: the one place where reports are counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from verifyimg.model.finding import OUTCOMES, Outcome, OutcomeWord
from verifyimg.model.report import Report
from verifyimg.model.words import RULINGS, Ruling


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How many files came to which end."""

    examined: int = 0
    failed: int = 0
    """Inputs that could not be examined; not among the examined."""
    skipped: int = 0
    """Files of a folder that are no images."""
    rulings: dict[Ruling, int] = field(default_factory=lambda: dict.fromkeys(RULINGS, 0))
    """Reports by overall verdict; those that failed count as what their report says."""
    failed_rulings: dict[Ruling, int] = field(default_factory=lambda: dict.fromkeys(RULINGS, 0))
    """The share of `rulings` that comes from failed inputs."""

    def plus(self, report: Report) -> Tally:
        """The tally with one more report in it."""
        return replace(
            self,
            examined=self.examined + (not report.failed),
            failed=self.failed + report.failed,
            rulings=_one_more(self.rulings, report.verdict.overall),
            failed_rulings=(
                _one_more(self.failed_rulings, report.verdict.overall)
                if report.failed
                else self.failed_rulings
            ),
        )

    def looked_at(self, ruling: Ruling) -> int:
        """Reports of that verdict whose file was really examined."""
        return self.rulings[ruling] - self.failed_rulings[ruling]


def tally(reports: Iterable[Report], *, skipped: int = 0) -> Tally:
    """The counts over all of them."""
    total = Tally(skipped=skipped)
    for report in reports:
        total = total.plus(report)
    return total


def outcome_counts(outcomes: Iterable[Outcome]) -> dict[OutcomeWord, int]:
    """Rules by what became of them; every word is there."""
    words = [outcome.outcome for outcome in outcomes]
    return {word: words.count(word) for word in OUTCOMES}


def _one_more(counts: dict[Ruling, int], ruling: Ruling) -> dict[Ruling, int]:
    return {**counts, ruling: counts[ruling] + 1}
