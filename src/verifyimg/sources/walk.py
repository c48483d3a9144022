"""Arguments into inputs, in their order; folders are walked by name, to the bottom."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from verifyimg.errors import InputError, Unreadable
from verifyimg.model.noun import noun
from verifyimg.sources.opening import STANDARD_INPUT
from verifyimg.sources.path import open_regular, reason_of
from verifyimg.sources.recognise import HEAD_BYTES, looks_like_image


@noun
class Input:
    """One thing to examine."""

    path: str
    """The argument verbatim, or the folder as given plus the path inside it."""
    error: InputError | None = None
    """Why it cannot be examined, where the walk already knows."""


@noun
class Skipped:
    """A file inside a folder that is no image."""

    path: str


def walk(arguments: Iterable[str]) -> Iterator[Input | Skipped]:
    """Every argument as an input, also one that is missing; a folder as what lies in it.

    Members come sorted by the bytes of their names. Linked folders inside a folder are not
    entered, linked files are. A folder without any image is itself an input, in error.
    """
    for argument in arguments:
        # NOTE: not `Path`, for which an empty name is the working directory.
        if argument != STANDARD_INPUT and os.path.isdir(argument):
            yield from _folder(argument)
        else:
            yield Input(path=argument)


def _folder(folder: str) -> Iterator[Input | Skipped]:
    inputs = skipped = 0
    for member in _members(folder):
        inputs += isinstance(member, Input)
        skipped += isinstance(member, Skipped)
        yield member
    if not inputs:
        yield Input(path=folder, error=_no_image(folder, skipped))


def _members(folder: str) -> Iterator[Input | Skipped]:
    # NOTE: a stack, not recursion: folders nest deeper than Python may call.
    pending = [folder]
    while pending:
        path = pending.pop()
        try:
            if path == folder or stat.S_ISDIR(os.lstat(path).st_mode):
                pending += _listed(path)
                continue
        except OSError as error:
            yield Input(path=path, error=Unreadable(path=path, reason=reason_of(error)))
            continue
        yield _member(path)


def _listed(folder: str) -> list[str]:
    # NOTE: not `Path`, which would write `./e/` as `e`: names stay as they were given.
    names = sorted(os.listdir(folder), key=os.fsencode, reverse=True)
    return [os.path.join(folder, name) for name in names]


def _member(path: str) -> Input | Skipped:
    try:
        if not Path(path).is_file():
            return Skipped(path=path)
        descriptor = open_regular(path)
    except InputError as error:
        return Input(path=path, error=error)
    try:
        head = os.pread(descriptor, HEAD_BYTES, 0)
    except OSError as error:
        return Input(path=path, error=Unreadable(path=path, reason=reason_of(error)))
    finally:
        os.close(descriptor)
    return Input(path=path) if looks_like_image(head) else Skipped(path=path)


def _no_image(folder: str, skipped: int) -> InputError:
    files = "1 file" if skipped == 1 else f"{skipped:,} files"
    detail = f"no image in this folder ({files} of other kinds); name another one"
    return InputError(path=folder, detail=detail)
