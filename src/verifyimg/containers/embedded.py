"""A JPEG file inside another file: raw formats keep the camera's metadata in one.

The blocks that hold metadata are those of the file around it, in their places there. What
describes the JPEG itself (its sizes, tables and scans) is left out: it is not the picture, and
read as if it were, a small copy would look like a picture made smaller.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem

READER = "embedded"

EMBEDDED = "embedded JPEG"
"""The kind of a block that is taken apart here."""

_METADATA = frozenset(
    {"EXIF", "XMP", "extended XMP", "Photoshop", "IPTC", "ICC", "comment", "JUMBF"}
)
"""The kinds of blocks that tell of the picture, in whatever file they stand."""


@noun
class Stretch:
    """Part of a file, as a file of its own."""

    source: ByteSource
    start: int
    size: int
    """In bytes; the part lies inside the file."""

    def read_at(self, offset: int, length: int) -> bytes:
        """At most `length` bytes from `offset`; fewer, or none, at the end of the part."""
        length = min(length, self.size - offset)
        return (
            self.source.read_at(self.start + offset, length) if offset >= 0 and length > 0 else b""
        )


def locate_inside(block: Block, limits: Limits) -> Iterator[Block | Problem]:
    """The metadata of an embedded JPEG, in the places that they have in the whole file.

    What is wrong in it is wrong in that JPEG, and never ends the examination of the file.
    """
    from verifyimg.containers.jpeg import locate

    if len(block.extents) != 1:
        return
    stretch = Stretch(source=block.source, start=block.offset, size=block.length)
    for found in locate(stretch, limits):
        if isinstance(found, Problem):
            at = None if found.offset is None else found.offset + stretch.start
            what = f"in the JPEG inside the file: {found.message}"
            yield replace(found, reader=READER, message=what, offset=at, fatal=False)
        elif found.kind in _METADATA:
            yield _moved(found, block, stretch)


def _moved(found: Block, around: Block, stretch: Stretch) -> Block:
    if found.source is not stretch:
        return found
    extents = tuple(
        Extent(offset=one.offset + stretch.start, length=one.length) for one in found.extents
    )
    return replace(found, extents=extents, source=around.source, parent=around)
