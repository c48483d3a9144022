"""ICO: the list of its pictures; the format has no room for metadata.

Specification: Microsoft, "Icons" (ICONDIR, ICONDIRENTRY).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "ico"

_HEADER, _ENTRY = 6, 16


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:  # noqa: ARG001
    """The list, as much of it as there is, and that there is nothing more to find."""
    count = int.from_bytes(source.read_at(4, 2), "little")
    said = _HEADER + _ENTRY * count
    extent = Extent(offset=0, length=min(said, source.size))
    yield Block(kind="ICO list", label="list", extents=(extent,), source=source)
    if said > source.size:
        what = "the file ends inside the list of its pictures; it is truncated, fetch it again"
        yield Problem(reader=READER, kind="damaged", message=what, offset=source.size)
    yield Problem(
        reader=READER,
        kind="unsupported",
        message="an ICO file cannot carry EXIF, XMP or IPTC: that they are not there says nothing",
        trifling=True,
    )
