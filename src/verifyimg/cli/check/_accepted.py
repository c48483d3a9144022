"""The findings that a baseline accepts: which of them are still there, and which went away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from verifyimg.model.finding import Finding
from verifyimg.model.report import Report
from verifyimg.wording import count

if TYPE_CHECKING:
    from verifyimg.configuration.baseline import Entry

NAMED = 10
"""Entries that went away, or could not be looked for, named one by one; the others are counted."""


@dataclass(kw_only=True)
class Accepted:
    """A baseline in one run; memory grows with the baseline, not with the files."""

    path: str
    entries: tuple[Entry, ...]
    met: set[Entry] = field(default_factory=set)
    """Entries whose file was among the inputs."""
    there: int = 0
    """Entries whose finding is still there."""
    gone: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    """Entries that could not be looked for, with the reason."""

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

    def closing(self) -> Iterator[str]:
        """Lines about the findings that are accepted, and about entries not found again."""
        if self.there:
            findings = count(self.there, "finding")
            yield f"{self.path}: {findings} accepted; shown, and not counted for --fail-on"
        yield from self._listed(self.gone, "accepted and no longer found")
        yield from self._listed(self.unseen, "accepted and could not be looked for")
        absent = len(set(self.entries)) - len(self.met)
        if absent:
            findings = count(absent, "finding")
            yield f"{self.path}: {findings} accepted in files that were not given"

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
        named = f"{entry.code} of {entry.path} (by {entry.acceptance.by}, {entry.acceptance.on})"
        if outcome is not None and outcome.outcome == "found":
            self.there += 1
        elif outcome is None or outcome.outcome in ("not_applicable", "failed"):
            reason = "the file was not examined" if outcome is None else outcome.reason
            self.unseen.append(f"{named}: {reason}")
        else:
            self.gone.append(named)

    def _listed(self, lines: list[str], what: str) -> Iterator[str]:
        for one in lines[:NAMED]:
            yield f"{self.path}: {what}: {one}"
        if len(lines) > NAMED:
            yield f"{self.path}: {what}: {len(lines) - NAMED:,} more"


def accepted(path: str | None) -> Accepted | None:
    """The baseline at `path`; raises `BaselineUnreadable`. None without one."""
    if path is None:
        return None
    from verifyimg.configuration.baseline import read_baseline

    return Accepted(path=path, entries=read_baseline(path))


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
