"""The process that examines: it takes tasks from descriptor 0 until there are no more.

It is given names and claims, opens the files itself and gives back one result for each task, in
their order. It is started by `hand.py`.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from verifyimg.batch.codec import decoded, encoded
from verifyimg.batch.examining import examined, not_examined, result_of
from verifyimg.batch.keeping import Keeper
from verifyimg.batch.wire import Frames, write_frame
from verifyimg.batch.work import Result, Task, Work
from verifyimg.errors import InputError
from verifyimg.limits import DEFAULT, Limits
from verifyimg.pipeline import close
from verifyimg.process import settle

if TYPE_CHECKING:
    from verifyimg.archive.memory import Memory


def main() -> None:
    """Serves until nobody asks any more; does not return."""
    settle()
    answers = _answers_alone()
    frames = Frames(0, DEFAULT.result_bytes)
    first = frames.wait()
    if first is not None:
        work = decoded(first, Work)
        if work.folder:
            os.chdir(work.folder)
        _confine(DEFAULT)
        with suppress(BrokenPipeError), _remembered(work) as memory:
            _serve(frames, answers, work, memory)
        close(work.settings)
    # NOTE: there is nothing to flush, and an ordinary end of Python takes as long as a file.
    os._exit(0)


def _answers_alone() -> int:
    """Where answers go; whatever else is printed goes to standard error."""
    answers = os.dup(1)
    os.dup2(2, 1)
    return answers


def _serve(frames: Frames, answers: int, work: Work, memory: Memory | None) -> None:
    keeper = Keeper(work) if work.kept else None
    while (frame := frames.wait()) is not None:
        task = decoded(frame, Task)
        # NOTE: nobody handles the signal, so that it ends us wherever we hang.
        signal.setitimer(signal.ITIMER_REAL, DEFAULT.file_seconds)
        write_frame(answers, _answer(task, work, memory, keeper))
        signal.setitimer(signal.ITIMER_REAL, 0)


def _answer(task: Task, work: Work, memory: Memory | None, keeper: Keeper | None) -> str:
    result = result_of(
        task,
        work,
        lambda source: examined(source, task.claim, work, memory=memory, keeper=keeper),
    )
    text = encoded(_with_trouble(result, keeper))
    if len(text) <= DEFAULT.result_bytes:
        return text
    detail = f"its report is longer than {DEFAULT.result_bytes:,} bytes"
    return encoded(not_examined(task, work, InputError(path=task.path, detail=detail)))


def _with_trouble(result: Result, keeper: Keeper | None) -> Result:
    trouble = keeper.trouble() if keeper else ""
    return replace(result, trouble=trouble) if trouble else result


@contextmanager
def _remembered(work: Work) -> Iterator[Memory | None]:
    """The archives of the run; one that went away since it began is told with every picture."""
    if not work.archives and not work.own_archive:
        yield None
        return
    from verifyimg.archive.memory import Memory, base_name, opened, tried, unlooked
    from verifyimg.errors import ArchiveError

    if not work.archives:
        with tried(work.own_archive) as memory:
            yield memory
        return
    try:
        opening = opened(work.archives)
        memory = opening.__enter__()
    except ArchiveError as error:
        path = work.archives[0]
        yield Memory(unopened=(unlooked(base_name(path), path, error),))
        return
    try:
        yield memory
    finally:
        opening.__exit__(None, None, None)


def _confine(limits: Limits) -> None:
    """Memory within a limit, so that a file that asks for more costs itself and no other."""
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = limits.job_memory_bytes
    if hard == resource.RLIM_INFINITY or hard > most:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
