"""One file into its result: kept from before, or examined now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from verifyimg.batch.work import Result, Task, Work
from verifyimg.contain import attempt
from verifyimg.errors import InputError
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.claim import Claim
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.pipeline import examine, failed, read
from verifyimg.sources import open_source
from verifyimg.sources.source import Source

if TYPE_CHECKING:
    from verifyimg.archive.memory import Memory
    from verifyimg.batch.keeping import Keeper

PROGRAM = "verifyimg"


def examined(
    source: Source,
    claim: Claim,
    work: Work,
    *,
    memory: Memory | None = None,
    keeper: Keeper | None = None,
    limits: Limits = DEFAULT,
) -> Report:
    """The report on an open source; raises `InputError` where it cannot be read any more."""
    if work.only_read:
        return read(source, now=work.now, limits=limits, settings=work.settings)
    place = keeper.place(source, claim) if keeper else None
    if keeper and place:
        kept = keeper.find(place, source)
        if kept is not None:
            return kept
    report = examine(
        source,
        claim=claim,
        now=work.now,
        limits=limits,
        settings=work.settings,
        memory=memory,
        illustrated=work.illustrated,
    )
    if keeper and place:
        keeper.keep(place, report)
    return report


def result_of(task: Task, work: Work, examine_it: Callable[[Source], Report]) -> Result:
    """The result of one task, whatever becomes of it."""
    outcome = attempt(PROGRAM, lambda: _opened(task, work, examine_it))
    return stumbled(task, work, outcome.message) if isinstance(outcome, Problem) else outcome


def stumbled(task: Task, work: Work, message: str) -> Result:
    """The result of a file that we stumbled over ourselves."""
    detail = f"not examined, for an error of verifyimg's own ({message})"
    unread = not_examined(task, work, InputError(path=task.path, detail=detail))
    return replace(unread, said="", bug=message)


def not_examined(task: Task, work: Work, error: InputError) -> Result:
    """The result of a file that could not be opened, or not be examined to its end."""
    report = failed(task.path, claim=task.claim, now=work.now, error=error, settings=work.settings)
    return Result(report=report, said=str(error))


def _opened(task: Task, work: Work, examine_it: Callable[[Source], Report]) -> Result:
    try:
        with open_source(task.path, listed=task.listed) as source:
            return Result(report=examine_it(source))
    except InputError as error:
        return not_examined(task, work, error)
