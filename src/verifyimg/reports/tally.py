"""Counts over many reports: the one place where reports are counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace

from verifyimg.model.finding import OUTCOMES, Finding, Outcome, OutcomeWord
from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.model.words import ASPECTS, RULINGS, SEVERITIES, Ruling, Severity

MOST_NAMED = 20
"""Inputs of one kind that a summary names; all of them have their report above it."""


@noun
class Named:
    """An input that a summary names, and in few words why."""

    path: str
    why: str


@noun
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
    known: int = 0
    """Files that an archive has."""
    conflicts: int = 0
    """Files with a finding that contradicts the claim or the file itself."""
    conflicting: tuple[Named, ...] = ()
    """The first `MOST_NAMED` of them."""
    unexamined: tuple[Named, ...] = ()
    """The first `MOST_NAMED` that could not be examined."""

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
            known=self.known + any(match.same_picture for match in report.matches),
            conflicts=self.conflicts + (_conflict(report) is not None),
            conflicting=_with(self.conflicting, _conflict(report)),
            unexamined=_with(self.unexamined, _failure(report)),
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


def outcomes_of(report: Report, word: OutcomeWord) -> tuple[Outcome, ...]:
    """The rules that came to that end, in their order."""
    return tuple(outcome for outcome in report.outcomes if outcome.outcome == word)


def by_severity(findings: Iterable[Finding]) -> dict[Severity, tuple[Finding, ...]]:
    """Findings by severity, in their order; every severity is there."""
    kept = tuple(findings)
    return {word: tuple(one for one in kept if one.severity == word) for word in SEVERITIES}


def _with(named: tuple[Named, ...], more: Named | None) -> tuple[Named, ...]:
    return named if more is None or len(named) >= MOST_NAMED else (*named, more)


def _conflict(report: Report) -> Named | None:
    """By the parts of the claim that are contradicted, else by the first conflict in the file."""
    answers, codes = (
        report.verdict.aspects,
        (f for f in report.findings if f.severity == "conflict"),
    )
    first = next(codes, None)
    why = [f"{one} contradicted" for one in ASPECTS if answers[one].ruling == "contradicted"]
    if not why and first is not None:
        why = [f"{first.code} {first.name}"]
    return Named(path=report.image.path, why=", ".join(why)) if why else None


def _failure(report: Report) -> Named | None:
    fatal = next((problem for problem in report.problems if problem.fatal), None)
    return None if fatal is None else Named(path=report.image.path, why=fatal.message)


def _one_more(counts: dict[Ruling, int], ruling: Ruling) -> dict[Ruling, int]:
    return {**counts, ruling: counts[ruling] + 1}
