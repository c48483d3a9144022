"""Raw files that are no TIFF files, and the makers' own segments of JPEGs, byte by byte.

Specification: what the module of each format in `containers/` and `readers/` says of it.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from tests.support.jpeg_bytes import tiny_jpeg
from tests.support.samples import camera_exif
from tests.support.tiff_bytes import (
    MAKER_NOTE,
    Directory,
    Order,
    Placed,
    pointer,
    raw,
    text,
    tiff_block,
)

CLOCK = 1_589_724_201
"""2020-05-17 14:03:21 in seconds from 1970."""
CLOCK_TEXT = "2020:05:17 14:03:21"


def heap(
    entries: Sequence[tuple[int, bytes]], order: Order = "<", *, count: int | None = None
) -> bytes:
    """A CIFF heap; a number with 0x4000 holds its value in the entry."""
    body, table = b"", b""
    for number, value in entries:
        if number & 0x4000:
            table += struct.pack(f"{order}H", number) + value.ljust(8, b"\0")
            continue
        table += struct.pack(f"{order}HII", number, len(value), len(body))
        body += value
    said = len(entries) if count is None else count
    head = struct.pack(f"{order}H", said)
    return body + head + table + struct.pack(f"{order}I", len(body))


def ciff(
    entries: Sequence[tuple[int, bytes]] | None = None,
    *,
    order: Order = "<",
    kind: bytes = b"HEAPCCDR",
) -> bytes:
    """A CIFF file of a camera, or of these entries."""
    head = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}I", 26) + kind + bytes(12)
    return head + heap(camera_heap(order) if entries is None else entries, order)


def camera_heap(order: Order = "<") -> list[tuple[int, bytes]]:
    """What a camera tells, with a JPEG and a thumbnail."""
    return [
        (0x2007, tiny_jpeg()),
        (0x2008, tiny_jpeg()),
        (
            0x300A,
            heap(
                [
                    (0x1810, struct.pack(f"{order}2IfiI", 3072, 2048, 1.0, 90, 8)),
                    (0x180E, struct.pack(f"{order}IiI", CLOCK, 7200, 1 << 31)),
                    (0x5817, struct.pack(f"{order}I", 1_161_602)),
                    (0x2807, heap(_owner(order), order)),
                ],
                order,
            ),
        ),
    ]


def _owner(order: Order) -> list[tuple[int, bytes]]:
    return [
        (0x0810, b"A. Owner\0".ljust(32, b"\0")),
        (0x080A, b"Canon\0Canon EOS X-1\0".ljust(32, b"\0")),
        (0x580B, struct.pack(f"{order}I", 560_018_150)),
        (0x080B, b"Firmware Version 1.1.1\0".ljust(32, b"\0")),
    ]


def mrw(tiff: bytes | None = None, *, blocks: Sequence[tuple[bytes, bytes]] | None = None) -> bytes:
    """A Minolta MRW with its sizes, EXIF and some settings."""
    usual = [
        (b"PRD", struct.pack(">8s4H2B6x", b"27200001", 2456, 3272, 2448, 3264, 12, 12)),
        (b"TTW", camera_exif() if tiff is None else tiff),
        (b"RIF", bytes(12)),
    ]
    body = b"".join(
        b"\0" + name + struct.pack(">I", len(data)) + data
        for name, data in (usual if blocks is None else blocks)
    )
    return b"\0MRM" + struct.pack(">I", len(body)) + body + b"\x55" * 16


X3F_FIELDS = {
    "CAMMANUF": "SIGMA",
    "CAMMODEL": "SIGMA X-1",
    "CAMSERIAL": "1008382",
    "FIRMVERS": "1.03.0.000",
    "TIME": str(CLOCK),
    "AEMODE": "8",
}


def x3f(
    fields: Mapping[str, str] | None = None,
    *,
    version: tuple[int, int] = (2, 3),
    width: int = 2640,
    picture: bytes | None = None,
) -> bytes:
    """A Sigma X3F with a JPEG of all of the picture, which has the camera's EXIF."""
    minor, major = version[1], version[0]
    head = b"FOVb" + struct.pack("<HH", minor, major) + b"0100838212345678"
    head += struct.pack("<4I", 0, 2640, 1760, 90) + bytes(64)
    jpeg = tiny_jpeg(camera_exif()) if picture is None else picture
    sections = [
        (b"IMA2", b"SECi" + struct.pack("<6I", 2, 2, 18, width, 1760, 0) + jpeg),
        (b"CAMF", b"SECc" + bytes(24)),
        (b"PROP", x3f_properties(X3F_FIELDS if fields is None else fields)),
    ]
    directory, body = b"", b""
    for kind, data in sections:
        directory += struct.pack("<II", len(head) + len(body), len(data)) + kind
        body += data
    start = len(head) + len(body)
    listed = b"SECd" + struct.pack("<II", 2, len(sections)) + directory
    return head + body + listed + struct.pack("<I", start)


