"""`verify()`: what the command line does with one file, for Python."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from verifyimg.cli import _environment
from verifyimg.errors import NotBuilt, UsageError
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report
from verifyimg.pipeline import examine
from verifyimg.sources import open_source


def verify(
    path: str | bytes | os.PathLike[str],
    claim: Claim | None = None,
    archive: str | None = None,
    at_time: datetime | None = None,
) -> Report:
    """The report on one file; nothing is printed, fetched or written, and nothing exits.

    `at_time` is the time of the examination, with a zone; without it, that is now.

    Raises:
        InputError: the file cannot be opened: `MissingFile`, `NotAFile`, `EmptyFile`,
            `Unreadable` or `TooLarge`. One that opens and is no picture, or a broken one, has
            a report, whose `failed` is true if nothing could be examined.
        UsageError: `at_time` has no zone; `NotBuilt` for an archive or an address.
    """
    if archive is not None:
        raise NotBuilt(what="comparing with an archive")
    now = _environment.clock() if at_time is None else at_time
    if now.tzinfo is None:
        raise UsageError(detail="at_time has no zone; give it one, such as datetime.UTC")
    with open_source(os.fsdecode(path)) as source:
        return examine(source, claim=claim or Claim(), now=now.astimezone(UTC))
