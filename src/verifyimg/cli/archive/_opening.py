"""Which archive a command works on, opened."""

from __future__ import annotations

import os
from collections.abc import Sequence

from verifyimg.archive.store import Archive
from verifyimg.archive.writing import Author
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.errors import EntryUnknown, NotBuilt, UsageError

FILE = "archive.db"
"""The user's own, in the folder for data."""

SHORTEST = 6
"""Digits of a SHA-256 by which an entry may be named."""


def to_write(env: Environment, parameters: Parameters, *, make: bool = False) -> Archive:
    """The archive, for changing it; only `make` may begin a new one. Raises an `ArchiveError`."""
    path = archive_path(env, parameters["archive"])
    if not make:
        Archive.reading(path).close()
    elif parameters["archive"] is None:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
    return Archive.writing(path, now=stamp(env))


def to_read(env: Environment, parameters: Parameters) -> Archive:
    """The archive, for reading."""
    return Archive.reading(archive_path(env, parameters["archive"]))


def archive_path(env: Environment, given: str | None) -> str:
    """The file that was named, or the user's own; raises a `UsageError`."""
    if given is not None:
        if "://" in given:
            raise NotBuilt(what=f"an archive on a server ({given})")
        return given
    folder = env.data()
    if not folder:
        raise UsageError(detail="there is no folder for your data; name an --archive")
    return os.path.join(folder, FILE)  # noqa: PTH118


def author(env: Environment, parameters: Parameters) -> Author:
    """Who adds something, and when."""
    return Author(at=stamp(env), by=parameters["by"])


def stamp(env: Environment) -> str:
    """The time of the environment, to the second."""
    return f"{env.now().replace(microsecond=0, tzinfo=None).isoformat()}Z"


def entry_numbers(archive: Archive, words: Sequence[str]) -> list[int]:
    """The entries that are named by their number or the first digits of their SHA-256.

    Raises `UsageError` if none is named, `EntryUnknown` for one that is not there.
    """
    if not words:
        raise UsageError(detail="no entry is named; give its number, or its SHA-256")
    return [_number(archive, word.strip()) for word in words]


def _number(archive: Archive, word: str) -> int:
    if word.isascii() and word.isdigit() and len(word) < SHORTEST + 12:
        return archive.entry(int(word)).id
    digits = word.lower().removeprefix("sha256:")
    found = archive.ids_starting(digits) if _is_prefix(digits) else []
    if len(found) > 1:
        raise UsageError(detail=f'"{word}": {len(found)} entries begin so; give more digits')
    if not found:
        raise EntryUnknown(path=archive.path, which=f'"{word}"')
    return found[0]


def _is_prefix(digits: str) -> bool:
    return len(digits) >= SHORTEST and all(digit in "0123456789abcdef" for digit in digits)
