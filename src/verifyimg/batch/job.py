"""The process that examines: it takes tasks from descriptor 0 until there are no more.

It is given names and claims, opens the files itself and gives back what came of each task
(`answering.py`), in their order. It is started by `hand.py`.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from verifyimg.batch.answering import Answering, Write
from verifyimg.batch.codec import decoded
from verifyimg.batch.hand import LOCK
from verifyimg.batch.wire import Frames, write_frame
from verifyimg.batch.work import Task, Work
from verifyimg.limits import DEFAULT, Limits
from verifyimg.pipeline import close
from verifyimg.process import settle, tidying

if TYPE_CHECKING:
    from verifyimg.archive.memory import Memory


def main(write: Write | None = None) -> None:
    """Serves until nobody asks any more; does not return.

    `write`: for work that names a format; without it, reports are handed back whole.
    """
    settle()
    answers = _answers_alone()
    frames = Frames(0, DEFAULT.result_bytes)
    first = frames.wait()
    if first is not None:
        work = decoded(first, Work)
        if work.folder:
            os.chdir(work.folder)
        _confine(DEFAULT)
        _share_lock(work)
        with suppress(BrokenPipeError), _remembered(work) as memory:
            _serve(frames, answers, Answering(work, memory, write))
        close(work.settings)
    # NOTE: there is nothing to flush, and an ordinary end of Python takes as long as a file.
    os._exit(0)


def _answers_alone() -> int:
    """Where answers go; whatever else is printed goes to standard error."""
    answers = os.dup(1)
    os.dup2(2, 1)
    return answers


def _share_lock(work: Work) -> None:
    """Large pictures are decoded one after the other by all processes of the run."""
    os.set_inheritable(LOCK, False)  # noqa: FBT003 - it takes no name
    if work.settings.pixels:
        from verifyimg.isolation.decoding import share_lock

        share_lock(LOCK)


def _serve(frames: Frames, answers: int, answering: Answering) -> None:
    tidy = tidying()
    while (frame := frames.wait()) is not None:
        task = decoded(frame, Task)
        # NOTE: nobody handles the signal, so that it ends us wherever we hang.
        signal.setitimer(signal.ITIMER_REAL, DEFAULT.file_seconds)
        write_frame(answers, answering.answer(task))
        signal.setitimer(signal.ITIMER_REAL, 0)
        tidy()


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
