"""Extended XMP: what did not fit in the packet of a JPEG, put together from its portions.

Specification: ISO 16684-3:2021 (XMP Specification Part 3), 1.1.3.1: each portion begins with the
identifier of the whole (32 hexadecimal digits), its length and the place of the portion in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block, Extent
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.readers.reader import Found, Reader

NAME = "extended-xmp"

_HEADER_BYTES = 40


@noun
class _Portion:
    """One segment's share."""

    identifier: bytes
    full: int
    """The length of the whole."""
    place: int
    """Of the first byte in the whole."""
    extent: Extent
    """Of the bytes behind the header."""


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """One block of kind `XMP` for each whole, its portions in the right order.

    The extents of the block are the segments. A whole with a gap is damaged; what stands
    before the gap is given.
    """
    wholes: dict[bytes, list[_Portion]] = {}
    for extent in block.extents[: limits.segments]:
        portion = _portion(extent, block)
        if portion is None:
            yield _damaged("a portion of the extended XMP has no header", extent.offset)
        else:
            wholes.setdefault(portion.identifier, []).append(portion)
    for portions in list(wholes.values())[: limits.same_kind]:
        yield from _whole(sorted(portions, key=lambda one: one.place), block)


def _portion(extent: Extent, block: Block) -> _Portion | None:
    head = block.source.read_at(extent.offset, min(_HEADER_BYTES, extent.length))
    if len(head) < _HEADER_BYTES:
        return None
    rest = Extent(offset=extent.offset + _HEADER_BYTES, length=extent.length - _HEADER_BYTES)
    return _Portion(
        identifier=head[:32],
        full=int.from_bytes(head[32:36], "big"),
        place=int.from_bytes(head[36:40], "big"),
        extent=rest,
    )


def _whole(portions: list[_Portion], block: Block) -> Iterator[Found]:
    extents: list[Extent] = []
    read = 0
    for portion in portions:
        if portion.place + portion.extent.length <= read:
            continue  # the same bytes a second time
        if portion.place != read:
            break
        extents.append(portion.extent)
        read += portion.extent.length
    if read < portions[0].full:
        what = f"only {read:,} of {portions[0].full:,} bytes of the extended XMP are there"
        yield _damaged(what, portions[0].extent.offset)
    if extents:
        label = f"{block.label} extended"
        yield replace(block, kind="XMP", label=label, extents=tuple(extents), parent=block)


def _damaged(message: str, offset: int) -> Problem:
    return Problem(reader=NAME, kind="damaged", message=message, offset=offset)


EXTENDED_XMP = Reader(name=NAME, kinds=("extended XMP",), read=read)
