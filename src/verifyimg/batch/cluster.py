"""A cluster at one run: batches go out as they come, results come back in input order.

The same promises as `Crew`. Only names, claims and settings travel; every worker opens the files
itself, from storage that all of them share.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace

from verifyimg.batch.batches import Batch, Batches
from verifyimg.batch.examining import not_examined
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.parcel import unpacked
from verifyimg.batch.sameness import Standing, standing, standing_in, standing_text
from verifyimg.batch.scheduler import Reply, Scheduler
from verifyimg.batch.seen import as_seen_here
from verifyimg.batch.station import question, serve
from verifyimg.batch.turns import Answer, Turns
from verifyimg.batch.work import Result, Task, Work
from verifyimg.errors import (
    ClusterDiffers,
    ClusterEmpty,
    ClusterError,
    ClusterLost,
    InputError,
    VerifyimgError,
)
from verifyimg.limits import DEFAULT, Limits

DIED = "the workers that examined it ended in the middle, again and again"
GARBAGE = "what the worker that examined it answered makes no sense"
UNKEPT = "the workers do not see the folder for results ({}); they are not kept"


class Cluster:
    """Workers of dask that examine."""

    def __init__(
        self,
        work: Work,
        address: str,
        *,
        limits: Limits = DEFAULT,
        station: Callable[..., bytes] = serve,
    ) -> None:
        """Connects and asks every worker what it is made of; raises a `ClusterError`."""
        self._address, self._limits, self._station = address, limits, station
        self._turns, self._batches = Turns(limits, limits.cluster_ahead), Batches(limits)
        self._sent: dict[int, Batch] = {}
        self._trouble = ""
        self._scheduler = Scheduler(address, limits)
        try:
            self._work = self._agreed(work)
        except VerifyimgError:
            self._scheduler.close()
            raise

    def results(self, tasks: Iterable[Task | Result]) -> Iterator[Result]:
        """One result for each task, in their order; what is no task goes through in its place.

        At most `limits.cluster_ahead` tasks are taken ahead of the result that is next. A batch on
        which workers die goes out again by itself, then file by file; a file on which they die
        again has a result that says so. An error that `tasks` raises is raised when its turn
        comes. Raises a `ClusterError` where the cluster goes away.
        """
        try:
            with closing(self._turns.answers(tasks, self._feed, self._listen)) as answers:
                for one in answers:
                    yield self._told(one if isinstance(one, Result) else self._made(one))
        finally:
            self._scheduler.close()

    def _agreed(self, work: Work) -> Work:
        """The work as the workers can do it, once all of them are made of the same as we."""
        self._slots = self._scheduler.wait_for_worker(self._limits.cluster_connect_seconds)
        if not self._slots:
            raise ClusterEmpty(address=self._address)
        if work.kept:
            os.makedirs(work.kept, mode=0o700, exist_ok=True)  # noqa: PTH103
        kept = os.path.join(work.folder, work.kept) if work.kept else ""  # noqa: PTH118
        answers = self._scheduler.all_run(standing_text, kept)
        standings = [self._stands(worker, answer) for worker, answer in answers.items()]
        if not work.kept or all(one.sees for one in standings):
            return work
        self._trouble = UNKEPT.format(work.kept)
        return replace(work, kept="")

    def _stands(self, worker: str, answer: object) -> Standing:
        if not isinstance(answer, str):
            detail = f"the worker {worker} cannot run verifyimg ({answer}); install it there"
            raise ClusterError(address=self._address, detail=detail)
        try:
            found = standing_in(answer)
        except Garbage:
            detail = f"the worker {worker} is of another version of verifyimg; install the same"
            raise ClusterError(address=self._address, detail=detail) from None
        self._compare(found)
        return found

    def _compare(self, theirs: Standing) -> None:
        ours = standing().versions
        for what in {**ours, **theirs.versions}:
            here, there = ours.get(what, "unknown"), theirs.versions.get(what, "unknown")
            if here != there:
                raise ClusterDiffers(
                    address=self._address, what=what, theirs=there, worker=theirs.host, ours=here
                )

    def _feed(self) -> None:
        """Sends as much as the workers have to do now, and as much again."""
        while len(self._sent) < 2 * self._slots and not self._must_wait():
            batch = self._batches.next(self._turns.task, self._slots)
            if batch is None:
                return
            number = self._scheduler.submit(self._station, question(self._work, batch.tasks))
            self._sent[number] = batch

    def _must_wait(self) -> bool:
        """Whether a batch that workers died on is out, or goes out when nothing else is."""
        return bool(self._sent) and (
            self._batches.suspected or any(batch.deaths for batch in self._sent.values())
        )

    def _listen(self) -> None:
        """Waits until a batch is answered."""
        reply = self._scheduler.reply(self._limits.cluster_quiet_seconds)
        if reply is None:
            self._slots = self._scheduler.slots()
            if not self._slots:
                raise ClusterLost(address=self._address, reason="no worker is left")
            return
        batch = self._sent.pop(reply.number)
        if not reply.died:
            self._take(batch, reply)
        elif not self._batches.died(batch):
            self._lose(batch, DIED)

    def _take(self, batch: Batch, reply: Reply) -> None:
        try:
            head, *frames = unpacked(reply.answer)
            self._compare(standing_in(head))
        except (Garbage, ValueError):
            frames = []
        if not 0 < len(frames) <= len(batch.tasks):
            self._lose(batch, GARBAGE)
            return
        for task, frame in zip(batch.tasks, frames, strict=False):
            self._turns.put(task.number, frame)
        self._batches.rest(batch, len(frames))

    def _lose(self, batch: Batch, detail: str) -> None:
        for task in batch.tasks:
            self._turns.put(task.number, self._lost(task, detail))

    def _lost(self, task: Task, detail: str) -> Result:
        return not_examined(task, self._work, InputError(path=task.path, detail=detail))

    def _made(self, answer: Answer) -> Result:
        task, result = answer.task, answer.found()
        if not isinstance(result, Result) or result.report.image.path != task.path:
            return self._lost(task, GARBAGE)
        return as_seen_here(result, task, self._work)

    def _told(self, result: Result) -> Result:
        """With what is to be said of the run as a whole, once."""
        trouble, self._trouble = self._trouble, ""
        return replace(result, trouble=trouble) if trouble else result
