"""Tasks in batches: cut as they come, and what has to go out again, smaller."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace

from verifyimg.batch.codec import encoded
from verifyimg.batch.work import Task
from verifyimg.limits import Limits
from verifyimg.model.noun import noun

NextTask = Callable[[], Task | None]
"""None where there is no more, or none now."""


@noun
class Batch:
    """Some tasks for one worker, in their order."""

    tasks: tuple[Task, ...]
    deaths: int = 0
    """How often workers have died on it, or beside it: then it goes out with nothing beside it."""


class Batches:
    """Small ones at first, so that every worker has something to do; then larger ones."""

    def __init__(self, limits: Limits) -> None:
        """Nothing is taken before it is asked for."""
        self._limits = limits
        self._again: deque[Batch] = deque()
        self._cut = 0

    @property
    def suspected(self) -> bool:
        """Whether the next one has to go out with nothing beside it."""
        return bool(self._again and self._again[0].deaths)

    def next(self, task: NextTask, slots: int) -> Batch | None:
        """The next batch, for a cluster that works at `slots` of them at a time."""
        if self._again:
            return self._again.popleft()
        tasks: list[Task] = []
        length, most = 0, self._size(slots)
        while len(tasks) < most and length < self._limits.cluster_batch_bytes:
            one = task()
            if one is None:
                break
            tasks.append(one)
            length += len(encoded(one))
        if not tasks:
            return None
        self._cut += 1
        return Batch(tasks=tuple(tasks))

    def rest(self, batch: Batch, done: int) -> None:
        """Takes back what of a batch was not answered."""
        if done < len(batch.tasks):
            self._again.append(replace(batch, tasks=batch.tasks[done:]))

    def died(self, batch: Batch) -> bool:
        """Takes a batch back on which workers have died; False for one that has had its chances.

        The first time it goes out again as it is: workers end with all that they are at. Then it
        goes out file by file.
        """
        deaths = batch.deaths + 1
        if batch.deaths and len(batch.tasks) == 1:
            return False
        size = 1 if batch.deaths else len(batch.tasks)
        parts = range(0, len(batch.tasks), size)
        self._again.extend(Batch(tasks=batch.tasks[at : at + size], deaths=deaths) for at in parts)
        return True

    def _size(self, slots: int) -> int:
        rounds = min(self._cut // max(1, slots), 16)
        return min(self._limits.cluster_batch, self._limits.cluster_first_batch << rounds)
