"""The TIFF structure inside an Exif item or box, behind its own small header."""

from __future__ import annotations

from dataclasses import replace

from verifyimg.model.block import Block

_TIFF_HEADS = (b"II*\0", b"MM\0*")
_USUAL_STARTS = (4, 10, 0, 6)
"""Where the TIFF header is looked for, if it is not where the item says."""


def without_header(block: Block) -> Block:
    """The TIFF structure (ISO/IEC 23008-12, A.2.1; ISO/IEC 18181-2, 9.4).

    The item begins with the offset of the TIFF header behind these four bytes; some writers
    put another number there, so the usual places are tried as well.
    """
    named = 4 + int.from_bytes(block.read(4), "big")
    starts = [start for start in (named, *_USUAL_STARTS) if start < block.length]
    tails = [replace(block, extents=block.part(at, block.length - at)) for at in starts]
    return next(
        (tail for tail in tails if tail.read(4) in _TIFF_HEADS), tails[0] if tails else block
    )