def x3f_properties(fields: Mapping[str, str], *, count: int | None = None) -> bytes:
    """The section of the properties; `count` is said instead of the true number."""
    places, texts = b"", ""
    for name, value in fields.items():
        places += struct.pack("<II", len(texts), len(texts) + len(name) + 1)
        texts += f"{name}\0{value}\0"
    said = len(fields) if count is None else count
    return (
        b"SECp" + struct.pack("<5I", 2, said, 0, 0, len(texts)) + places + texts.encode("utf-16-le")
    )


def phase_one_note(order: Order = "<", *, entries: int | None = None) -> bytes:
    """Phase One's note: some values, the directory behind them."""
    serial, lens = b"LD001055\0", b"80mm f/2.8\0"
    listed = [(0x0102, 1, serial), (0x0412, 1, lens)]
    numbers = [(0x0112, 4, CLOCK), (0x0113, 4, 1288), (0x0999, 4, 7)]
    body, table = b"", b""
    for number, kind, value in listed:
        table += struct.pack(f"{order}4I", number, kind, len(value), 12 + len(body))
        body += value
    for number, kind, one in numbers:
        table += struct.pack(f"{order}4I", number, kind, 4, one)
    said = len(listed) + len(numbers) if entries is None else entries
    mark = b"IIIICwaR" if order == "<" else b"MMMMRawC"
    return (
        mark
        + struct.pack(f"{order}I", 12 + len(body))
        + body
        + struct.pack(f"{order}II", said, 0)
        + table
    )


def flir(*, order: Order = ">", inner: Order = "<", west_minutes: int = -60) -> bytes:
    """An FFF block with one record, that of the camera; its numbers are in the order `inner`."""
    camera = bytearray(0x400)
    camera[:2] = struct.pack(f"{inner}H", 2)
    for at, said in ((0xD4, b"FLIR_X1"), (0x104, b"470023842"), (0x170, b"FOL7")):
        camera[at : at + len(said)] = said
    camera[0x384 : 0x384 + 10] = struct.pack(f"{inner}IIh", CLOCK, 253, west_minutes)
    head = b"FFF\0" + b"ATAU_RBFO".ljust(16, b"\0") + struct.pack(f"{order}3I", 100, 64, 2)
    other = struct.pack(f"{order}HHIIII12x", 0x22, 1, 104, 1, 128, 4)
    record = struct.pack(f"{order}HHIIII12x", 0x20, 1, 104, 1, 128, len(camera))
    return head.ljust(64, b"\0") + other + record + bytes(camera)


def gpmf(name: bytes, stored: bytes, *, kind: bytes = b"c", size: int = 1) -> bytes:
    """One item, filled up to four bytes."""
    head = name + kind + struct.pack(">BH", size, len(stored) // size)
    return head + stored + bytes(-len(stored) % 4)


def gopro() -> bytes:
    """What GoPro's cameras write, without its mark."""
    inside = (
        gpmf(b"FMWR", b"HD6.01.01.51.00")
        + gpmf(b"CASN", b"C3221324657219\0")
        + gpmf(b"MINF", b"HERO6 Black".ljust(30, b"\0"))
        + gpmf(b"MUID", struct.pack(">2I", 7, 8), kind=b"L", size=4)
    )
    stream = gpmf(b"STRM", inside, kind=b"\0")
    device = gpmf(b"DVID", struct.pack(">I", 1), kind=b"L", size=4) + stream
    return gpmf(b"DEVC", device, kind=b"\0")


def qvci(date: bytes = b"2020.05.17.14.03.21") -> bytes:
    """Casio's segment."""
    data = bytearray(b"QVCI".ljust(0x80, b"\0"))
    data[0x4D : 0x4D + len(date)] = date
    data[0x62:0x68] = b"QV-700"
    return bytes(data)


def jukebox(days: str = "43968.585659722") -> bytes:
    """What Media Center writes, without its mark."""
    fields = (
        f"<Tool_Name>Media Center</Tool_Name>\r\n<Date>{days}</Date>\r\n<Album>A &amp; B</Album>"
    )
    return b"\x01\0<MJMD>\r\n" + fields.encode() + b"\r\n</MJMD>"


def adobe_private(
    note: bytes, *, stood: int, order: bytes = b"II", length: int | None = None
) -> bytes:
    """A MakerNote as Adobe's converter keeps it; `length` is said instead of the true one."""
    inside = order + struct.pack(">I", stood) + note
    said = len(inside) if length is None else length
    return b"Adobe\0MakN" + struct.pack(">I", said) + inside


def tiff_of_makers() -> bytes:
    """A TIFF file with private data, Kodak's directory and Phase One's note."""
    return tiff_block(
        {
            "ifd0": Directory(
                entries=(
                    text(0x010F, "Kodak"),
                    pointer(0x8290, "kodak"),
                    pointer(0x8769, "exif"),
                    raw(0xC634, Placed(make=lambda _: adobe_private(b"\0\0\0\0\0\0", stood=8))),
                )
            ),
            "kodak": Directory(entries=(raw(0x03F1, b"Time: 12:33:04.754\n"),)),
            "exif": Directory(entries=(raw(MAKER_NOTE, phase_one_note()),)),
        }
    )
