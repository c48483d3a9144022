"""JPEG files with further pictures behind them, and the index that lists these.

Specification: CIPA DC-007-2009, 5.2.
"""

from __future__ import annotations

import struct

from tests.support.jpeg_bytes import APP2, jpeg, segment, tiny_jpeg

MPF_MARK = b"MPF\0"
PRIMARY, THUMBNAIL, OTHER_VIEW = 0x030000, 0x010001, 0x020002


def index(*images: tuple[int, int, int], order: str = "<", extra: bytes = b"") -> bytes:
    """The index of pictures given by type, length and offset."""
    entries = b"".join(
        struct.pack(f"{order}3I2H", kind | 0x20000000, length, offset, 0, 0)
        for kind, length, offset in images
    )
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    fields = struct.pack(f"{order}H", 3)
    fields += struct.pack(f"{order}HHI4s", 0xB000, 7, 4, b"0100")
    fields += struct.pack(f"{order}HHII", 0xB001, 4, 1, len(images))
    fields += struct.pack(f"{order}HHII", 0xB002, 7, len(entries), 50)
    return head + fields + struct.pack(f"{order}I", 0) + entries + extra


def several_pictures(*behind: bytes, kind: int = THUMBNAIL) -> bytes:
    """A JPEG whose index lists the pictures behind it: a tiny one unless given."""
    others = behind or (tiny_jpeg(),)
    size = len(index(*[(0, 0, 0)] * (1 + len(others))))
    base = 2 + 4 + len(MPF_MARK)
    length = len(jpeg(segment(APP2, MPF_MARK + bytes(size))))
    listed, place = [(PRIMARY, length, 0)], length
    for other in others:
        listed.append((kind, len(other), place - base))
        place += len(other)
    return jpeg(segment(APP2, MPF_MARK + index(*listed)), trailer=b"".join(others))
