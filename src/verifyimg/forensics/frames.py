"""Which part of a thumbnail may stand for the whole picture, before anything is searched for.

Cameras write thumbnails of 160 x 120 pixels whatever the picture's shape: they add black bars,
cut off what does not fit, or squeeze (CIPA DC-009-2010, DCF 2.0: the basic thumbnail).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.forensics.detail import Box, Sums
from verifyimg.model.noun import noun
from verifyimg.model.picture import Raster

_DARK = 28
"""Mean grey level up to which a line may belong to a bar; JPEG blurs bars by a few levels."""
_UNEVEN = 0.12
"""How much of the frame the two bars may differ in."""
_MOST_OF_IT = 0.45
"""The share of the frame that one bar may take: panoramas leave a narrow strip."""
_SAME_SHAPE = 1.02
"""The ratio of two aspect ratios up to which they are one."""


@noun
class Frame:
    """A part of the picture and the part of the thumbnail that may show it."""

    picture: Box
    thumbnail: Box


def frames(picture: Sums, thumbnail: Sums) -> Iterator[Frame]:
    """The usual frames: all of both, without bars, and each cut to the shape of the other."""
    yield Frame(picture=picture.whole, thumbnail=thumbnail.whole)
    inner = without_bars(thumbnail)
    if inner != thumbnail.whole:
        yield Frame(picture=picture.whole, thumbnail=inner)
    shape = picture.width / picture.height
    other = thumbnail.width / thumbnail.height
    for wanted, small in ((shape, other), (1 / shape, 1 / other)):
        if not same_shape(wanted, other):
            yield Frame(picture=picture.whole, thumbnail=cut_to(thumbnail.whole, wanted))
            yield Frame(picture=cut_to(picture.whole, small), thumbnail=thumbnail.whole)


def without_bars(sums: Sums) -> Box:
    """The raster without the dark bars at two opposite ends; all of it where there are none."""
    down, across = sums.lines[:, -1], sums.lines[-1]
    rows = _bars((down[1:] - down[:-1]).tolist(), sums.width)
    columns = _bars((across[1:] - across[:-1]).tolist(), sums.height)
    if rows and not columns:
        return Box(left=0, top=rows[0], width=sums.width, height=sums.height - sum(rows))
    if columns and not rows:
        return Box(left=columns[0], top=0, width=sums.width - sum(columns), height=sums.height)
    return sums.whole


def cut_to(box: Box, shape: float) -> Box:
    """The largest part of that shape (width to height) in the middle of a box."""
    width = min(box.width, box.height * shape)
    height = min(box.height, box.width / shape)
    return Box(
        left=box.left + (box.width - width) / 2,
        top=box.top + (box.height - height) / 2,
        width=width,
        height=height,
    )


def cut_out(raster: Raster, box: Box) -> Raster:
    """The part of a raster that a box of whole pixels covers."""
    left, top, width, height = (round(n) for n in (box.left, box.top, box.width, box.height))
    starts = range(top * raster.width + left, (top + height) * raster.width, raster.width)
    grey = b"".join(raster.grey[at : at + width] for at in starts)
    return Raster(width=width, height=height, grey=grey)


def same_shape(one: float, other: float) -> bool:
    """Whether two aspect ratios differ by no more than rounding."""
    return max(one / other, other / one) <= _SAME_SHAPE


def _bars(totals: list[int], across: int) -> tuple[int, int] | None:
    """How many lines at both ends are dark; None unless both ends have about as many."""
    size = len(totals)
    dark = [total <= _DARK * across for total in totals]
    first = next((i for i, one in enumerate(dark) if not one), size)
    last = next((i for i, one in enumerate(reversed(dark)) if not one), size)
    if not 0 < min(first, last) <= max(first, last) <= _MOST_OF_IT * size:
        return None
    return (first, last) if abs(first - last) <= _UNEVEN * size else None
