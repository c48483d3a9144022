"""Cameras and phones: what each writes beside the picture, in the layout that it uses.

The layouts follow files of these models; serial numbers, counters and readings are invented.
Specification: CIPA DC-008 (Exif 2.32), 4.6.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import log2

from tests.support import maker_notes
from tests.support.maker_notes import KIT_ZOOM, Lens
from tests.support.samples import gps_clock, position
from tests.support.tiff_bytes import (
    BYTE,
    LONG,
    MAKER_NOTE,
    RATIONAL,
    SHORT,
    SRATIONAL,
    Entry,
    Placed,
    entry,
    exif_block,
    raw,
    text,
)
from tools.fixture_photos.paint import Size


@dataclass(frozen=True, kw_only=True)
class Shot:
    """One press of the button."""

    date: str
    """By the camera's clock, `2020:05:17 14:03:21`."""
    exposure: tuple[int, int]
    """In seconds, as a fraction."""
    f_tenths: int
    iso: int
    focal_tenths: int
    """In tenths of a millimetre."""
    number: int
    """The camera's counter: folder and file, `1004187`."""
    subsec: str = "00"
    offset: str | None = None
    gps: tuple[float, float] | None = None
    gps_time: str | None = None
    altitude_m: int | None = None
    flash: int = 16
    trailer_ms: int | None = None
    """The time in the trailer of a Samsung phone, in milliseconds since 1970 (UTC)."""
    saved: str | None = None
    """When a program saved the file; with the picture unless given."""


@dataclass(frozen=True, kw_only=True)
class Body:
    """A model: its names, and the parts of EXIF that are its own."""

    make: str
    model: str
    note: Callable[[Shot], bytes | Placed]
    ifd0: tuple[Entry, ...] = ()
    exif: tuple[Entry, ...] = ()
    version: bytes = b"0230"
    resolution: int = 72
    subsampling: str = "4:2:2"
    coarseness: float = 1.9
    """How fast its quantisation steps grow with frequency."""


def exif_of_shot(body: Body, shot: Shot, size: Size, thumbnail: bytes) -> bytes:
    """The EXIF block that the body writes for the shot, of a picture of that size."""
    frame = (
        entry(0x011A, RATIONAL, body.resolution, 1),
        entry(0x011B, RATIONAL, body.resolution, 1),
        entry(0x0128, SHORT, 2),
    )
    return exif_block(
        ifd0=[
            text(0x010F, body.make),
            text(0x0110, body.model),
            entry(0x0112, SHORT, 1),
            text(0x0132, shot.saved or shot.date),
            entry(0x0213, SHORT, 2),
            *frame,
            *body.ifd0,
        ],
        exif=[*_times(shot), *_exposure(shot), *_picture(body, shot, size), *body.exif],
        gps=_gps(shot),
        interop=[text(0x0001, "R98"), raw(0x0002, b"0100")],
        ifd1=[entry(0x0103, SHORT, 6), *frame],
        thumbnail=thumbnail,
    )


def _times(shot: Shot) -> list[Entry]:
    offset = [text(tag, shot.offset) for tag in (0x9010, 0x9011, 0x9012) if shot.offset]
    subsec = [text(tag, shot.subsec) for tag in (0x9290, 0x9291, 0x9292)]
    return [text(0x9003, shot.date), text(0x9004, shot.date), *offset, *subsec]


def _exposure(shot: Shot) -> list[Entry]:
    over, under = shot.exposure
    return [
        entry(0x829A, RATIONAL, over, under),
        entry(0x829D, RATIONAL, shot.f_tenths, 10),
        entry(0x8822, SHORT, 2),
        entry(0x8827, SHORT, shot.iso),
        entry(0x9201, SRATIONAL, round(log2(under / over) * 65536), 65536),
        entry(0x9202, RATIONAL, round(2 * log2(shot.f_tenths / 10) * 65536), 65536),
        entry(0x9204, SRATIONAL, 0, 1),
        entry(0x9207, SHORT, 5),
        entry(0x9209, SHORT, shot.flash),
        entry(0x920A, RATIONAL, shot.focal_tenths, 10),
        entry(0xA402, SHORT, 0),
        entry(0xA403, SHORT, 0),
        entry(0xA406, SHORT, 0),
    ]


def _picture(body: Body, shot: Shot, size: Size) -> list[Entry]:
    return [
        raw(0x9000, body.version),
        raw(0x9101, b"\x01\x02\x03\0"),
        raw(MAKER_NOTE, body.note(shot)),
        raw(0xA000, b"0100"),
        entry(0xA001, SHORT, 1),
        entry(0xA002, LONG, size[0]),
        entry(0xA003, LONG, size[1]),
    ]


