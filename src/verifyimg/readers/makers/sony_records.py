"""The records of Sony's MakerNote whose bytes are exchanged for others: counters and numbers.

Each byte stands for its cube modulo 249, those from 249 on for themselves. Which place in a record
holds what depends on the model; a model that is not listed tells nothing, for a place that is
guessed makes numbers up. The places are those of the files themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from verifyimg.model.noun import noun
from verifyimg.model.tag import Value
from verifyimg.readers.makers.values import Meaning, Part, Stored, shown

_MODULUS = 249
_PLAIN = bytes(range(256))
_DECIPHERED = bytes.maketrans(
    bytes(byte**3 % _MODULUS if byte < _MODULUS else byte for byte in _PLAIN), _PLAIN
)


@noun
class _Field:
    """One value of a record."""

    models: re.Pattern[str]
    name: str
    at: int
    length: int
    convert: Callable[[bytes], Value]


def _number(data: bytes) -> Value:
    return int.from_bytes(data, "little")


def _digits(data: bytes) -> Value:
    return " ".join(map(str, data))


def _date(data: bytes) -> Value:
    year, month, day, hour, minute, second = data
    return f"20{year:02d}:{month:02d}:{day:02d} {hour:02d}:{minute:02d}:{second:02d}"


@noun
class _Generation:
    """Models whose record of counters (entry 0x9050) is laid out in one way."""

    models: str
    count_at: int
    serial_at: int = 0
    serial_length: int = 0
    """0 where the record has no such number."""

    @property
    def fields(self) -> tuple[_Field, ...]:
        """The count, of which the lower three bytes count, and the number of the body."""
        models = re.compile(self.models)
        count = _Field(
            models=models, name="ShutterCount", at=self.count_at, length=3, convert=_number
        )
        serial = _Field(
            models=models,
            name="InternalSerialNumber",
            at=self.serial_at,
            length=self.serial_length,
            convert=_digits,
        )
        return (count, serial) if self.serial_length else (count,)


_NEWER = (
    r"ILCE-(6[1356]00|6400|7C|7M3|7RM2|7RM3A?|7RM4A?|7SM2|9|9M2)$|ILCA-99M2|ZV-E10$"
    r"|ILCE-(7M4|7RM5|7SM3)$|ILME-FX3$"
)
_COUNTED = (
    _Generation(models=_NEWER, count_at=0x3A, serial_at=0x88, serial_length=6),
    _Generation(models=r"ILCE-1$", count_at=0x3A, serial_at=0x8A, serial_length=6),
    _Generation(models=r"SLT-A(65|77)V?$|NEX-(5N|7|VG20E)$|Lunar", count_at=0x32),
    _Generation(
        models=r"(?!SLT-A(65|77)V?$)(SLT-|HV|ILCA-(?!99M2))",
        count_at=0x32,
        serial_at=0xF0,
        serial_length=5,
    ),
    _Generation(
        models=r"(?!NEX-(5N|7|VG20E)$)(NEX-|ILCE-(7R?|7S|7M2|[3-6]000|3500|5100|QX1)$)",
        count_at=0x32,
        serial_at=0x7C,
        serial_length=4,
    ),
)


def _field(
    models: str, name: str, at: int, length: int, convert: Callable[[bytes], Value] = _number
) -> _Field:
    return _Field(models=re.compile(models), name=name, at=at, length=length, convert=convert)


_COUNTERS = (
    *(field for one in _COUNTED for field in one.fields),
    _field(r"ILCE-6000$", "ShutterCount2", 0x4C, 3),
    _field(r"ILCE-6500$", "ShutterCount2", 0x58, 3),
    _field(r"ILCE-7SM3$", "ShutterCount2", 0x50, 3),
    _field(r"SLT-A58$", "ShutterCount3", 0x1AA, 3),
    _field(r"ILCE-6500$", "ShutterCount3", 0x1CD, 3),
    _field(r"ILCE-6000$", "SonyDateTime2", 0x51, 6, _date),
)
_SEQUENCES = (
    _field(r"ILCE-6(0|5)00$", "ShotNumberSincePowerUp", 0x0A, 4),
    _field(r"SLT-A58$", "ShotNumberSincePowerUp", 0x16, 4),
    _field(r"DSC-RX1R?$", "ShotNumberSincePowerUp", 0x1A, 4),
)
_LENSES = (_field(r"(NEX|ILCE|ILME|ZV-E)", "LensFirmwareVersion", 0x14, 2),)


def _record(fields: tuple[_Field, ...]) -> Meaning:
    def parts(stored: Stored) -> Iterator[Part]:
        data = stored.data.translate(_DECIPHERED)
        for one in fields:
            piece = data[one.at : one.at + one.length]
            if len(piece) == one.length and one.models.match(stored.note.model):
                found = shown(piece, one.convert(piece), stored.limits)
                yield Part(name=one.name, found=found, at=one.at)

    return parts


COUNTERS, SEQUENCES, LENSES = _record(_COUNTERS), _record(_SEQUENCES), _record(_LENSES)
"""What entries 0x9050, 0x9400 and 0x940C mean."""
