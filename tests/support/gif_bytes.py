"""GIF, PSD, BMP and ICO files, piece by piece.

Specification: GIF89a, sections 17 to 27; Adobe Photoshop File Formats Specification; Microsoft,
"Bitmap Storage" and "Icons".
"""

from __future__ import annotations

import struct

END = b"\x3b"
XMP_TAIL = b"\x01" + bytes(range(255, -1, -1)) + b"\0"
"""What stands behind an XMP packet in a GIF (Adobe XMP part 3, 1.1.2)."""


def gif_header(width: int = 8, height: int = 4, *, version: bytes = b"89a") -> bytes:
    """A screen with a colour table of two colours."""
    return (
        b"GIF" + version + struct.pack("<2H3B", width, height, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    )


def sub_blocks(data: bytes) -> bytes:
    """In pieces of 255 bytes, the empty one last."""
    pieces = (data[at : at + 255] for at in range(0, len(data), 255))
    return b"".join(bytes((len(piece),)) + piece for piece in pieces) + b"\0"


def extension(label: int, data: bytes) -> bytes:
    """One extension."""
    return b"\x21" + bytes((label,)) + sub_blocks(data)


def gif_comment(text: str) -> bytes:
    """A comment."""
    return extension(0xFE, text.encode())


def application(name: bytes, data: bytes) -> bytes:
    """An application's extension: its name of 11 bytes, then what it stores."""
    return b"\x21\xff\x0b" + name + sub_blocks(data)


def gif_xmp(packet: bytes) -> bytes:
    """An XMP packet as it stands, and the tail that leads readers past it."""
    return b"\x21\xff\x0bXMP DataXMP" + packet + XMP_TAIL


def gif_frame(delay: int | None = None) -> bytes:
    """One image of 8 x 4 pixels, shown for so many hundredths of a second."""
    control = b"" if delay is None else extension(0xF9, struct.pack("<BHB", 0, delay, 0))
    return (
        control + b"\x2c" + struct.pack("<4HB", 0, 0, 8, 4, 0) + b"\x02" + sub_blocks(b"\x84\x51")
    )


def gif(*parts: bytes, frames: bytes | None = None, trailer: bytes = b"") -> bytes:
    """Header, extensions, one image unless others are given, the end, and what follows it."""
    return (
        gif_header() + b"".join(parts) + (gif_frame() if frames is None else frames) + END + trailer
    )


def psd(
    resources: bytes = b"", *, layers: bytes = b"", picture: bytes = b"\0\0ab", version: int = 1
) -> bytes:
    """A Photoshop file of 8 x 4 pixels in RGB; a version of 2 is a PSB."""
    header = b"8BPS" + struct.pack(">H6xHIIHH", version, 3, 4, 8, 8, 3)
    wide = ">Q" if version == 2 else ">I"
    sections = struct.pack(">I", 0) + struct.pack(">I", len(resources)) + resources
    return header + sections + struct.pack(wide, len(layers)) + layers + picture


def bmp(width: int = 8, height: int = 4, *, profile: bytes = b"") -> bytes:
    """A picture of 24 bits; with a profile, under the newest header."""
    size = 124 if profile else 40
    fields = struct.pack("<I2i2H6I", size, width, height, 1, 24, 0, 96, 2835, 2835, 0, 0)
    if profile:
        fields += bytes(16) + b"DEBM" + bytes(52) + struct.pack("<3I", size, len(profile), 0)
    return b"BM" + struct.pack("<I4xI", 0, 54) + fields + profile + bytes(96)


def ico(*pictures: bytes, count: int | None = None) -> bytes:
    """A list of pictures of 32 x 16 pixels."""
    said = len(pictures) if count is None else count
    entries, place = b"", 6 + 16 * len(pictures)
    for one in pictures:
        entries += struct.pack("<4B2H2I", 32, 16, 0, 0, 1, 32, len(one), place)
        place += len(one)
    return struct.pack("<3H", 0, 1, said) + entries + b"".join(pictures)