def _gps(shot: Shot) -> list[Entry]:
    entries = [*position(shot.gps), *gps_clock(shot.gps_time)]
    if shot.altitude_m is not None:
        entries += [entry(0x0005, BYTE, 0), entry(0x0006, RATIONAL, shot.altitude_m, 1)]
    return entries


def _canon_note(names: tuple[str, int, str], serial: int, lens: Lens) -> Callable[[Shot], Placed]:
    model, model_id, firmware = names

    def note(shot: Shot) -> Placed:
        return maker_notes.canon(
            model=model,
            firmware=firmware,
            lens=lens,
            model_id=model_id,
            serial=serial,
            file_number=shot.number,
            focal_mm=shot.focal_tenths // 10,
            iso=shot.iso,
        )

    return note


def _canon_exif(serial: int, lens: Lens) -> tuple[Entry, ...]:
    return (
        entry(0x8830, SHORT, 2),
        raw(0x9286, b"\0" * 264),
        entry(0xA20E, RATIONAL, 1_920_000, 894),
        entry(0xA20F, RATIONAL, 1_280_000, 597),
        entry(0xA210, SHORT, 2),
        entry(0xA401, SHORT, 0),
        text(0xA431, f"{serial:012d}"),
        entry(0xA432, RATIONAL, lens.shortest_mm, 1, lens.longest_mm, 1, 0, 1, 0, 1),
        text(0xA434, lens.name),
        text(0xA435, f"{serial % 9_999_991:010d}"),
    )


def _canon(
    names: tuple[str, int, str], serial: int, lens: Lens = KIT_ZOOM, version: bytes = b"0230"
) -> Body:
    """From model, model number and firmware."""
    return Body(
        make="Canon",
        model=names[0],
        note=_canon_note(names, serial, lens),
        exif=_canon_exif(serial, lens),
        version=version,
        coarseness=2.1,
    )


def _samsung(model: str, build: str, unique: str, lens: tuple[int, int]) -> Body:
    focal_35, widest = lens
    return Body(
        make="samsung",
        model=model,
        note=lambda _shot: maker_notes.samsung(model_id=0x05000000),
        ifd0=(text(0x0131, build), entry(0x0100, LONG, 1600), entry(0x0101, LONG, 1200)),
        exif=(
            entry(0x9205, RATIONAL, widest, 100),
            entry(0x9203, SRATIONAL, 712, 100),
            raw(0x9286, b"\0" * 8 + b"\0" * 5),
            raw(0xA301, b"\x01"),
            entry(0xA404, RATIONAL, 1, 1),
            entry(0xA405, SHORT, focal_35),
            text(0xA420, unique),
        ),
        version=b"0220",
        subsampling="4:2:0",
        coarseness=1.7,
    )


RF_ZOOM = Lens(name="RF24-105mm F4 L IS USM", type=61182 - 2**16, shortest_mm=24, longest_mm=105)
EOS_80D = _canon(("Canon EOS 80D", 0x80000350, "1.0.2"), 352_001_187)
EOS_1300D = _canon(("Canon EOS 1300D", 0x80000404, "1.1.0"), 183_072_005)
EOS_R3 = _canon(("Canon EOS R3", 0x80000450, "1.2.1"), 21_021_448, RF_ZOOM, b"0231")
COOLPIX_P900 = Body(
    make="NIKON",
    model="COOLPIX P900",
    note=lambda shot: maker_notes.nikon(serial="40012377", iso=shot.iso),
    ifd0=(text(0x0131, "COOLPIX P900V1.4"),),
    exif=(
        entry(0x9102, RATIONAL, 2, 1),
        entry(0x9205, RATIONAL, 30, 10),
        entry(0x9208, SHORT, 0),
        raw(0x9286, b"ASCII\0\0\0" + b" " * 117),
        raw(0xA300, b"\x03"),
        raw(0xA301, b"\x01"),
        entry(0xA401, SHORT, 0),
        entry(0xA404, RATIONAL, 0, 100),
        entry(0xA405, SHORT, 24),
        entry(0xA407, SHORT, 1),
        entry(0xA408, SHORT, 0),
        entry(0xA409, SHORT, 0),
        entry(0xA40A, SHORT, 0),
        entry(0xA40C, SHORT, 0),
    ),
    resolution=300,
    coarseness=2.0,
)
GALAXY_S10 = _samsung("SM-G973F", "G973FXXSGHWC2", "W12XLLD00SM", (26, 116))
GALAXY_S10_OF_2020 = _samsung("SM-G973F", "G973FXXU7CTD1", "W12XLLD00SM", (26, 116))
GALAXY_A52 = _samsung("SM-A525F", "A525FXXS4CWF3", "D64LSOC03VM", (25, 169))
