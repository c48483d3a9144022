"""Samsung's MakerNote: device, firmware and serial numbers; phones keep their clock in a trailer.

The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import bare
from verifyimg.readers.makers.values import Table, plain, text

TABLE: Table = {
    0x0001: plain("MakerNoteVersion"),
    0x0002: plain("DeviceType"),
    0x0003: plain("SamsungModelID"),
    0xA001: text("FirmwareName"),
    0xA002: text("SerialNumber"),
    0xA003: plain("LensType"),
    0xA004: text("LensFirmware"),
    0xA005: text("InternalLensSerialNumber"),
}

SAMSUNG = Maker(group="Samsung", note_of=bare(0), table=TABLE)
