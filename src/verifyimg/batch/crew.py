"""Several processes at one run: tasks go out as they come, results come back in input order."""

from __future__ import annotations

import os
import selectors
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import replace

from verifyimg.batch.examining import not_examined
from verifyimg.batch.frame import frame_of
from verifyimg.batch.hand import JOB, Hand, lock_file
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.turns import Answer, Turns
from verifyimg.batch.work import Result, Row, Task, Work
from verifyimg.errors import InputError, JobsImpossible
from verifyimg.limits import DEFAULT, Limits

TWICE = "the process that examined it ended in the middle, twice"
GARBAGE = "what the process that examined it answered makes no sense"


class Crew:
    """Processes that examine; as many as there is work for, and no more than was asked for."""

    def __init__(
        self, work: Work, jobs: int, *, limits: Limits = DEFAULT, module: str = JOB
    ) -> None:
        """Starts none: the first result that is asked for does."""
        self._work, self._jobs, self._limits, self._module = work, jobs, limits, module
        self._hands: list[Hand] = []
        self._selector = selectors.DefaultSelector()
        self._back: deque[Task] = deque()
        """Given to a process that died on another one."""
        self._again: deque[Task] = deque()
        """Those on which a process has died."""
        self._turns = Turns(limits, limits.early_results)
        self._lock: int | None = None

    def results(self, tasks: Iterable[Task | Result]) -> Iterator[Result | Row]:
        """One result for each task, in their order; what is no task goes through in its place.

        Those that a process has examined are rows where the work names a format.

        At most `limits.early_results` tasks are taken ahead of the result that is next, so that
        memory does not grow with their number. A process that dies costs the task it was at one
        more try, alone; then that task has a result that says so. An error that `tasks` raises
        is raised when its turn comes. Raises `JobsImpossible` where no process can be started.
        """
        with closing(self._answers(tasks)) as answers:
            for one in answers:
                yield one if isinstance(one, Result) else self._made(one)

    def frames(self, tasks: Iterable[Task]) -> Iterator[bytes]:
        """The same as messages, for whoever passes them on; nobody has looked at it yet."""
        with closing(self._answers(tasks)) as answers:
            for one in answers:
                yield frame_of(one) if isinstance(one, Result) else one.frame

    def _answers(self, tasks: Iterable[Task | Result]) -> Generator[Answer | Result]:
        try:
            yield from self._turns.answers(tasks, self._feed, self._listen)
        finally:
            self._close()

    def _made(self, answer: Answer) -> Result | Row:
        return answer.found() or self._lost(answer.task, GARBAGE)

    def _feed(self) -> None:
        """Gives out as much as there is room for."""
        while self._fitting() or len(self._hands) < self._jobs:
            task = self._task()
            if task is None:
                return
            if not self._hand().give(task):
                self._back.appendleft(task)
                return

    def _fitting(self) -> list[Hand]:
        """The processes that may be given the next task, the idle ones first."""
        fit = [hand for hand in self._hands if hand.idle or (hand.has_room and not self._again)]
        return sorted(fit, key=lambda hand: len(hand.tasks))

    def _hand(self) -> Hand:
        """An idle process, else a new one, else one that has room."""
        fitting = self._fitting()
        if (fitting and fitting[0].idle) or len(self._hands) >= self._jobs:
            return fitting[0]
        if self._lock is None and self._jobs > 1:
            self._lock = lock_file()
        try:
            hand = Hand(self._work, self._limits, self._module, self._lock)
        except OSError as error:
            raise JobsImpossible(reason=(error.strerror or "no reason given").lower()) from error
        self._hands.append(hand)
        self._selector.register(hand.listen, selectors.EVENT_READ, hand)
        return hand

    def _task(self) -> Task | None:
        if self._again:
            return self._again.popleft()
        if self._back:
            return self._back.popleft()
        return self._turns.task()

    def _listen(self) -> None:
        """Waits until at least one process has something to say."""
        for key, _ in self._selector.select():
            hand: Hand = key.data
            try:
                there = hand.frames.hear()
                while (frame := hand.frames.next()) is not None:
                    task = hand.tasks.popleft()
                    self._turns.put(task.number, frame)
            except (Garbage, IndexError, OSError):
                there = False
            if not there:
                self._bury(hand)

    def _bury(self, hand: Hand) -> None:
        """The task that it was at gets one more try, those behind it lose nothing."""
        self._selector.unregister(hand.listen)
        self._hands.remove(hand)
        status = hand.buried()
        if not hand.tasks:
            return
        suspect = hand.tasks.popleft()
        self._back.extendleft(reversed(hand.tasks))
        if suspect.alone:
            self._turns.put(suspect.number, self._lost(suspect, _how(status, self._limits)))
        else:
            self._again.append(replace(suspect, alone=True))

    def _lost(self, task: Task, detail: str) -> Result:
        return not_examined(task, self._work, InputError(path=task.path, detail=detail))

    def _close(self) -> None:
        for hand in self._hands:
            self._selector.unregister(hand.listen)
        # NOTE: all are let go before one is waited for.
        while self._hands:
            self._hands.pop().end()
        self._selector.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _how(status: int, limits: Limits) -> str:
    cause = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if cause == signal.SIGALRM:
        return f"examining it took longer than {limits.file_seconds} seconds, twice"
    with suppress(ValueError):
        return f"{TWICE} ({signal.Signals(cause).name})" if cause else TWICE
    return TWICE
