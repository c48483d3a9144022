"""What a worker of a cluster does with a batch: the same as this machine would with `--jobs`.

A worker of dask runs it in a thread of its own; files are opened and examined in a process beside
the worker (`job.py`), under its limits, so that a file that kills it costs no worker.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from verifyimg.batch.codec import decoded, encoded
from verifyimg.batch.crew import Crew
from verifyimg.batch.examining import not_examined
from verifyimg.batch.frame import frame_of
from verifyimg.batch.hand import JOB
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.parcel import packed, unpacked
from verifyimg.batch.sameness import standing_in, standing_text
from verifyimg.batch.work import Task, Work
from verifyimg.errors import InputError, JobsImpossible, MissingFile
from verifyimg.limits import DEFAULT, Limits


def question(work: Work, tasks: tuple[Task, ...]) -> bytes:
    """A batch as a message; what we are made of stands before it."""
    texts = (standing_text(), encoded(work), *map(encoded, tasks))
    return packed(text.encode("ascii") for text in texts)


def serve(asked: bytes, limits: Limits = DEFAULT, module: str = JOB) -> bytes:
    """The answer to a batch: what the worker is made of, then one result a file, in their order.

    Nothing is examined by a worker that is not made of the same. The answer may end early, where
    it would become too long; it never has less than one result of a batch that was understood.
    """
    ours = standing_text()
    return packed([ours.encode("ascii"), *_answers(asked, ours, limits, module)])


def _answers(asked: bytes, ours: str, limits: Limits, module: str) -> Iterator[bytes]:
    try:
        theirs, first, *rest = unpacked(asked)
        if standing_in(theirs).versions != standing_in(ours).versions:
            return
        work, tasks = decoded(first, Work), [decoded(text, Task) for text in rest]
    except (Garbage, ValueError):
        return
    length = 0
    for frame in _results(work, tasks, limits, module):
        yield frame
        length += len(frame)
        if length > limits.cluster_answer_bytes:
            return


def _results(work: Work, tasks: list[Task], limits: Limits, module: str) -> Iterator[bytes]:
    if work.folder and not os.path.isdir(work.folder):  # noqa: PTH112
        unseen = (not_examined(task, work, MissingFile(path=task.path)) for task in tasks)
        yield from map(frame_of, unseen)
        return
    done = 0
    try:
        for frame in Crew(work, 1, limits=limits, module=module).frames(tasks):
            done += 1
            yield frame
    except JobsImpossible:
        for task in tasks[done:]:
            detail = "the worker could start no process to examine it in"
            unable = not_examined(task, work, InputError(path=task.path, detail=detail))
            yield frame_of(unable)
