"""Counts over many reports: the one place where reports are counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field, replace

from verifyimg.model.deep import EXIFTOOL
from verifyimg.model.finding import OUTCOMES, Finding, Outcome, OutcomeWord
from verifyimg.model.gist import Gist, Written
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
        return self.plus_gist(gist_of(report))

    def plus_gist(self, gist: Gist) -> Tally:
        """The same, of a report that is written already."""
        failed = self.failed_rulings
        return replace(
            self,
            examined=self.examined + (not gist.failed),
            failed=self.failed + gist.failed,
            rulings=_one_more(self.rulings, gist.overall),
            failed_rulings=_one_more(failed, gist.overall) if gist.failed else failed,
            known=self.known + gist.known,
            conflicts=self.conflicts + bool(gist.conflict),
            conflicting=_with(self.conflicting, gist.path, gist.conflict),
            unexamined=_with(self.unexamined, gist.path, _failure(gist)),
        )

    def looked_at(self, ruling: Ruling) -> int:
        """Reports of that verdict whose file was really examined."""
        return self.rulings[ruling] - self.failed_rulings[ruling]


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


def gist_of(report: Report) -> Gist:
    """What of a report, with the findings that are asked for, counts for a run."""
    counted = [one.severity for one in report.findings if one.accepted is None]
    return Gist(
        path=report.image.path,
        failed=report.failed,
        overall=report.verdict.overall,
        gravest=max(counted, key=SEVERITIES.index, default=None),
        known=any(match.same_picture for match in report.matches),
        conflict=_conflict(report),
        told=tuple(
            one for one in report.problems if one.fatal or one.loud or one.reader == EXIFTOOL
        ),
    )


def written(report: Report, part: Callable[[Report], str]) -> Written:
    """A report as `part` writes it, with what counts of it."""
    return Written(text=part(report), gist=gist_of(report))


def _with(named: tuple[Named, ...], path: str, why: str) -> tuple[Named, ...]:
    return (*named, Named(path=path, why=why)) if why and len(named) < MOST_NAMED else named


def _conflict(report: Report) -> str:
    """By the parts of the claim that are contradicted, else by the first conflict in the file."""
    answers = report.verdict.aspects
    contradicted = [one for one in ASPECTS if answers[one].ruling == "contradicted"]
    if contradicted:
        return ", ".join(f"{one} contradicted" for one in contradicted)
    first = next((one for one in report.findings if one.severity == "conflict"), None)
    return f"{first.code} {first.name}" if first else ""


def _failure(gist: Gist) -> str:
    return gist.failure.message if gist.failure else ""


def _one_more(counts: dict[Ruling, int], ruling: Ruling) -> dict[Ruling, int]:
    return {**counts, ruling: counts[ruling] + 1}
