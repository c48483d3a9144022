"""What a page shows of an image: the picture small, and beside it what it is held against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verifyimg.archive.memory import Memory
from verifyimg.isolation.decoding import viewed
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.formats import HEAD_BYTES, format_of
from verifyimg.model.illustration import Beside, Illustration, Illustrations, View
from verifyimg.model.match import Match
from verifyimg.model.noun import noun
from verifyimg.model.picture import TURNS, Look, ThumbnailComparison, Turn
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.readers.pixels.drawn import difference, drawn, laid, turn_of, undone

COVERING = ("agrees", "letterboxed", "rotated", "partly")
"""How a thumbnail stands to its picture where both show the same frame."""

TURNED_OTHERWISE = ("HEIC", "HEIF", "AVIF")
"""Formats in which the container tells how a picture is turned, and EXIF is not to be heeded
(ISO/IEC 23008-12, 6.5.10)."""


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
    found = (tag.value for tag in report.tags if tag.key == "IFD0:Orientation")
    orientation = None if report.image.format in TURNED_OTHERWISE else next(found, None)
    shown = (*look.thumbnails, *look.embedded)
    made = illustrate(source, orientation, shown, report.matches, memory, limits)
    return replace(report, illustrations=made)


def illustrate(
    source: ByteSource,
    orientation: object,
    thumbnails: Sequence[ThumbnailComparison],
    matches: Sequence[Match],
    memory: Memory | None,
    limits: Limits,
) -> Illustrations | None:
    """The small pictures of an image whose picture could be decoded; else None.

    `orientation` is the value of the EXIF tag, `thumbnails` are those that were compared. What
    cannot be decoded is not shown: that it could not be stands among the Problems already.
    """
    stored = _seen(source, Extent(offset=0, length=source.size), limits)
    if stored is None:
        return None
    turn = turn_of(orientation)
    beside = (
        *_thumbnails(source, stored, thumbnails, turn, limits),
        *_archived(stored, matches, memory, turn, limits),
    )
    upright = laid(stored, turn)
    return Illustrations(
        picture=_drawn(upright, limits),
        small=drawn(upright, side=limits.shown_side // 3, most=limits.shown_bytes // 6),
        beside=beside,
    )


def _thumbnails(
    source: ByteSource,
    stored: View,
    compared: Sequence[ThumbnailComparison],
    turn: Turn,
    limits: Limits,
) -> Iterator[Beside]:
    for one in compared[: limits.shown_beside]:
        extent = Extent(offset=one.preview.offset, length=one.preview.length)
        small = _seen(source, extent, limits)
        if small is None:
            continue
        aligned = laid(small, one.turn)
        apart = None
        if one.relation in COVERING:
            apart = laid(difference(stored, aligned, grey=False), turn)
        said, name = f"the {one.preview.kind} {one.explanation}", one.preview.block
        yield _beside("thumbnail", name, said, laid(aligned, turn), apart, limits)


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
        small = _seen(Bytes(data=data), Extent(offset=0, length=len(data)), limits)
        if small is None:
            continue
        aligned = laid(small, _back(match.transform))
        apart = laid(difference(stored, aligned, grey=True), turn) if _covers(match) else None
        name = f"{match.archive}#{match.entry['id']}"
        yield _beside("archive", name, "", laid(aligned, turn), apart, limits)


def _beside(
    origin: str, name: str, said: str, shown: View, apart: View | None, limits: Limits
) -> Beside:
    return Beside(
        origin="thumbnail" if origin == "thumbnail" else "archive",
        name=name,
        said=said,
        shown=_drawn(shown, limits),
        difference=None if apart is None else _drawn(apart, limits),
    )


def _drawn(view: View, limits: Limits) -> Illustration:
    return drawn(view, side=limits.shown_side, most=limits.shown_bytes)


def _seen(source: ByteSource, extent: Extent, limits: Limits) -> View | None:
    known = format_of(source.read_at(extent.offset, min(HEAD_BYTES, extent.length)))
    if known is None:
        return None
    found = viewed(source, extent, known.name, limits)
    return None if isinstance(found, Problem) else found


def _back(transform: str) -> Turn:
    """How an archived copy is laid to lie as the picture does."""
    return next((undone(turn) for turn in TURNS if turn == transform), "upright")


def _covers(match: Match) -> bool:
    return min(match.coverage) >= 1.0 and match.transform in TURNS
