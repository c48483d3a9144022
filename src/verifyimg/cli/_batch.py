"""Inputs into reports, one after the other; what goes wrong with one stays with that one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from verifyimg.cli._bugs import bug_line, unless_bug
from verifyimg.cli._environment import Environment
from verifyimg.cli._examine import Examination
from verifyimg.errors import EXIT_BUG, EXIT_FOUND, EXIT_NOT_EXAMINED, EXIT_OK, InputError
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.model.words import SEVERITIES
from verifyimg.sources.walk import Input, Skipped

_ENDINGS = {
    EXIT_OK: "every file was examined, and no finding reaches --fail-on {fail_on}",
    EXIT_FOUND: "a finding reaches --fail-on {fail_on}",
    EXIT_NOT_EXAMINED: "a file could not be examined, and no finding reaches --fail-on {fail_on}",
    EXIT_BUG: "an error of verifyimg's own; please report it",
}
"""What each exit code of a finished run says."""


@dataclass(kw_only=True)
class Batch:
    """One run over many inputs, and what has happened in it so far."""

    env: Environment
    examination: Examination
    quiet: bool = False
    skipped: int = 0
    """Files of folders that are no images."""
    failed: int = 0
    """Inputs that could not be examined."""
    bugs: int = 0
    """Inputs that we stumbled over ourselves."""
    worst: int = -1
    """The gravest finding so far, as its place in `SEVERITIES`; -1 for none."""
    current: str = ""
    """What is being examined or printed."""

    def reports(self, inputs: Iterable[Input | Skipped]) -> Iterator[Report]:
        """One report for each input, as soon as it is there."""
        for entry in inputs:
            if isinstance(entry, Skipped):
                self.skipped += 1
                continue
            self.current = entry.path
            report = self._report(entry)
            self._count(report)
            yield report

    def exit_code(self, fail_on: str) -> int:
        """The exit code of the run; `fail_on` is a severity or `never`."""
        if self.bugs:
            return EXIT_BUG
        if fail_on != "never" and self.worst >= [*SEVERITIES].index(fail_on):  # type: ignore[arg-type]
            return EXIT_FOUND
        return EXIT_NOT_EXAMINED if self.failed else EXIT_OK

    def ending(self, fail_on: str) -> str:
        """The exit code of the run, and why, for its summary."""
        code = self.exit_code(fail_on)
        return f"{code}: {_ENDINGS[code].format(fail_on=fail_on)}"

    def _report(self, entry: Input) -> Report:
        outcome = unless_bug(self.env, lambda: self._tried(entry))
        if not isinstance(outcome, Problem):
            return outcome
        self.bugs += 1
        self.env.complain(bug_line(outcome, entry.path))
        detail = f"not examined, for an error of verifyimg's own ({outcome.message})"
        return self.examination.failed(entry, InputError(path=entry.path, detail=detail))

    def _tried(self, entry: Input) -> Report:
        try:
            report = self.examination.examined(entry)
        except InputError as error:
            self.env.complain(str(error))
            return self.examination.failed(entry, error)
        self._tell(report)
        return report

    def _tell(self, report: Report) -> None:
        """One line for a file: what ended its examination, or the first loss, and how many more."""
        told = [problem for problem in report.problems if self._is_told(problem)]
        if not told:
            return
        first = next((problem for problem in told if problem.fatal), told[0])
        more = f" (and {len(told) - 1:,} more: see the report)" if len(told) > 1 else ""
        self.env.complain(f"{report.image.path}: {first.message}{more}")

    def _is_told(self, problem: Problem) -> bool:
        return problem.fatal or (not self.quiet and problem.loud)

    def _count(self, report: Report) -> None:
        self.failed += report.failed
        gravest = (SEVERITIES.index(finding.severity) for finding in report.findings)
        self.worst = max((self.worst, *gravest))


def printed(pieces: Iterator[str], write: Callable[[str], None]) -> None:
    """Writes every piece as soon as it is there."""
    for piece in pieces:
        write(piece)
