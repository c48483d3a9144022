"""Two pictures laid over each other to be shown: small, with the outline of what both show."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.isolation.decoding import viewed
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.footprint import Footprint, Outline, turned
from verifyimg.model.formats import HEAD_BYTES, format_of
from verifyimg.model.illustration import (
    Beside,
    Illustration,
    Illustrations,
    Origin,
    Overlaid,
    View,
)
from verifyimg.model.image import TURNED_OTHERWISE
from verifyimg.model.noun import noun
from verifyimg.model.picture import Turn
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.readers.pixels.drawn import drawn, laid, turn_of
from verifyimg.readers.pixels.overlaid import overlaid


@noun
class Pair:
    """Two pictures, as stored."""

    first: View
    second: View
    laid: Footprint | None
    """Where the second lies in the first; None where that is not known."""
    turn: Turn
    """How the first is laid to be seen."""

    @property
    def as_first(self) -> Turn:
        """What lays the second nearly as the first lies."""
        if self.laid is None:
            return "upright"
        sizes = ((one.width, one.height) for one in (self.first, self.second))
        return self.laid.turn(*sizes)


def held(pair: Pair, lies: Sequence[Turn], *, origin: Origin, name: str, limits: Limits) -> Beside:
    """The second picture to be shown beside the first, and both over each other if possible.

    `lies`: what is done to the second for that, one turn after the other.
    """
    shown = small_picture(_by(pair.second, lies), limits)
    layers = overlaid(pair.first, pair.second, pair.laid) if pair.laid else None
    if layers is None or pair.laid is None:
        return Beside(origin=origin, name=name, said="", shown=shown)
    mine, its, apart = (
        small_picture(laid(one, pair.turn), limits)
        for one in (layers.picture, layers.other, layers.difference)
    )
    outlines = _outline(pair.laid.here, (pair.turn,)), _outline(pair.laid.there, lies)
    over = Overlaid(outlines=outlines, cut=(mine, its))
    return Beside(origin=origin, name=name, said="", shown=shown, difference=apart, overlaid=over)


def with_beside(
    stored: View, turn: Turn, beside: Sequence[Beside], limits: Limits
) -> Illustrations:
    """A picture in both sizes that pages have room for, and what stands beside it."""
    upright = laid(stored, turn)
    return Illustrations(
        picture=small_picture(upright, limits),
        small=drawn(upright, side=limits.shown_side // 3, most=limits.shown_bytes // 6),
        beside=tuple(beside),
    )


def turn_of_file(report: Report) -> Turn:
    """How the picture of an examined file is laid to be seen, by its EXIF orientation."""
    found = (tag.value for tag in report.tags if tag.key == "IFD0:Orientation")
    heeded = report.image.format not in TURNED_OTHERWISE
    return turn_of(next(found, None)) if heeded else "upright"


def small_picture(view: View, limits: Limits) -> Illustration:
    """As a JPEG within what a page has room for."""
    return drawn(view, side=limits.shown_side, most=limits.shown_bytes)


def seen(source: ByteSource, extent: Extent, limits: Limits) -> View | None:
    """The picture there, decoded small; None where it cannot be."""
    known = format_of(source.read_at(extent.offset, min(HEAD_BYTES, extent.length)))
    if known is None:
        return None
    found = viewed(source, extent, known.name, limits)
    return None if isinstance(found, Problem) else found


def _by(view: View, turns: Sequence[Turn]) -> View:
    for turn in turns:
        view = laid(view, turn)
    return view


def _outline(outline: Outline, turns: Sequence[Turn]) -> Outline:
    for turn in turns:
        outline = tuple(turned(point, turn) for point in outline)
    return outline
