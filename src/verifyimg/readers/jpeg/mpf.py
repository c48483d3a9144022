"""The multi-picture index of a JPEG: which further pictures stand behind it, and what they are.

Offsets count from the index's own TIFF header; that of the first picture is 0, the file's start.

Specification: CIPA DC-007-2009, 5.2.2 to 5.2.4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Value
from verifyimg.readers.embedded import purpose, sign_at
from verifyimg.readers.exif.ifd import TYPE_SIZES
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "mpf"

_VERSION, _COUNT, _ENTRIES, _IDS = 0xB000, 0xB001, 0xB002, 0xB003
_NAMES = {
    _VERSION: "MPFVersion", _COUNT: "NumberOfImages", _IDS: "ImageUIDList",
    0xB004: "TotalFrames", 0xB101: "MPIndividualNum", 0xB201: "PanOrientation",
    0xB202: "PanOverlapH", 0xB203: "PanOverlapV", 0xB204: "BaseViewpointNum",
    0xB205: "ConvergenceAngle", 0xB206: "BaselineLength", 0xB207: "VerticalDivergence",
    0xB208: "AxisDistanceX", 0xB209: "AxisDistanceY", 0xB20A: "AxisDistanceZ",
    0xB20B: "YawAngle", 0xB20C: "PitchAngle", 0xB20D: "RollAngle",
}  # fmt: skip
_LONGS, _RATIONALS, _BYTES = {4: "I", 3: "H", 9: "i"}, {5: "I", 10: "i"}, (2, 7)

_ENTRY = 16
_PREVIEW = 0x01
"""The class of a picture that is a large thumbnail (5.2.3.3.1)."""
_KINDS = {0x010001: "large thumbnail", 0x010002: "large thumbnail", 0x020001: "panorama frame",
          0x020002: "other view", 0x020003: "other view"}  # fmt: skip


@noun
class _Field:
    """One entry of a directory, its value inside the block."""

    number: int
    type: int
    count: int
    position: int
    data: bytes


@noun
class _Image:
    """One picture of the list."""

    flags: int
    format: int
    type: int
    length: int
    start: int
    """In the file."""
    dependents: tuple[int, int]


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The index in the group `MPF0`, each picture in `MPImage1` and on, and as a preview.

    At most `limits.mp_images` pictures; one that does not fit in the file costs a Problem.
    """
    data = block.read(limits.block_bytes)
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
    if order is None:
        yield _problem("damaged", "the multi-picture index does not begin as one", block, 0)
        return
    fields = _Fields(data, order, limits)
    for field in fields:
        if field.number == _ENTRIES:
            yield from _images(block, field, order, limits)
        elif field.number in _NAMES:
            value = _value(field, order)
            yield plain_tag(block, "MPF0", _NAMES[field.number], value, field.position)
    if fields.broken is not None:
        yield _problem("damaged", "the multi-picture index breaks off", block, fields.broken)


class _Fields:
    """The fields of a block's two directories; then whether it broke off, and where."""

    def __init__(self, data: bytes, order: str, limits: Limits) -> None:
        self._data, self._order, self._limits = data, order, limits
        self.broken: int | None = None

    def __iter__(self) -> Iterator[_Field]:
        position = self._number("I", 4)
        for _ in range(2):  # the index, then what tells of the first picture alone
            if not position:
                return
            count = self._number("H", position)
            for number in range(min(count, self._limits.ifd_entries)):
                field = self._field(position + 2 + 12 * number)
                if field is None:
                    self.broken = position + 2 + 12 * number
                    return
                yield field
            position = self._number("I", position + 2 + 12 * count)

    def _number(self, letter: str, at: int) -> int:
        size = struct.calcsize(letter)
        stored = self._data[at : at + size]
        order = "little" if self._order == "<" else "big"
        if len(stored) < size:
            self.broken = at
        return int.from_bytes(stored, order) if len(stored) == size else 0  # type: ignore[arg-type]

    def _field(self, at: int) -> _Field | None:
        stored = self._data[at : at + 12]
        if len(stored) < 12:
            return None
        number, kind, count, place = struct.unpack(f"{self._order}HHII", stored)
        length = TYPE_SIZES.get(kind, 0) * count
        start = at + 8 if length <= 4 else place
        if length == 0 or start + length > len(self._data):
            return None
        data = self._data[start : start + length]
        return _Field(number=number, type=kind, count=count, position=start, data=data)


