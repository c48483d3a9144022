"""Inputs into reports, one after the other; what goes wrong with one stays with that one."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING

from verifyimg.batch.work import Result, Row, Task
from verifyimg.cli._bugs import unless_bug
from verifyimg.cli._environment import Environment
from verifyimg.cli._examine import Examination
from verifyimg.cli._in_turn import InTurn
from verifyimg.cli._interruption import Interruption
from verifyimg.cli._passed_by import PassedBy
from verifyimg.cli._progress import Progress, Standing
from verifyimg.cli._remarks import Remarks
from verifyimg.cli._select import selected
from verifyimg.cli.check._desk import Desk
from verifyimg.cli.check._together import Together
from verifyimg.errors import (
    EXIT_BUG,
    EXIT_FOUND,
    EXIT_INTERRUPTED,
    EXIT_NOT_EXAMINED,
    EXIT_OK,
    InputError,
)
from verifyimg.model.aside import Aside
from verifyimg.model.gist import Gist, Written
from verifyimg.model.noun import ledger
from verifyimg.model.overlook import Overlook
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.model.traces import Traces
from verifyimg.model.words import SEVERITIES
from verifyimg.process import tidying
from verifyimg.reports.tally import gist_of
from verifyimg.sources import open_source
from verifyimg.sources.opening import STANDARD_INPUT
from verifyimg.sources.walk import Input, Skipped

if TYPE_CHECKING:
    from verifyimg.batch.cluster import Cluster
    from verifyimg.batch.crew import Crew

_ENDINGS = {
    EXIT_OK: "every file was examined, and no finding reaches --fail-on {fail_on}",
    EXIT_FOUND: "a finding reaches --fail-on {fail_on}",
    EXIT_NOT_EXAMINED: "a file could not be examined, and no finding reaches --fail-on {fail_on}",
    EXIT_BUG: "an error of verifyimg's own; please report it",
    EXIT_INTERRUPTED: "interrupted; inputs that are not named here were not looked at",
}
"""What each exit code of a finished run says."""


@ledger
class Batch:
    """One run over many inputs, and what has happened in it so far."""

    env: Environment
    examination: Examination
    desk: Desk = field(default_factory=Desk)
    """What was decided about findings before."""
    quiet: bool = False
    failed: int = 0
    """Inputs that could not be examined."""
    bugs: int = 0
    """Inputs that we stumbled over ourselves."""
    worst: int = -1
    """The gravest finding so far, as its place in `SEVERITIES`; -1 for none."""
    current: str = ""
    """What is being examined or printed; of several processes, the last that was heard of."""
    crew: Crew | Cluster | None = None
    """Other processes that examine; None to do it here, one input after the other."""
    interruption: Interruption = field(default_factory=Interruption)
    interrupted: bool = False
    """Whether inputs are left that were not looked at."""
    progress: Progress | None = None
    reported: int = 0
    contradicted: int = 0
    passed: PassedBy = field(default_factory=PassedBy)
    """Members of folders that were not looked at."""
    remarks: Remarks = field(default_factory=Remarks)
    in_turn: InTurn = field(default_factory=InTurn)
    """What waits to be said between two reports."""
    together: Together | None = None
    """The inputs as a set; None where they are not looked at as one."""

    def reports(self, inputs: Iterable[Input | Skipped]) -> Iterator[Report]:
        """One report for each input, as soon as it is there; an interrupt ends them in peace."""
        for result in self._found(inputs):
            if isinstance(result, Row):
                raise TypeError(result)
            report = self.desk.decided(selected(result.report))
            self._hear(result, gist_of(report), result.report)
            yield report

    def rows(self, inputs: Iterable[Input | Skipped], format_name: str) -> Iterator[Written]:
        """The same, written already in that format: by who has examined it, as far as that can."""
        from verifyimg.cli.check._rows import row_of

        for found in self._found(inputs):
            if isinstance(found, Result):
                self.current = found.report.image.path
            row = found if isinstance(found, Row) else row_of(found, format_name)
            self._hear(row, row.written.gist, row.traces)
            yield row.written

    def over(self) -> Overlook:
        """What is said about the inputs as a set; to be asked behind the last report."""
        if self.together is None:
            return Overlook()
        return self.together.looked_over(self.desk, interrupted=self.interrupted)

    @property
    def skipped(self) -> int:
        """Files of folders that are no images."""
        return self.passed.skipped

    def aside(self) -> Aside:
        """What there is to say beside the reports; to be asked behind the last of them."""
        baseline = None if self.interrupted else self.desk.looked_back()
        return replace(self.passed.aside(), baseline=baseline)

    def tell_of_input(self, line: str) -> None:
        """Says a line about the input that was taken last, when its turn comes."""
        self._complain(self.in_turn.before(line))

    def say_left_out(self) -> None:
        """Says what nobody looked at because nobody asked for it, unless it is to be quiet."""
        if not self.quiet and not self.interrupted:
            self._complain(self.passed.closing())

    def exit_code(self, fail_on: str) -> int:
        """The exit code of the run; `fail_on` is a severity or `never`."""
        if self.interrupted:
            return EXIT_INTERRUPTED
        if self.bugs:
            return EXIT_BUG
        if fail_on != "never" and self.worst >= [*SEVERITIES].index(fail_on):  # type: ignore[arg-type]
            return EXIT_FOUND
        return EXIT_NOT_EXAMINED if self.failed else EXIT_OK

    def ending(self, fail_on: str) -> str:
        """The exit code of the run, and why, for its summary."""
        code = self.exit_code(fail_on)
        return f"{code}: {_ENDINGS[code].format(fail_on=fail_on)}"

    def broken_off(self) -> str:
        """Where an interrupted run ended, and what of it is there."""
        if not self.current:
            return "interrupted before the first report"
        if self.crew is None:
            return f"interrupted at {self.current}; the reports before it are printed"
        return f"interrupted behind {self.current}; the reports up to it are printed"

    def _look_over(self) -> None:
        over = self.over()
        if over.trouble:
            self.env.complain(over.trouble)
        self.worst = max((self.worst, *(SEVERITIES.index(one.severity) for one in over.findings)))

    def _found(self, inputs: Iterable[Input | Skipped]) -> Iterator[Result | Row]:
        """What came of each input; behind the last one, what is said of all of them."""
        results = self._results(inputs)
        try:
            while (result := self._next(results)) is not None:
                yield result
            self._look_over()
        finally:
            results.close()
            if self.progress:
                self.progress.end()

    def _results(self, inputs: Iterable[Input | Skipped]) -> Generator[Result | Row]:
        entries = self.in_turn.inputs(self.passed.inputs(inputs, self._tell_aside))
        if self.crew is None:
            yield from self._one_by_one(entries)
        else:
            yield from self.crew.results(map(self._task, entries))

    def _one_by_one(self, entries: Iterable[Input]) -> Iterator[Result]:
        tidy = tidying()
        for number, entry in enumerate(entries):
            # NOTE: not behind the only one: after the start there is much to look through.
            if number:
                tidy()
            self.current = entry.path
            yield self._result(entry)

    def _next(self, results: Iterator[Result | Row]) -> Result | Row | None:
        """None behind the last one, and where the user has asked to stop."""
        try:
            with self.interruption.welcome():
                return next(results, None)
        except KeyboardInterrupt:
            self.interrupted = True
            return None

    def _tell_aside(self, line: str) -> None:
        if not self.quiet:
            self._complain(self.in_turn.behind(line))

    def _complain(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.env.complain(line)

    def _task(self, entry: Input) -> Task | Result:
        """For another process; what only this one can do is done at once."""
        if entry.path == STANDARD_INPUT or entry.error is not None:
            return self._result(entry)
        try:
            claim = self.examination.claim_for(entry.path, partial(_sha256, entry.path))
        except InputError as error:
            return Result(report=self.examination.failed(entry, error), said=str(error))
        return Task(number=0, path=entry.path, claim=claim, listed=entry.listed)

    def _result(self, entry: Input) -> Result:
        outcome = unless_bug(self.env, lambda: self._tried(entry))
        if not isinstance(outcome, Problem):
            return outcome
        detail = f"not examined, for an error of verifyimg's own ({outcome.message})"
        report = self.examination.failed(entry, InputError(path=entry.path, detail=detail))
        return Result(report=report, bug=outcome.message)

    def _tried(self, entry: Input) -> Result:
        examination = self.examination
        try:
            report = examination.examined(entry)
        except InputError as error:
            return Result(report=examination.failed(entry, error), said=str(error))
        trouble = examination.keeper.trouble() if examination.keeper else ""
        return Result(report=report, trouble=trouble)

    def _hear(self, found: Result | Row, gist: Gist, shown: Report | Traces | None) -> None:
        """Says what has to be said of an input, and counts it; `shown` is for the set."""
        self.current = gist.path
        self._complain(self.remarks.on(found, gist, quiet=self.quiet))
        self.bugs += bool(found.bug)
        self._count(gist)
        if self.together:
            self.together.add(shown)
        self._complain(self.in_turn.hear())

    def _count(self, gist: Gist) -> None:
        self.failed += gist.failed
        self.reported += 1
        self.contradicted += gist.overall == "contradicted"
        if self.progress:
            met = self.reported + self.passed.total
            standing = Standing(met=met, reported=self.reported, contradicted=self.contradicted)
            self.progress.tell(standing)
        if gist.gravest is not None:
            self.worst = max(self.worst, SEVERITIES.index(gist.gravest))


def _sha256(path: str) -> str:
    """For the claim about that file; empty if it cannot be read."""
    try:
        with open_source(path) as source:
            return source.sha256()
    except InputError:
        return ""


def printed(pieces: Iterator[str], write: Callable[[str], None]) -> None:
    """Writes every piece as soon as it is there."""
    for piece in pieces:
        write(piece)
