"""MakerNotes of the three layouts that matter: structure as the makers write it, values ours.

Canon: a bare directory whose offsets count from the start of the EXIF block, with a footer that
says where it stood. Nikon type 3: a TIFF block of its own behind ten bytes. Samsung type 2: a
bare directory of short values.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

from tests.support.tiff_bytes import (
    LONG,
    RATIONAL,
    SHORT,
    SSHORT,
    Entry,
    Order,
    Placed,
    directory,
    entry,
    raw,
    text,
    tiff_block,
)

NIKON_MARK = b"Nikon\0\x02\x10\0\0"


@dataclass(frozen=True, kw_only=True)
class Lens:
    """A Canon zoom as the MakerNote names it."""

    name: str
    type: int
    """The number of its LensType, which is stored signed."""
    shortest_mm: int
    longest_mm: int


KIT_ZOOM = Lens(name="EF-S18-55mm f/3.5-5.6 IS STM", type=48, shortest_mm=18, longest_mm=55)


def canon(
    *,
    model: str,
    firmware: str,
    lens: Lens = KIT_ZOOM,
    model_id: int,
    serial: int,
    file_number: int,
    focal_mm: int = 35,
    iso: int = 100,
) -> Placed:
    """Little-endian, as in every EOS; little-endian blocks only."""
    entries = (
        entry(0x0001, SSHORT, *_canon_settings(lens)),
        entry(0x0002, SHORT, 0, focal_mm, 907, 605),
        entry(0x0004, SSHORT, *_canon_shot(iso)),
        text(0x0006, model.encode().ljust(32, b"\0")),
        text(0x0007, f"Firmware Version {firmware}".encode().ljust(24, b"\0")),
        entry(0x0008, LONG, file_number),
        text(0x0009, b"\0" * 32),
        entry(0x000C, LONG, serial),
        entry(0x0010, LONG, model_id),
        text(0x0095, lens.name.encode().ljust(70, b"\0")),
        text(0x0096, f"YA{serial % 10_000_000:07d}".encode().ljust(16, b"\0")),
        entry(0x00B4, SHORT, 1),
    )
    return Placed(make=lambda place: _bare(entries, place) + b"II*\0" + struct.pack("<I", place))


def nikon(
    *,
    serial: str,
    iso: int = 100,
    quality: str = "NORMAL ",
    focus: str = "AF-S  ",
    more: Iterable[Entry] = (),
    order: Order = "<",
) -> bytes:
    """Type 3, little-endian inside unless said, whatever the block around it is."""
    entries = (
        *more,
        raw(0x0001, b"0210"),
        entry(0x0002, SHORT, 0, iso),
        text(0x0004, quality),
        text(0x0005, "AUTO        "),
        text(0x0006, "AUTO  "),
        text(0x0007, focus),
        text(0x0008, "            "),
        text(0x000F, "MANUAL"),
        text(0x001D, serial),
        entry(0x0084, RATIONAL, 43, 10, 3570, 10, 28, 10, 65, 10),
        entry(0x0087, 1, 0),
    )
    return NIKON_MARK + tiff_block({"ifd0": directory(entries)}, order=order)


def nikon_clock(
    powered_up: str, *, minutes: int = 0, summer: bool = False, order: Order = "<"
) -> tuple[Entry, ...]:
    """PowerUpTime, `2020:05:17 13:58:07`, WorldTime and a shutter count, for `nikon(more=…)`."""
    date = [int(part) for part in powered_up.replace(" ", ":").split(":")]
    return (
        raw(0x0024, struct.pack(f"{order}hBB", minutes, summer, 0)),
        entry(0x00A7, LONG, 4187),
        raw(0x00B6, struct.pack(f"{order}H6B", *date, 0)),
    )


def samsung(*, model_id: int) -> bytes:
    """Type 2: every value in its entry, so it stands anywhere in a little-endian block."""
    entries = (
        raw(0x0001, b"0100"),
        entry(0x0002, LONG, 0x12000),
        entry(0x0003, LONG, model_id),
        entry(0x000C, LONG, 0),
        entry(0x0010, LONG, 0),
        entry(0x0040, LONG, 0),
        entry(0x0100, SHORT, 0),
    )
    return _bare(entries, 0)


def _canon_settings(lens: Lens) -> list[int]:
    """CameraSettings: fine JPEG, evaluative metering, program mode, the lens."""
    known = {
        1: 2,
        3: 3,
        9: 1,
        10: 15,
        11: 1,
        16: 0x7FFF,
        17: 3,
        18: 2,
        20: 1,
        22: lens.type,
        23: lens.longest_mm,
        24: lens.shortest_mm,
        25: 1,
        26: 112,
        27: 320,
    }
    words = [known.get(index, 0) for index in range(49)]
    words[0] = 2 * len(words)
    return words


def _canon_shot(iso: int) -> list[int]:
    """ShotInfo: the sensitivity in Canon's 1/32 stops, no flash."""
    stops = 128 + 32 * max(iso // 100, 1).bit_length()
    known = {2: stops, 3: 80, 4: 192, 5: 224, 7: 0}
    words = [known.get(index, 0) for index in range(34)]
    words[0] = 2 * len(words)
    return words


def _bare(entries: Iterable[Entry], place: int) -> bytes:
    """A directory without header that believes itself at `place` of a little-endian block."""
    return tiff_block({"gap": b"\0" * (place - 8), "ifd0": directory(entries)})[max(place, 8) :]
