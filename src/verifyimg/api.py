"""`verify()`: what the command line does with one file, for Python."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Unpack

from verifyimg.archive.memory import Memory, opened
from verifyimg.claims.options import ClaimOptions, claim_from_options
from verifyimg.cli import _environment
from verifyimg.errors import UsageError
from verifyimg.model.claim import Claim, ClaimedDate, ClaimedPlace
from verifyimg.model.own_rows import NO_OWN_ROWS
from verifyimg.model.report import Report, Settings
from verifyimg.own_facts import rows_in
from verifyimg.pipeline import examine
from verifyimg.sources import open_source

_PARTS = {"date": ClaimedDate, "published_at": ClaimedDate, "place": ClaimedPlace}
"""What is read from text, so that a text in its place is a mistake."""
_ADVICE = 'give the claim in words, as in verify(path, claimed_date="2023-09-06")'


def verify(
    path: str | bytes | os.PathLike[str],
    claim: Claim | None = None,
    archive: str | os.PathLike[str] | Sequence[str | os.PathLike[str]] | None = None,
    at_time: datetime | None = None,
    *,
    knowledge: str | os.PathLike[str] | None = None,
    **claimed: Unpack[ClaimOptions],
) -> Report:
    """The report on one file; nothing is printed, fetched or written, and nothing exits.

    The claim is a `Claim`, or stands in words: `claimed_date`, `claimed_place`, `claimed_device`,
    `claimed_credit`, `claimed_original`, `setting` and `published_at` are the options of the
    command line. `archive` is an archive to look the picture up in, or several; without one, none
    is looked into, the user's own neither. `at_time` is the time of the examination, with a zone;
    without it, that is now. `knowledge` is a folder of rows of facts to add to our tables;
    without it none are added, the user's own neither.

    Raises:
        InputError: the file cannot be opened: `MissingFile`, `NotAFile`, `EmptyFile`,
            `Unreadable` or `TooLarge`. One that opens and is no picture, or a broken one, has
            a report, whose `failed` is true if nothing could be examined.
        UsageError: `at_time` has no zone; the claim is none, or is given twice; a file of
            `knowledge` breaks a rule of its table. `ClaimUnreadable` for words that cannot be
            read as a claim, `ArchiveError` for an archive that cannot be opened, `NotBuilt` for
            the address of one, or of a picture.
    """
    now = _environment.clock() if at_time is None else at_time
    if getattr(now, "tzinfo", None) is None:
        raise UsageError(detail="at_time has no zone; give a datetime with one, such as UTC")
    asserted = _claim(claim, claimed)
    own = NO_OWN_ROWS if knowledge is None else rows_in(os.fspath(knowledge))
    with _remembered(archive) as memory, open_source(os.fsdecode(path)) as source:
        return examine(
            source,
            claim=asserted,
            now=now.astimezone(UTC),
            settings=Settings(alone=True, own=own),
            memory=memory,
        )


def _claim(claim: Claim | None, claimed: ClaimOptions) -> Claim:
    strange = sorted(claimed.keys() - ClaimOptions.__annotations__.keys())
    if strange:
        parts = ", ".join(ClaimOptions.__annotations__)
        raise UsageError(detail=f"{strange[0]} is no part of a claim; these are: {parts}")
    if claimed:
        if claim is not None:
            raise UsageError(detail=f"give claim, or {', '.join(claimed)}, and not both")
        return claim_from_options(**claimed)
    if claim is None:
        return Claim()
    if not isinstance(claim, Claim):
        raise UsageError(detail=f"claim is no Claim but {claim!r:.80}; {_ADVICE}")
    for name, part in _PARTS.items():
        given = getattr(claim, name)
        if given is not None and not isinstance(given, part):
            raise UsageError(detail=f"the {name} of the Claim is {given!r:.80}; {_ADVICE}")
    return claim


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
