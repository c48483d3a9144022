"""`verify()`: what the command line does with one file, for Python."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from verifyimg.archive.memory import Memory, opened
from verifyimg.cli import _environment
from verifyimg.errors import UsageError
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report, Settings
from verifyimg.pipeline import examine
from verifyimg.sources import open_source


def verify(
    path: str | bytes | os.PathLike[str],
    claim: Claim | None = None,
    archive: str | os.PathLike[str] | Sequence[str | os.PathLike[str]] | None = None,
    at_time: datetime | None = None,
) -> Report:
    """The report on one file; nothing is printed, fetched or written, and nothing exits.

    `archive` is an archive to look the picture up in, or several; without one, none is looked
    into, the user's own neither. `at_time` is the time of the examination, with a zone; without
    it, that is now.

    Raises:
        InputError: the file cannot be opened: `MissingFile`, `NotAFile`, `EmptyFile`,
            `Unreadable` or `TooLarge`. One that opens and is no picture, or a broken one, has
            a report, whose `failed` is true if nothing could be examined.
        UsageError: `at_time` has no zone; `ArchiveError` for an archive that cannot be opened,
            `NotBuilt` for the address of one, or of a picture.
    """
    now = _environment.clock() if at_time is None else at_time
    if now.tzinfo is None:
        raise UsageError(detail="at_time has no zone; give it one, such as datetime.UTC")
    with _remembered(archive) as memory, open_source(os.fsdecode(path)) as source:
        return examine(
            source,
            claim=claim or Claim(),
            now=now.astimezone(UTC),
            settings=Settings(alone=True),
            memory=memory,
        )


@contextmanager
def _remembered(
    archive: str | os.PathLike[str] | Sequence[str | os.PathLike[str]] | None,
) -> Iterator[Memory | None]:
    if archive is None:
        yield None
        return
    several = [archive] if isinstance(archive, str | os.PathLike) else archive
    with opened([os.fspath(one) for one in several]) as memory:
        yield memory
