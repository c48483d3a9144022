"""What a desk has decided, done to every report of a run and looked back on at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from verifyimg.cli._configured import Policy
from verifyimg.model.aside import LookedBack
from verifyimg.model.finding import Finding
from verifyimg.model.note import Note, notes_on
from verifyimg.model.noun import ledger
from verifyimg.model.overlook import Overlook
from verifyimg.model.policy import Ignoring, Regraded, Regrading, Scope
from verifyimg.model.report import Report
from verifyimg.model.words import SEVERITIES
from verifyimg.wording import count

if TYPE_CHECKING:
    from verifyimg.claims.globs import Glob
    from verifyimg.claims.paths import Folders
    from verifyimg.cli.check._accepted import Accepted


@ledger
class Desk:
    """The decisions of a configuration, a baseline and persons; no verdict depends on them."""

    policy: Policy = field(default_factory=Policy)
    accepted: Accepted | None = None
    notes: tuple[Note, ...] = ()
    """What persons made of findings, the oldest first."""
    left_out: int = 0
    """Findings that the configuration had left out."""
    used: set[str] = field(default_factory=set)
    """Globs that some input fitted."""

    @property
    def decides(self) -> bool:
        """Whether there is anything that it might do to a report."""
        return bool(self._decisions() or self.notes or self.accepted)

    def decided(self, report: Report) -> Report:
        """The report with its findings regraded, left out and accepted, gravest first."""
        if self.policy.regrading or self.policy.ignoring:
            report = replace(report, findings=self._kept(report))
        report = report if self.accepted is None else self.accepted.marked(report)
        return self._noted(report) if self.notes else report

    def _noted(self, report: Report) -> Report:
        notes = notes_on(self.notes, report.image)
        noted = (replace(one, note=notes.get(one.code)) for one in report.findings)
        return replace(report, findings=tuple(noted)) if notes else report

    def closing(self) -> Iterator[str]:
        """Lines about decisions that met nothing, and entries of the baseline that went away."""
        if self.left_out:
            findings = count(self.left_out, "finding")
            yield f"{findings} left out by {self.policy.path}; its reasons are in the report"
        scopes = [one.scope for one in self._decisions()]
        globs = dict.fromkeys(glob for scope in scopes for glob in scope.globs)
        idle = [glob for glob in globs if glob not in self.used]
        if idle:
            more = f" (and {count(len(idle) - 1, 'more pattern')})" if len(idle) > 1 else ""
            yield f'{self.policy.path}: no file that was given fits "{idle[0]}"{more}'
        if self.accepted is not None:
            yield from self.accepted.closing()

    def looked_back(self) -> LookedBack | None:
        """What became of the findings that a baseline accepts; None without one."""
        return None if self.accepted is None else self.accepted.looked_back()

    def _kept(self, report: Report) -> tuple[Finding, ...]:
        path = report.image.path
        regrading = [one for one in self.policy.regrading if self._is_meant(one.scope, path)]
        ignored = {
            code
            for one in self.policy.ignoring
            if self._is_meant(one.scope, path)
            for code in one.codes
        }
        kept = [one for one in report.findings if one.code not in ignored]
        self.left_out += len(report.findings) - len(kept)
        regraded = [_regraded(finding, regrading) for finding in kept]
        regraded.sort(key=lambda one: (-SEVERITIES.index(one.severity), one.code))
        return tuple(regraded)

    def decided_over(self, over: Overlook) -> Overlook:
        """The findings about a set, decided where a decision holds for all files that they name.

        A baseline speaks of files, and accepts none of them.
        """
        kept = []
        for finding in over.findings:
            regrading = [one for one in self.policy.regrading if self._is_over(one.scope, finding)]
            ignoring = [one for one in self.policy.ignoring if self._is_over(one.scope, finding)]
            if not any(finding.code in one.codes for one in ignoring):
                kept.append(_regraded(finding, regrading))
        self.left_out += len(over.findings) - len(kept)
        kept.sort(key=lambda one: (-SEVERITIES.index(one.severity), one.code))
        return replace(over, findings=tuple(kept))

    def _is_over(self, scope: Scope, finding: Finding) -> bool:
        return all(self._is_meant(scope, one.path) for one in finding.files)

    def _is_meant(self, scope: Scope, path: str) -> bool:
        fitting = [glob for glob in scope.globs if _fits(glob, scope.base, path)]
        self.used.update(fitting)
        return bool(fitting) or not scope.globs

    def _decisions(self) -> Sequence[Ignoring | Regrading]:
        return (*self.policy.ignoring, *self.policy.regrading)


def _regraded(finding: Finding, decisions: Sequence[Regrading]) -> Finding:
    """By the last decision that names it."""
    for one in reversed(decisions):
        if finding.code in one.codes and one.severity != finding.severity:
            was = Regraded(severity=finding.severity, reason=one.reason)
            return replace(finding, severity=one.severity, regraded=was)
    return finding


def _fits(glob: str, base: str, path: str) -> bool:
    return _glob(glob, base).fits(_folders(base).given(path))


@lru_cache(maxsize=4096)
def _glob(text: str, base: str) -> Glob:
    from verifyimg.claims.globs import compile_glob

    return compile_glob(text, _folders(base))


@lru_cache(maxsize=8)
def _folders(base: str) -> Folders:
    from verifyimg.claims.paths import Folders

    return Folders(base=base)
