"""What a worker of a cluster says of a file, held against what stands here under that name."""

from __future__ import annotations

import os

from verifyimg.batch.examining import not_examined
from verifyimg.batch.work import Result, Task, Work
from verifyimg.errors import EmptyFile, InputError, MissingFile, Unreadable, Vanished
from verifyimg.sources import open_source

_ADVICE = "put the files on storage that every worker sees under the same names"


def as_seen_here(result: Result, task: Task, work: Work) -> Result:
    """The result; one that is about another file, or about none, says that of the worker.

    Without it, storage that is not shared would read as a file that is not there.
    """
    if result.bug:
        return result
    if result.said:
        return _unseen(result, task, work) if _is_unopened(result.said, task.path) else result
    there, here = result.report.image.size_bytes, _size(task.path)
    if here is None or there is None or here == there:
        return result
    detail = f"a worker sees another file there ({there:,} bytes, here {here:,}); {_ADVICE}"
    return not_examined(task, work, InputError(path=task.path, detail=detail))


def _unseen(result: Result, task: Task, work: Work) -> Result:
    try:
        with open_source(task.path):
            pass
    except InputError:
        return result
    words = result.said.rpartition(": ")[2].partition(";")[0]
    detail = f"a worker cannot examine what can be opened here ({words}); {_ADVICE}"
    return not_examined(task, work, InputError(path=task.path, detail=detail))


def _is_unopened(said: str, path: str) -> bool:
    """Whether that is why a file could not be opened, and not what came of examining it."""
    if said in {str(kind(path=path)) for kind in (MissingFile, Vanished, EmptyFile)}:
        return True
    return said.startswith(str(Unreadable(path=path, reason="?")).rpartition("(?)")[0])


def _size(path: str) -> int | None:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - a name that need not be a path
    except (OSError, ValueError):
        return None
