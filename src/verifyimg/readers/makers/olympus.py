"""The MakerNote of Olympus and OM System: serial numbers of body, lens and flash, firmware, clock.

A directory with others below it. Offsets count from the EXIF block in cameras up to about 2007,
from the note itself in later ones. The numbers and layouts of the tags are those of the files
themselves.
"""

from __future__ import annotations

from verifyimg.readers.makers.maker import Inner, Maker
from verifyimg.readers.makers.note import bare, own
from verifyimg.readers.makers.values import Table, made, number, plain, text

GROUP = "Olympus"


def _lens_type(data: bytes) -> str:
    """Maker, model and submodel in hexadecimal; the second byte and the rest are left out."""
    return f"{data[0]:x} {data[2]:02x} {data[3]:02x}"


_MAIN: Table = {
    0x0104: plain("BodyFirmwareVersion"),
    0x0207: plain("CameraType"),
    0x0209: text("CameraID"),
    0x0404: text("SerialNumber"),
    0x101A: text("SerialNumber"),
}
_EQUIPMENT: Table = {
    0x0000: plain("EquipmentVersion"),
    0x0100: text("CameraType2"),
    0x0101: text("SerialNumber"),
    0x0102: text("InternalSerialNumber"),
    0x0104: number("BodyFirmwareVersion", "I"),
    0x0201: made("LensType", _lens_type, length=4),
    0x0202: text("LensSerialNumber"),
    0x0203: text("LensModel"),
    0x0204: number("LensFirmwareVersion", "I"),
    0x0302: text("ExtenderSerialNumber"),
    0x0303: text("ExtenderModel"),
    0x0304: number("ExtenderFirmwareVersion", "I"),
    0x1002: number("FlashFirmwareVersion", "I"),
    0x1003: text("FlashSerialNumber"),
}
_CAMERA_SETTINGS: Table = {
    0x0000: plain("CameraSettingsVersion"),
    0x0908: text("DateTimeUTC"),
}
_INNER = (
    Inner(number=0x2010, table=_EQUIPMENT),
    Inner(number=0x2020, table=_CAMERA_SETTINGS),
)

OLYMPUS_OLD = Maker(
    group=GROUP, note_of=bare(8, proof=(0x0209, b"OLYMPUS")), table=_MAIN, inner=_INNER
)
OLYMPUS = Maker(group=GROUP, note_of=own(12, order_at=8), table=_MAIN, inner=_INNER)
OM_SYSTEM = Maker(group=GROUP, note_of=own(16, order_at=12), table=_MAIN, inner=_INNER)
