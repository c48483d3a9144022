"""One task after the other into what is handed back for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from verifyimg.batch.examining import PROGRAM, examined, not_examined, result_of
from verifyimg.batch.frame import frame_of
from verifyimg.batch.keeping import Keeper
from verifyimg.batch.work import Result, Row, Task, Work
from verifyimg.contain import attempt
from verifyimg.errors import InputError
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.sources.source import Source

if TYPE_CHECKING:
    from verifyimg.archive.memory import Memory

Write = Callable[[Result, str], Row]
"""Makes a row of a result, in the format of that name."""


class Answering:
    """What is the same for every task of one process."""

    def __init__(
        self, work: Work, memory: Memory | None, write: Write | None, limits: Limits = DEFAULT
    ) -> None:
        """`write` is asked where the work names a format."""
        self._work, self._memory, self._limits = work, memory, limits
        self._write = write if work.format else None
        self._keeper = Keeper(work) if work.kept else None

    def answer(self, task: Task) -> bytes:
        """A row, else the whole report, else that it is too long: what can be handed back."""
        result = self._with_trouble(result_of(task, self._work, partial(self._examined, task)))
        for found in (self._row(result), result):
            frame = b"" if found is None else frame_of(found)
            if 0 < len(frame) <= self._limits.result_bytes:
                return frame
        most = f"{self._limits.result_bytes:,} bytes"
        detail = f"its report is longer than {most}; examine this file with --jobs 1"
        unread = not_examined(task, self._work, InputError(path=task.path, detail=detail))
        return frame_of(replace(unread, trouble=result.trouble))

    def _examined(self, task: Task, source: Source) -> Report:
        memory, keeper = self._memory, self._keeper
        return examined(source, task.claim, self._work, memory=memory, keeper=keeper)

    def _row(self, result: Result) -> Row | None:
        """None where none is wanted; over what cannot be written, the run has to stumble itself."""
        if self._write is None:
            return None
        write, name = self._write, self._work.format
        row = attempt(PROGRAM, lambda: write(result, name))
        return None if isinstance(row, Problem) else row

    def _with_trouble(self, result: Result) -> Result:
        trouble = self._keeper.trouble() if self._keeper else ""
        return replace(result, trouble=trouble) if trouble else result