def _value(field: _Field, order: str) -> Value:
    if field.number == _IDS:
        return len(field.data)
    if field.type in _BYTES:
        return field.data[:64].rstrip(b"\0").decode("latin-1")
    if field.type in _RATIONALS:
        above, below = struct.unpack(order + 2 * _RATIONALS[field.type], field.data[:8])
        return float(f"{above / below:.10g}") if below else ("inf" if above else "undef")
    size = TYPE_SIZES[field.type]
    letter = _LONGS.get(field.type)
    return struct.unpack(order + letter, field.data[:size])[0] if letter else field.data[:64].hex()


def _images(block: Block, field: _Field, order: str, limits: Limits) -> Iterator[Found]:
    count = len(field.data) // _ENTRY
    seen_preview = False
    for index in range(min(count, limits.mp_images)):
        image = _image(block, field.data[index * _ENTRY :][:_ENTRY], order)
        at = field.position + index * _ENTRY
        yield from _numbers(block, f"MPImage{index + 1}", image, at)
        if index == 0 or image.length == 0:
            continue
        is_preview = image.type >> 16 == _PREVIEW and not seen_preview
        seen_preview = seen_preview or is_preview
        name = "PreviewImage" if is_preview else f"MPImage{index + 1}"
        yield plain_tag(block, f"MPImage{index + 1}", name, image.length, at)
        yield from _given(block, image, at)
    if count > limits.mp_images:
        what = f"more than {limits.mp_images} pictures in the multi-picture index"
        yield _problem("refused", f"{what}; the rest is not listed", block, field.position)


def _image(block: Block, data: bytes, order: str) -> _Image:
    attribute, length, offset, first, second = struct.unpack(f"{order}3I2H", data)
    return _Image(
        flags=attribute >> 27,
        format=attribute >> 24 & 7,
        type=attribute & 0xFFFFFF,
        length=length,
        start=offset + block.offset if offset else 0,
        dependents=(first, second),
    )


def _numbers(block: Block, group: str, image: _Image, at: int) -> Iterator[Found]:
    yield plain_tag(block, group, "MPImageFlags", image.flags, at)
    yield plain_tag(block, group, "MPImageFormat", image.format, at)
    yield plain_tag(block, group, "MPImageType", image.type, at)
    yield plain_tag(block, group, "MPImageLength", image.length, at + 4)
    yield plain_tag(block, group, "MPImageStart", image.start, at + 8)
    for number, other in enumerate(image.dependents, start=1):
        yield plain_tag(block, group, f"DependentImage{number}EntryNumber", other, at + 10 + number)


def _given(block: Block, image: _Image, at: int) -> Iterator[Found]:
    sign = sign_at(block.source, image.start)
    if sign is None or image.start + image.length > block.source.size:
        what = "a picture of the multi-picture index is not where the index says"
        yield _problem("damaged", what, block, at)
        return
    kind = purpose(block.source, image.start, image.length)
    if kind == "embedded picture":
        kind = _KINDS.get(image.type, kind)
    yield Preview(
        kind=kind,
        block=f"{block.label} MPF",
        offset=image.start,
        length=image.length,
        mime=sign.mime,
    )


def _problem(kind: ProblemKind, what: str, block: Block, position: int) -> Problem:
    offset = block.file_offset(position)
    return Problem(reader=NAME, kind=kind, message=what, offset=offset)


MPF = Reader(name=NAME, kinds=("MPF",), read=read)
