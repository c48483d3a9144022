"""TIFF, BigTIFF, DNG and the raw formats that are TIFF files: one Block, the file itself.

A TIFF file is what an EXIF block of another format contains: directories that point at each
other from anywhere. So the whole file is one Block of kind `TIFF`, whose reader takes only those
pages that hold directories and values; the picture's own data are not read.

Specification: TIFF 6.0, section 2; the BigTIFF extension of libtiff ("BigTIFF Design", 2007).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "tiff"


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:  # noqa: ARG001
    """The file as one Block, unless it ends before its first directory."""
    head = source.read_at(0, 16)
    if _first_directory(head) + 2 > source.size or len(head) < 8:
        yield Problem(
            reader=READER,
            kind="damaged",
            message="the file ends before its first directory; it is truncated, fetch it again",
            offset=source.size,
            fatal=True,
        )
        return
    extent = Extent(offset=0, length=source.size)
    yield Block(kind="TIFF", label="TIFF", extents=(extent,), source=source)


def _first_directory(head: bytes) -> int:
    order: Literal["little", "big"] = "little" if head[:2] == b"II" else "big"
    big = int.from_bytes(head[2:4], order) == 43
    return int.from_bytes(head[8:16] if big else head[4:8], order)
