"""The trailer of Samsung phones (SEF): named pieces behind the picture, and a directory of them.

The directory stands at the very end: `SEFH`, version, number of pieces; for each piece a zero, its
type, how far before `SEFH` it begins, and its length; then the directory's own length and `SEFT`.
A piece repeats its type and has a name before its data. All numbers are little-endian.

Specification: none is published; the layout is that of the files themselves.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded, limited

NAME = "samsung trailer"

_END = b"SEFT"
_HEAD, _ENTRY, _FOOT = 12, 12, 8
_LONGEST_DIRECTORY = 0xFFFF
_FIELD_BYTES = 256
"""How much of a piece is read; those that become tags have under 64."""

_TIME, _COUNTRY = 0x0A01, 0x0AA1
_NAMES = {_TIME: "TimeStamp", _COUNTRY: "MCCData"}

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@noun
class _Directory:
    """The directory of a trailer."""

    position: int
    """Of `SEFH` in the block."""
    data: bytes
    count: int
    """Of the pieces that it says there are."""


@noun
class Piece:
    """One piece, as the directory names it."""

    type: int
    position: int
    """In the block."""
    length: int


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The time and the country of a Samsung trailer; a trailer of another kind gives nothing.

    Reads the end of the block and the pieces that become tags, however long the rest is.
    """
    if _part(block, block.length - len(_END), len(_END)) != _END:
        return
    directory = _directory(block)
    if isinstance(directory, str):
        yield _problem("damaged", f"a Samsung trailer is there, but {directory}", block)
        return
    count = min(directory.count, limits.ifd_entries)
    for index in range(count):
        piece = _piece(directory, index)
        if piece is None:
            yield _problem("damaged", f"piece {index + 1} of the Samsung trailer is damaged", block)
            return
        if piece.type in _NAMES:
            yield _tag(block, piece, limits)
    if directory.count > count:
        yield _problem("refused", f"more than {count:,} pieces in the Samsung trailer", block)


def pieces_of(block: Block, limits: Limits) -> list[Piece]:
    """The pieces of a Samsung trailer that lie inside the block; none of another trailer."""
    if _part(block, block.length - len(_END), len(_END)) != _END:
        return []
    directory = _directory(block)
    if isinstance(directory, str):
        return []
    count = min(directory.count, limits.ifd_entries)
    pieces = (_piece(directory, index) for index in range(count))
    return [piece for piece in pieces if piece is not None]


def moment(text: str) -> str:
    """Milliseconds since 1970 as ExifTool gives them on a machine whose clock is on UTC.

    `2020:05:17 09:03:21.417+00:00`. What is no such number, or beyond the year 9999, as it is.
    """
    if not (text.isascii() and text.isdigit() and len(text) < 18):
        return text
    if int(text) == 0:
        return "0000:00:00 00:00:00"
    try:
        found = _BEGINNING + timedelta(milliseconds=int(text))
    except OverflowError:
        return text
    return f"{found:%Y:%m:%d %H:%M:%S}.{found.microsecond // 1000:03d}+00:00"


def _directory(block: Block) -> _Directory | str:
    """The directory in front of `SEFT`, or what is wrong with it."""
    foot = _part(block, block.length - _FOOT, _FOOT)
    length = int.from_bytes(foot[:4], "little")
    position = block.length - _FOOT - length
    if len(foot) < _FOOT or not _HEAD <= length <= _LONGEST_DIRECTORY or position < 0:
        return "its directory does not fit in it"
    data = _part(block, position, length)
    if len(data) < length or data[:4] != b"SEFH":
        return "its directory is not where it must be"
    count = int.from_bytes(data[8:_HEAD], "little")
    if _HEAD + _ENTRY * count > length:
        return f"its directory has no room for {count:,} pieces"
    return _Directory(position=position, data=data, count=count)


def _piece(directory: _Directory, index: int) -> Piece | None:
    """The piece of that number; None where it lies outside the trailer."""
    at = _HEAD + _ENTRY * index
    _, kind, before, length = struct.unpack("<HHII", directory.data[at : at + _ENTRY])
    if before > directory.position or length > before or length < _FOOT:
        return None
    return Piece(type=kind, position=directory.position - before, length=length)


def _tag(block: Block, piece: Piece, limits: Limits) -> Found:
    name = _NAMES[piece.type]
    data = _part(block, piece.position, min(piece.length, _FIELD_BYTES))
    start = _FOOT + int.from_bytes(data[4:_FOOT], "little")
    if start > len(data) or piece.length > _FIELD_BYTES:
        return _problem("damaged", f"the {name} of the Samsung trailer is damaged", block)
    text = decoded(data[start:].rstrip(b"\0"))
    value = limited(moment(text) if piece.type == _TIME else text, limits)
    return Tag(
        group="Samsung",
        name=name,
        raw=text[: limits.raw_bytes],
        value=value,
        text=value,
        block=block.label,
        offset=block.file_offset(piece.position + start),
    )


def _part(block: Block, position: int, length: int) -> bytes:
    """At most `length` bytes of the block from a position; none from before its beginning."""
    if position < 0:
        return b""
    parts = block.part(position, length)
    return b"".join(block.source.read_at(one.offset, one.length) for one in parts)


def _problem(kind: ProblemKind, message: str, block: Block) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=block.offset)


SAMSUNG_TRAILER = Reader(name=NAME, kinds=("trailer",), read=read)
