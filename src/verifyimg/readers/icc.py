"""ICC colour profiles: the header, and the texts that say what the profile is.

Specification: ICC.1:2022, 7.2 (header), 7.3 (tag table), 10.15 (multiLocalizedUnicodeType);
ICC.1:2001-04, 6.5.17 (textDescriptionType).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Value
from verifyimg.readers.icc_elements import elements
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "icc"

HEADER_BYTES = 128

_SIGNATURES = (
    (4, "ProfileCMMType"),
    (12, "ProfileClass"),
    (16, "ColorSpaceData"),
    (20, "ProfileConnectionSpace"),
    (36, "ProfileFileSignature"),
    (40, "PrimaryPlatform"),
    (48, "DeviceManufacturer"),
    (52, "DeviceModel"),
    (80, "ProfileCreator"),
)
"""Place in the header and name of what is told in four letters."""


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The header in the group `ICC-header`, the texts in `ICC_Profile`."""
    data = block.read(limits.block_bytes)
    if len(data) < HEADER_BYTES or data[36:40] != b"acsp":
        what = "an ICC profile is there, but it does not begin as one"
        yield _problem("damaged", what, block, 0)
        return
    for at, name, value in _header(data):
        yield plain_tag(block, "ICC-header", name, value, at)
    said = int.from_bytes(data[:4], "big")
    if said > len(data):
        what = f"the ICC profile says {said:,} bytes, and {len(data):,} are there"
        yield _problem("damaged", what, block, 0)
    yield from elements(data, block, limits)


def _header(data: bytes) -> Iterator[tuple[int, str, Value]]:
    for at, name in _SIGNATURES:
        yield at, name, data[at : at + 4].rstrip(b"\0").decode("latin-1")
    yield 8, "ProfileVersion", int.from_bytes(data[8:10], "big")
    year, month, day, *clock = struct.unpack(">6H", data[24:36])
    hours, minutes, seconds = clock
    stamp = f"{year:04d}:{month:02d}:{day:02d} {hours:02d}:{minutes:02d}:{seconds:02d}"
    yield 24, "ProfileDateTime", stamp
    yield 44, "CMMFlags", int.from_bytes(data[44:48], "big")
    yield 56, "DeviceAttributes", " ".join(map(str, struct.unpack(">2I", data[56:64])))
    yield 64, "RenderingIntent", int.from_bytes(data[64:68], "big")
    white = (round(one / 65536, 5) for one in struct.unpack(">3i", data[68:80]))
    yield 68, "ConnectionSpaceIlluminant", " ".join(f"{one:g}" for one in white)
    yield 84, "ProfileID", " ".join(map(str, data[84:100]))


def _problem(kind: ProblemKind, message: str, block: Block, position: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=block.file_offset(position))


ICC = Reader(name=NAME, kinds=("ICC",), read=read)
