"""What a page shows of an image: the picture small, and beside it what it is held against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verifyimg.archive.memory import Memory
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.illustration import Beside, Illustrations, View
from verifyimg.model.match import Match
from verifyimg.model.noun import noun
from verifyimg.model.picture import Look, ThumbnailComparison, Turn
from verifyimg.model.report import Report
from verifyimg.overlaying import Pair, held, seen, small_picture, turn_of_file, with_beside
from verifyimg.readers.pixels.drawn import difference, laid

COVERING = ("agrees", "letterboxed", "rotated", "partly")
"""How a thumbnail stands to its picture where both show the same frame."""


@noun
class Bytes:
    """A picture that lies in no file of its own."""

    data: bytes

    @property
    def size(self) -> int:
        """As a `ByteSource` has it."""
        return len(self.data)

    def read_at(self, offset: int, length: int) -> bytes:
        """As a `ByteSource` does."""
        return self.data[offset : offset + length] if offset >= 0 and length > 0 else b""


def illustrated(
    report: Report, source: ByteSource, look: Look, memory: Memory | None, limits: Limits
) -> Report:
    """The report with small pictures for a page, where the picture was decoded."""
    if look.picture is None:
        return report
    turn, shown = turn_of_file(report), (*look.thumbnails, *look.embedded)
    made = illustrate(source, turn, shown, report.matches, memory, limits)
    return replace(report, illustrations=made)


def illustrate(
    source: ByteSource,
    turn: Turn,
    thumbnails: Sequence[ThumbnailComparison],
    matches: Sequence[Match],
    memory: Memory | None,
    limits: Limits,
) -> Illustrations | None:
    """The small pictures of an image whose picture could be decoded; else None.

    `turn` lays it to be seen, `thumbnails` are those that were compared. What cannot be decoded is
    not shown: that it could not be stands among the Problems already.
    """
    stored = seen(source, Extent(offset=0, length=source.size), limits)
    if stored is None:
        return None
    beside = (
        *_thumbnails(source, stored, thumbnails, turn, limits),
        *_archived(stored, matches, memory, turn, limits),
    )
    return with_beside(stored, turn, beside, limits)


def _thumbnails(
    source: ByteSource,
    stored: View,
    compared: Sequence[ThumbnailComparison],
    turn: Turn,
    limits: Limits,
) -> Iterator[Beside]:
    for one in compared[: limits.shown_beside]:
        extent = Extent(offset=one.preview.offset, length=one.preview.length)
        small = seen(source, extent, limits)
        if small is None:
            continue
        aligned = laid(small, one.turn)
        apart = None
        if one.relation in COVERING:
            apart = laid(difference(stored, aligned), turn)
        said, name = f"the {one.preview.kind} {one.explanation}", one.preview.block
        yield _beside(name, said, laid(aligned, turn), apart, limits)


def _archived(
    stored: View,
    matches: Sequence[Match],
    memory: Memory | None,
    turn: Turn,
    limits: Limits,
) -> Iterator[Beside]:
    same = [match for match in matches if match.same_picture][: limits.shown_beside]
    for match in same if memory else ():
        kept = memory.thumbnail(match) if memory else None
        data = kept or b""
        small = seen(Bytes(data=data), Extent(offset=0, length=len(data)), limits)
        if small is None:
            continue
        pair = Pair(first=stored, second=small, laid=match.footprint, turn=turn)
        name = f"{match.archive}#{match.entry['id']}"
        lies = (pair.as_first, turn)
        yield held(pair, lies, origin="archive", name=name, limits=limits)


def _beside(name: str, said: str, shown: View, apart: View | None, limits: Limits) -> Beside:
    return Beside(
        origin="thumbnail",
        name=name,
        said=said,
        shown=small_picture(shown, limits),
        difference=None if apart is None else small_picture(apart, limits),
    )
