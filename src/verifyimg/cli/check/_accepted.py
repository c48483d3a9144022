"""The findings that a baseline accepts: which of them are still there, and which went away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from verifyimg.model.aside import LookedBack, Missed
from verifyimg.model.finding import Finding
from verifyimg.model.report import Report

if TYPE_CHECKING:
    from verifyimg.configuration.baseline import Entry

NOT_EXAMINED = "the file was not examined"
NO_RULE = "no rule has this code"


@dataclass(kw_only=True)
class Accepted:
    """A baseline in one run; memory grows with the baseline, not with the files."""

    path: str
    entries: tuple[Entry, ...]
    met: set[Entry] = field(default_factory=set)
    """Entries whose file was among the inputs."""
    there: int = 0
    """Entries whose finding is still there."""
    missed: list[Missed] = field(default_factory=list)
    """Entries whose finding is gone, or could not be looked for."""

    def __post_init__(self) -> None:
        """Entries by the file that they speak of."""
        self._by_hash: dict[str, list[Entry]] = defaultdict(list)
        self._by_place: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry.sha256 is not None:
                self._by_hash[entry.sha256].append(entry)
            else:
                self._by_place[_resolved(self.path, entry.path)].append(entry)

    def marked(self, report: Report) -> Report:
        """The report with what its findings are accepted by; nothing else of it changes."""
        entries = self._speaking_of(report)
        if not entries:
            return report
        findings = tuple(_marked(finding, entries) for finding in report.findings)
        for entry in entries:
            self._looked_back(entry, report)
        return replace(report, findings=findings)

    def looked_back(self) -> LookedBack:
        """What became of every entry."""
        return LookedBack(
            accepted=self.there,
            missed=tuple(self.missed),
            not_given=len(set(self.entries)) - len(self.met),
        )

    def closing(self) -> Iterator[str]:
        """Lines about the findings that are accepted, and about entries not found again."""
        from verifyimg.reports.aside_text import baseline_lines

        return (f"{self.path}: {line}" for line in baseline_lines(self.looked_back()))

    def _speaking_of(self, report: Report) -> list[Entry]:
        found = list(self._by_hash.get(report.image.sha256 or "", ()))
        if self._by_place:
            found += self._by_place.get(_resolved("", report.image.path), ())
        return found

    def _looked_back(self, entry: Entry, report: Report) -> None:
        if entry in self.met:
            return
        self.met.add(entry)
        outcome = next((one for one in report.outcomes if one.code == entry.code), None)
        if outcome is None:
            self.missed.append(_missed(entry, NO_RULE if report.outcomes else NOT_EXAMINED))
        elif outcome.outcome in ("not_applicable", "failed"):
            self.missed.append(_missed(entry, outcome.reason))
        elif outcome.outcome == "found" and _is_there(entry, report):
            self.there += 1
        else:
            self.missed.append(_missed(entry))


def accepted(path: str) -> Accepted:
    """The baseline at `path`; raises `BaselineUnreadable`."""
    from verifyimg.configuration.baseline import read_baseline

    return Accepted(path=path, entries=read_baseline(path))


def _is_there(entry: Entry, report: Report) -> bool:
    """Whether a finding of that aspect is there; those that nobody asked for are left out."""
    aspects = [one.aspect for one in report.findings if one.code == entry.code]
    return not aspects or entry.aspect in aspects


def _missed(entry: Entry, why: str = "") -> Missed:
    return Missed(
        code=entry.code,
        aspect=entry.aspect,
        path=entry.path,
        sha256=entry.sha256,
        acceptance=entry.acceptance,
        why=why,
    )


def _marked(finding: Finding, entries: list[Entry]) -> Finding:
    for entry in entries:
        if (entry.code, entry.aspect) == (finding.code, finding.aspect):
            return replace(finding, accepted=entry.acceptance)
    return finding


def _resolved(baseline: str, path: str) -> str:
    try:
        return str(Path(Path(baseline).parent, path).resolve())
    except (OSError, ValueError, RuntimeError):
        return path
