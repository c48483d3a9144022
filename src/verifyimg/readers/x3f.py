"""Sigma X3F: the header, the properties and the JPEGs.

Properties are names and texts in UTF-16, among them the camera's clock in seconds from 1970.

Specification: Foveon, "X3F Raw Image File Format" (as far as it became public); the layout is that
of the files themselves. All numbers are little-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Value
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import limited
from verifyimg.readers.unix_time import moment

NAME, GROUP = "x3f", "SigmaRaw"

_HEADER_BYTES = 40
_QUATTRO = 4
"""The major version from which on the header is laid out in another way."""
_SIZES = (("MarkBits", 24), ("ImageWidth", 28), ("ImageHeight", 32), ("Rotation", 36))

_TABLE = 24
"""Where the positions of the properties begin in their section."""
_NAMES = {
    "CAMMANUF": "Make", "CAMMODEL": "Model", "CAMNAME": "CameraName",
    "CAMSERIAL": "SerialNumber", "FIRMVERS": "FirmwareVersion", "IMAGERBOARDID": "ImageBoardID",
    "LENSMODEL": "LensType", "SENSORID": "SensorID", "TIME": "DateTimeOriginal",
}  # fmt: skip
_LONGEST_CLOCK = 11


def read_header(block: Block, limits: Limits) -> Iterator[Found]:
    """The version, and up to that of the Quattro the identifier and the sizes of the picture."""
    data = block.read(_HEADER_BYTES)
    if len(data) < _HEADER_BYTES:
        yield _problem("damaged", "the header breaks off", block, 0)
        return
    minor, major = struct.unpack("<HH", data[4:8])
    yield plain_tag(block, GROUP, "FileVersion", f"{major}.{minor}", 4)
    if major >= _QUATTRO:
        return
    yield plain_tag(block, GROUP, "ImageUniqueID", data[8:24].hex(), 8)
    for name, at in _SIZES:
        yield plain_tag(block, GROUP, name, int.from_bytes(data[at : at + 4], "little"), at)


def read_properties(block: Block, limits: Limits) -> Iterator[Found]:
    """The properties that we know; a position outside the section ends them with a Problem."""
    data = block.read(limits.block_bytes)
    count = int.from_bytes(data[8:12], "little")
    texts = _TABLE + 8 * count
    for index in range(min(count, limits.ifd_entries)):
        at = _TABLE + 8 * index
        pair = data[at : at + 8]
        places = struct.unpack("<II", pair) if len(pair) == 8 else (len(data), 0)
        name, value = (texts + 2 * place for place in places)
        if max(name, value) >= len(data):
            what = f"the properties end after {index} of {count:,}"
            yield _problem("damaged", what, block, min(at, len(data)))
            return
        known = _NAMES.get(_text(data, name, limits))
        if known is not None:
            said = _value(known, _text(data, value, limits))
            yield plain_tag(block, GROUP, known, said, value)
    if count > limits.ifd_entries:
        yield _problem("refused", f"{count:,} properties; the rest was not read", block, 0)


def read_picture(block: Block, limits: Limits) -> Iterator[Found]:
    """A JPEG as a Preview, its length as a tag."""
    at, length = block.offset, block.length
    mime = "image/jpeg"
    yield Preview(kind="preview", block=GROUP, offset=at, length=length, mime=mime)
    yield plain_tag(block, GROUP, block.label, length)


def _text(data: bytes, at: int, limits: Limits) -> str:
    """UTF-16 up to a NUL; no more of it is decoded than a tag may keep."""
    piece = data[at : at + 2 * limits.text_characters]
    return limited(piece.decode("utf-16-le", "replace").partition("\0")[0], limits)


def _value(name: str, text: str) -> Value:
    clock = name == "DateTimeOriginal" and text.isascii() and text.isdecimal()
    return moment(int(text)) if clock and len(text) <= _LONGEST_CLOCK else text


def _problem(kind: ProblemKind, message: str, block: Block, position: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=block.file_offset(position))


X3F_HEADER = Reader(name=f"{NAME} header", kinds=("X3F header",), read=read_header)
X3F_PROPERTIES = Reader(name=NAME, kinds=("X3F properties",), read=read_properties)
X3F_PICTURE = Reader(name=f"{NAME} picture", kinds=("X3F picture",), read=read_picture)
