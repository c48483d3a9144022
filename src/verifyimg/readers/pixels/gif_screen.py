"""GIFs whose first frame lies far beyond their own screen: a few bytes that ask for much memory.

Decoders make room for all of such a frame. Where that is little, they may.

Specification: GIF89a, section 18 (the screen), section 20 ("Each image must fit within the
boundaries of the Logical Screen").
"""

from __future__ import annotations

import struct

from verifyimg.model.block import ByteSource, Extent

MOST_BEYOND = 4_000_000
"""Pixels of a picture that are decoded although its screen has no room for them."""
_SCREEN_AT = 6
_SCREEN = struct.Struct("<HH")


def beyond_screen(size: tuple[int, int], source: ByteSource, extent: Extent) -> str:
    """What is wrong with a GIF of which a decoder would make that size; empty for nothing."""
    head = source.read_at(extent.offset + _SCREEN_AT, _SCREEN.size)
    if size[0] * size[1] <= MOST_BEYOND or len(head) < _SCREEN.size:
        return ""
    width, height = _SCREEN.unpack(head)
    if size[0] <= width and size[1] <= height:
        return ""
    lies = f"its first frame reaches to {size[0]:,} x {size[1]:,} pixels"
    return f"{lies}, beyond its screen of {width:,} x {height:,}, which GIF does not allow"
