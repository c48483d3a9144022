"""What the small Photoshop resources hold: versions, quality, print settings, names.

Specification: Adobe Photoshop File Formats Specification (2019), "Image Resource IDs".
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

from verifyimg.model.tag import Value

_LONGEST = 1024
"""Bytes of one text."""

Fields = Iterator[tuple[str, Value]]


def _resolution(data: bytes) -> Fields:
    """ResolutionInfo: fixed-point numbers, and the units that they are shown in."""
    if len(data) >= 16:
        across, unit_x, _, down, unit_y, _ = struct.unpack(">IHHIHH", data[:16])
        yield "XResolution", across / 65536
        yield "DisplayedUnitsX", unit_x
        yield "YResolution", down / 65536
        yield "DisplayedUnitsY", unit_y


def _quality(data: bytes) -> Fields:
    """The settings of the JPEG that was saved: -4 to 8, where the dialogue shows 0 to 12."""
    if len(data) >= 4:
        quality, coding = struct.unpack(">hH", data[:4])
        yield "PhotoshopQuality", quality
        yield "PhotoshopFormat", coding
    if len(data) >= 6 and data[2:4] == b"\1\1":
        yield "ProgressiveScans", int.from_bytes(data[4:6], "big")


def _version(data: bytes) -> Fields:
    """VersionInfo: who wrote the file and who can read it, in UTF-16 with a length before."""
    if len(data) < 9:
        return
    yield "HasRealMergedData", data[4]
    position = 5
    for name in ("WriterName", "ReaderName"):
        length = 2 * int.from_bytes(data[position : position + 4], "big")
        text = data[position + 4 : position + 4 + min(length, 512)]
        yield name, text.decode("utf-16-be", "replace")
        position += 4 + length


def _angle(name: str) -> Callable[[bytes], Fields]:
    """One signed number of 32 bits."""
    return lambda data: _unpacked(">i", (name,), data)


def _print_scale(data: bytes) -> Fields:
    """How large and where the picture was last printed."""
    if len(data) >= 14:
        style, across, down, scale = struct.unpack(">Hfff", data[:14])
        yield "PrintStyle", style
        yield "PrintPosition", f"{across:g} {down:g}"
        yield "PrintScale", float(f"{scale:.7g}")


def _aspect(data: bytes) -> Fields:
    """A number of 64 bits behind the version."""
    yield from _unpacked(">d", ("PixelAspectRatio",), data[4:])


def _slices(data: bytes) -> Fields:
    """The slices of version 6: the name of their group is often the file's own first name."""
    if len(data) < 24 or data[:4] != b"\0\0\0\x06":
        return
    length = 2 * int.from_bytes(data[20:24], "big")
    yield "SlicesGroupName", _wide(data[24 : 24 + min(length, _LONGEST)])
    yield from _unpacked(">I", ("NumSlices",), data[24 + length :])


def _channels(data: bytes) -> Fields:
    """Names, each with its length before."""
    names, position = [], 0
    while position < min(len(data), _LONGEST):
        length = data[position]
        names.append(data[position + 1 : position + 1 + length].decode("latin-1"))
        position += 1 + length
    if names:
        yield "AlphaChannelsNames", ", ".join(names)


def _unpacked(layout: str, names: tuple[str, ...], data: bytes) -> Fields:
    size = struct.calcsize(layout)
    if len(data) >= size:
        yield from zip(names, struct.unpack(layout, data[:size]), strict=True)


def _wide(data: bytes) -> str:
    return data.decode("utf-16-be", "replace").rstrip("\0")


FIELDS: dict[int, Callable[[bytes], Fields]] = {
    0x03ED: _resolution,
    0x0406: _quality,
    0x03EE: _channels,
    0x040D: _angle("GlobalAngle"),
    0x0419: _angle("GlobalAltitude"),
    0x041A: _slices,
    0x0426: _print_scale,
    0x0428: _aspect,
    0x040A: lambda data: iter([("CopyrightFlag", data[0])] if data else []),
    0x040B: lambda data: iter([("URL", data[:1024].decode("latin-1"))]),
    0x0421: _version,
    0x0425: lambda data: iter([("IPTCDigest", data[:16].hex())]),
}
"""By number: what a resource holds, as names and values; nothing where it is cut off."""
