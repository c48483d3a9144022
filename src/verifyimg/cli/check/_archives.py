"""The archives that `check` looks into, open while it runs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from verifyimg.cli._environment import Environment
from verifyimg.cli._request import CheckRequest

if TYPE_CHECKING:
    from verifyimg.archive.memory import Memory

OWN = "archive.db"
"""The user's own, in the folder for data."""


@contextmanager
def remembered(env: Environment, request: CheckRequest) -> Iterator[Memory | None]:
    """The archives that were named, else the user's own; None where there is none to look into.

    Raises the `ArchiveError` of one that was named and cannot be opened; the user's own, which
    nobody named, is told with every picture instead. Nothing is imported where none is there.
    """
    own = "" if request.no_archive or request.archives else own_archive(env)
    if request.archives:
        from verifyimg.archive.memory import opened

        with opened(request.archives) as memory:
            yield memory
    elif own:
        from verifyimg.archive.memory import tried

        with tried(own) as memory:
            yield memory
    else:
        yield None


def own_archive(env: Environment) -> str:
    """The path of the user's own archive; empty where nothing is there."""
    folder = env.data()
    path = os.path.join(folder, OWN)  # noqa: PTH118
    return path if folder and _is_there(path) else ""


def _is_there(path: str) -> bool:
    """Whether anything is there, or may be: what cannot be looked at counts."""
    try:
        os.stat(path)  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True
