"""Sony's MakerNote: its clock, the shutter count, the number of the body, model and lens.

Counters stand in records whose bytes are exchanged for others: each byte for its cube modulo 249,
those from 249 on for themselves. Which place in a record holds the counter depends on the model.
The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifyimg.model.noun import noun
from verifyimg.readers.maker import Maker
from verifyimg.readers.maker_note import bare
from verifyimg.readers.maker_note_values import Part, Stored, Table, plain, shown, text

GROUP = "Sony"

_MODULUS = 249
_PLAIN = bytes(range(256))
_DECIPHERED = bytes.maketrans(
    bytes(byte**3 % _MODULUS if byte < _MODULUS else byte for byte in _PLAIN), _PLAIN
)


_SHOT_INFO, _DATE_LENGTH = 0x3000, 20


@noun
class _Record:
    """Where one generation of cameras keeps its counter and the body's number in entry 0x9050."""

    models: re.Pattern[str]
    count_at: int
    serial_at: int = 0
    serial_length: int = 0
    """0 where the record has no such number."""


_RECORDS = (
    _Record(
        models=re.compile(
            r"ILCE-(6[1356]00|6400|7C|7M3|7RM2|7RM3A?|7RM4A?|7SM2|9|9M2)$|ILCA-99M2|ZV-E10$"
            r"|ILCE-(7M4|7RM5|7SM3)$|ILME-FX3$"
        ),
        count_at=0x3A,
        serial_at=0x88,
        serial_length=6,
    ),
    _Record(models=re.compile(r"ILCE-1$"), count_at=0x3A, serial_at=0x8A, serial_length=6),
    _Record(models=re.compile(r"SLT-A(65|77)V?$|NEX-(5N|7|VG20E)$|Lunar"), count_at=0x32),
    _Record(models=re.compile(r"SLT-|HV|ILCA-"), count_at=0x32, serial_at=0xF0, serial_length=5),
    _Record(
        models=re.compile(r"NEX-|ILCE-(7R?|7S|7M2|[3-6]000|3500|5100|QX1)$"),
        count_at=0x32,
        serial_at=0x7C,
        serial_length=4,
    ),
)
"""In the order in which they are tried; the models of other generations have none known."""

_COUNT_BYTES = 3


def _counted(stored: Stored) -> Iterator[Part]:
    record = next((one for one in _RECORDS if one.models.match(stored.note.model)), None)
    if record is None or stored.entry.length <= record.count_at + _COUNT_BYTES:
        return
    data = stored.data.translate(_DECIPHERED)
    count = data[record.count_at :][:_COUNT_BYTES]
    found = shown(count, int.from_bytes(count, "little"), stored.limits)
    yield Part(name="ShutterCount", found=found, at=record.count_at)
    serial = data[record.serial_at :][: record.serial_length]
    if serial:
        said = " ".join(map(str, serial))
        found = shown(serial, said, stored.limits)
        yield Part(name="InternalSerialNumber", found=found, at=record.serial_at)


TABLE: Table = {
    _SHOT_INFO: text("SonyDateTime", at=6, length=_DATE_LENGTH),
    0x9050: _counted,
    0xB001: plain("SonyModelID"),
    0xB020: plain("CreativeStyle"),
    0xB027: plain("LensType"),
}

SONY = Maker(group=GROUP, note_of=bare(12), table=TABLE)
SONY_BARE = Maker(group=GROUP, note_of=bare(0), table=TABLE)
