"""Canon's MakerNote: serial numbers, owner, firmware, counters, lens and time zone.

A bare directory with a footer that says where it stood; in CR3 files a box of its own, with a
TIFF header. The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import bare, headed
from verifyimg.readers.makers.values import (
    Part,
    Stored,
    Table,
    hexed,
    made,
    number,
    plain,
    plainly,
    several,
    shown,
    text,
)
from verifyimg.readers.text import decoded
from verifyimg.readers.unix_time import moment

GROUP = "Canon"

_LENS_BYTES = 5
_CLOCKS = {"Canon EOS 5D": 0x11C, "Canon EOS-1Ds Mark III": 0x45E}
"""Where the seconds since 1970 on the camera's own clock stand in CameraInfo, by Model.

NOTE: the EOS-1D Mark III, 5D Mark II and 7D have them too, at places that differ with their
firmware (github.com/exiftool/exiftool/issues/400); a place that is guessed makes dates up.
"""
_MODEL_ID = 0x0010
_MARK_III_AT = 0x136
_FIRMWARE_AT = {
    0x80000169: _MARK_III_AT, 0x80000286: 0x19B, 0x80000325: 0x25E, 0x80000326: 0x220,
}  # fmt: skip
"""Where the firmware's version stands in CameraInfo, by the model's number: EOS-1D Mark III, 600D,
70D and 700D; those of which a file was at hand."""
_VERSION = re.compile(rb"(\d\.\d\.\d)\0")
_TRIAL = b"5.3.1"
"""The firmware of the EOS-1D Mark III before it was sold: its hidden clock stands elsewhere."""
_FIRST_FOLDER = 100
"""The highest bits of the folder's number are not stored: it has three places."""
_OF_2004 = re.compile(r"\b(20D|350D|REBEL XT|Kiss Digital N)\b")
_OF_2006 = re.compile(r"\b(30D|400D|REBEL XTi|Kiss Digital X|K236)\b")
_MARK_II = re.compile(r"\b1Ds? Mark II\b")


def _internal_serial(stored: Stored) -> Iterator[Part]:
    """Behind nine bytes in the 5D and its followers, padded with 0xFF in some others."""
    name = "InternalSerialNumber"
    if "EOS 5D" in stored.note.model:
        yield from text(name, at=9)(stored)
        return
    yield from made(name, lambda data: decoded(data.partition(b"\0")[0].rstrip(b"\xff")))(stored)


def _file_info(stored: Stored) -> Iterator[Part]:
    """The number of file and folder of 2004 to 2007 in its shuffled bits; 1D: the shutter count."""
    found = stored.note.tiff.unpack("I", stored.entry.position + 2)
    if found is None or stored.entry.length < 6:
        return
    bits, model = found[0], stored.note.model
    if _OF_2004.search(model):
        folder, file = bits >> 6 & 0x3FF, (bits & 0x3F) << 8 | bits >> 16 & 0xFF
        yield _counted("FileNumber", bits, folder * 10_000 + file)
    elif _OF_2006.search(model):
        folder, file = bits >> 10 & 0x3FF, (bits & 0x3FF) << 4 | bits >> 20 & 0xF
        while folder < _FIRST_FOLDER:
            folder += 0x40
        yield _counted("FileNumber", bits, folder * 10_000 + file)
    elif stored.note.tiff.order == ">":
        yield _counted("ShutterCount", bits, bits)
    elif _MARK_II.search(model):
        yield _counted("ShutterCount", bits, bits >> 16 | (bits & 0xFFFF) << 16)


def _counted(name: str, stored: int, count: int) -> Part:
    return Part(name=name, found=plainly(stored, count), at=2)


def _camera_info(stored: Stored) -> Iterator[Part]:
    yield from _firmware(stored)
    yield from _hidden_clock(stored)


def _firmware(stored: Stored) -> Iterator[Part]:
    """The firmware's version where the body keeps it, if what stands there looks like one."""
    at = _FIRMWARE_AT.get(int.from_bytes(stored.beside(_MODEL_ID)[:4], "little"))
    found = _VERSION.match(stored.data, at) if at is not None else None
    if found is None:
        return
    name = "FirmwareVersion"
    yield Part(name=name, found=shown(found[1], decoded(found[1]), stored.limits), at=at or 0)
    if at == _MARK_III_AT:
        yield from number("ShutterCount", "I", at=0x176, convert=lambda count: count + 1)(stored)
        if found[1] == _TRIAL:
            yield from number("TimeStamp1", "I", at=0x45A, convert=moment)(stored)


def _hidden_clock(stored: Stored) -> Iterator[Part]:
    """The camera's clock a second time, as a count of seconds, in the bodies that have it."""
    at = _CLOCKS.get(stored.note.model)
    data = stored.data[at : at + 4] if at is not None else b""
    seconds = int.from_bytes(data, "little" if stored.note.tiff.order == "<" else "big")
    if len(data) == 4 and seconds:
        yield Part(name="TimeStamp", found=plainly(seconds, moment(seconds)), at=at or 0)


def _lens_serial(data: bytes) -> str | None:
    return data.hex() if any(data[:4]) else None


TABLE: Table = {
    0x0001: number("LensType", "H", at=2 * 22),
    0x0004: number("SequenceNumber", "h", at=2 * 9),
    0x0006: plain("CanonImageType"),
    0x0007: plain("CanonFirmwareVersion"),
    0x0008: plain("FileNumber"),
    0x0009: plain("OwnerName"),
    0x000C: plain("SerialNumber"),
    0x000D: _camera_info,
    0x0010: plain("CanonModelID"),
    0x0015: plain("SerialNumberFormat"),
    0x001E: plain("FirmwareRevision"),
    0x0028: hexed("ImageUniqueID", length=16),
    0x0035: several(
        number("TimeZone", "i", at=4),
        number("TimeZoneCity", "i", at=8),
        number("DaylightSavings", "i", at=12),
    ),
    0x0093: _file_info,
    0x0095: plain("LensModel"),
    0x0096: _internal_serial,
    0x4019: made("LensSerialNumber", _lens_serial, length=_LENS_BYTES),
}

CANON = Maker(group=GROUP, note_of=bare(0), table=TABLE)
CANON_BOX = Maker(group=GROUP, note_of=headed(0), table=TABLE)
