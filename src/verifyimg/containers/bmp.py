"""BMP: what the picture is and how large; the format has no room for metadata.

Specification: Microsoft, "Bitmap Storage" (BITMAPFILEHEADER and the headers behind it).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "bmp"

_FILE_HEADER = 14
_EMBEDDED = b"DEBM"
"""The colour space `MBED`, as little-endian files store it: a profile stands in the file."""


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:  # noqa: ARG001
    """The header, the colour profile where the newest kind of header names one inside the file,
    and that there is nothing more to find."""
    size = int.from_bytes(source.read_at(_FILE_HEADER, 4), "little")
    end = min(_FILE_HEADER + size, source.size)
    header = Extent(offset=_FILE_HEADER, length=max(0, end - _FILE_HEADER))
    yield Block(kind="BMP header", label="header", extents=(header,), source=source)
    profile = _profile(source, header)
    if profile is not None:
        yield Block(kind="ICC", label="profile", extents=(profile,), source=source)
    yield Problem(
        reader=READER,
        kind="unsupported",
        message="a BMP file cannot carry EXIF, XMP or IPTC: that they are not there says nothing",
        trifling=True,
    )


def _profile(source: ByteSource, header: Extent) -> Extent | None:
    """Of BITMAPV5HEADER only; its offset counts from the header."""
    fields = source.read_at(header.offset, header.length)
    if len(fields) < 124 or fields[56:60] != _EMBEDDED:
        return None
    start = header.offset + int.from_bytes(fields[112:116], "little")
    length = min(int.from_bytes(fields[116:120], "little"), source.size - start)
    return Extent(offset=start, length=length) if length > 0 else None
