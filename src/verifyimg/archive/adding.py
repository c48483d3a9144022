"""Pictures into an archive, in batches: what was acknowledged is on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from verifyimg.archive.entry import (
    NOTHING_REMARKED,
    NOTHING_SEEN,
    NewEntry,
    PictureFacts,
    Remarks,
    Sighting,
)
from verifyimg.archive.index.segments import refresh
from verifyimg.archive.points.segments import refresh_points
from verifyimg.archive.store import Archive
from verifyimg.archive.troubles import translated
from verifyimg.archive.writing import Author
from verifyimg.errors import InputError
from verifyimg.model.noun import noun

BATCH = 32
"""Pictures that are committed together: a few seconds' work is the most that a kill costs."""


@noun
class Addition:
    """One file to be added, and what is told of it."""

    path: str
    sighting: Sighting = NOTHING_SEEN
    remarks: Remarks = NOTHING_REMARKED
    error: InputError | None = None
    """Why it cannot be added, where that is known already."""


@noun
class Examiner:
    """How files are looked at; the archive opens none itself. Both raise an `InputError`."""

    sha256: Callable[[str], str]
    """Of the file of that path."""
    facts: Callable[[str], PictureFacts]
    """All that is to be known of it; costs a hundred times more."""


@noun
class Acknowledged:
    """What became of one file; it is given once that is on the disk."""

    path: str
    change: Literal["added", "merged", "unchanged", "failed"]
    id: int | None = None
    error: InputError | None = None


@dataclass(kw_only=True)
class _Batch:
    archive: Archive
    author: Author
    acknowledge: Callable[[Acknowledged], None]
    paths: list[str] = field(default_factory=list)
    entries: list[NewEntry] = field(default_factory=list)

    def take(self, path: str, entry: NewEntry) -> None:
        self.paths.append(path)
        self.entries.append(entry)
        if len(self.paths) >= BATCH:
            self.commit()

    def commit(self) -> None:
        paths, entries = self.paths, self.entries
        self.paths, self.entries = [], []
        written = self.archive.add(entries, self.author) if entries else []
        for path, one in zip(paths, written, strict=True):
            self.acknowledge(Acknowledged(path=path, change=one.change, id=one.id))


def add(
    archive: Archive,
    additions: Iterable[Addition],
    examiner: Examiner,
    *,
    author: Author,
    acknowledge: Callable[[Acknowledged], None],
    thumbnails: bool = True,
) -> None:
    """Adds every file and brings the index up to date.

    A file that cannot be examined costs itself, not the run. Interrupted, it commits what was
    examined so far and raises KeyboardInterrupt again. Run again after an interruption or a
    kill, it hashes the files that are there already and examines only the others.
    """
    batch = _Batch(archive=archive, author=author, acknowledge=acknowledge)
    try:
        for addition in additions:
            try:
                entry = _entry(archive, addition, examiner, thumbnails=thumbnails)
            except InputError as error:
                acknowledge(Acknowledged(path=addition.path, change="failed", error=error))
                continue
            batch.take(addition.path, entry)
    finally:
        batch.commit()
    with translated(archive.path):
        refresh(archive.path, archive.connection)
        refresh_points(archive.path, archive.connection)


def _entry(
    archive: Archive, addition: Addition, examiner: Examiner, *, thumbnails: bool
) -> NewEntry:
    if addition.error is not None:
        raise addition.error
    facts = PictureFacts(sha256=examiner.sha256(addition.path))
    if not _is_complete(archive, facts):
        facts = examiner.facts(addition.path)
    if not thumbnails:
        facts = replace(facts, thumbnail=None)
    return NewEntry(facts=facts, sighting=addition.sighting, remarks=addition.remarks)


def _is_complete(archive: Archive, facts: PictureFacts) -> bool:
    """Whether the archive knows the picture's pixels, not only of its existence."""
    known = archive.known(facts)
    return known is not None and known.facts.pixel_sha256 is not None
