"""A file from a stranger into an archive: all of it is read and judged before any is added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from verifyimg.archive.admission import Inadmissible
from verifyimg.archive.entry import NewEntry
from verifyimg.archive.exchange import read_entry
from verifyimg.archive.index.segments import refresh
from verifyimg.archive.lines import lines_of, refusal
from verifyimg.archive.pdq_list import is_heading, read_hash
from verifyimg.archive.store import Archive
from verifyimg.archive.troubles import translated
from verifyimg.archive.writing import Author, Change
from verifyimg.model.noun import noun

TOGETHER = 500
"""Appearances that are committed at a time."""


@noun
class Imported:
    """What an import has done so far; pictures count once for each appearance."""

    added: int = 0
    merged: int = 0
    unchanged: int = 0

    def plus(self, changes: list[Change]) -> Imported:
        """With more of them."""
        return Imported(
            added=self.added + changes.count("added"),
            merged=self.merged + changes.count("merged"),
            unchanged=self.unchanged + changes.count("unchanged"),
        )


def import_file(
    archive: Archive,
    path: str,
    *,
    author: Author,
    progress: Callable[[Imported], None] = lambda _: None,
) -> Imported:
    """Adds every picture of lines of JSON, or of a list of PDQ hashes; merges what is known.

    Raises `ImportRefused` for the first line that is not as it should be, and adds nothing then.
    Killed, it has added what it told `progress`; run again it adds the rest. Who brought it is
    kept with every appearance: a stranger's word.
    """
    for _ in read_file(path):
        pass
    told_by = Author(at=author.at, by=f"import {Path(path).name}")
    entries, done = read_file(path), Imported()
    while some := list(islice(entries, TOGETHER)):
        done = done.plus([written.change for written in archive.add(some, told_by)])
        progress(done)
    with translated(archive.path):
        refresh(archive.path, archive.connection)
    return done


def read_file(path: str) -> Iterator[NewEntry]:
    """What a file would add; raises `ImportRefused`."""
    reads = None
    for number, line in lines_of(path):
        try:
            if reads is None:
                reads = read_entry if line.startswith("{") else _read_hash
                if is_heading(line):
                    continue
            yield from reads(line)
        except Inadmissible as refused:
            raise refusal(path, number, refused) from None


def _read_hash(line: str) -> list[NewEntry]:
    return [read_hash(line)]
