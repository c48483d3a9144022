"""Tasks out in their order, and results back in the same, whichever of them are early."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import replace

from verifyimg.batch.early import Early
from verifyimg.batch.frame import found_in
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.work import Result, Row, Task
from verifyimg.errors import VerifyimgError
from verifyimg.limits import Limits
from verifyimg.model.noun import noun


@noun
class Answer:
    """What a worker said of a task; nobody has looked at it yet."""

    task: Task
    frame: bytes
    """As `frame.frame_of` makes it, if it is one."""

    def found(self) -> Result | Row | None:
        """What it says; None for what makes no sense."""
        try:
            return found_in(self.frame)
        except Garbage:
            return None


class Turns:
    """Every task, or result that needs no worker, has a number; results come out by it."""

    def __init__(self, limits: Limits, ahead: int) -> None:
        """`ahead`: how many are taken beyond the one whose turn it is."""
        self._early, self._ahead = Early(limits), ahead
        self._tasks: Iterator[Task | Result] = iter(())
        self._waiting: dict[int, Task] = {}
        """Those whose result is not yet next."""
        self._given = self._next = 0
        self._ended: VerifyimgError | bool = False

    def answers(
        self,
        tasks: Iterable[Task | Result],
        feed: Callable[[], None],
        listen: Callable[[], None],
    ) -> Generator[Answer | Result]:
        """What came of each, in their order.

        `feed` gives out what `task` has, as far as there is room; `listen` waits until something
        was `put`. An error that `tasks` raises is raised when its turn comes.
        """
        self._tasks = iter(tasks)
        try:
            while True:
                feed()
                found = self._early.take(self._next)
                if found is not None:
                    yield self._answer(found)
                elif self._ended and self._next == self._given:
                    if isinstance(self._ended, VerifyimgError):
                        raise self._ended
                    return
                else:
                    listen()
        finally:
            self._early.close()

    def task(self) -> Task | None:
        """The next one to be given out, with its number; None where there is none, or none yet."""
        while not self._ended and self._given - self._next < self._ahead:
            try:
                taken = next(self._tasks)
            except StopIteration:
                self._ended = True
                return None
            except VerifyimgError as error:
                self._ended = error
                return None
            number = self._given
            self._given += 1
            if isinstance(taken, Task):
                self._waiting[number] = replace(taken, number=number)
                return self._waiting[number]
            self._early.put(number, taken)
        return None

    def put(self, number: int, found: bytes | Result) -> None:
        """Takes in what came of a task."""
        self._early.put(number, found)

    def _answer(self, found: bytes | Result) -> Answer | Result:
        number, self._next = self._next, self._next + 1
        task = self._waiting.pop(number, None)
        if isinstance(found, Result):
            return found
        assert task is not None  # noqa: S101 - nothing but a task is answered in bytes
        return Answer(task=task, frame=found)
