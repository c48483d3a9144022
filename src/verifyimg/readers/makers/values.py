"""What one entry of a MakerNote means: the small words that the makers' tables are made of.

A table names the entries that tell something by their numbers; each Meaning gives the tags of one
entry, and none where its value is not as it must be.
"""

from __future__ import annotations

import struct
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping

from verifyimg.limits import Limits
from verifyimg.model.noun import noun
from verifyimg.model.tag import Value
from verifyimg.readers.exif.ifd import Directory, Entry
from verifyimg.readers.exif.values import Decoded, decode
from verifyimg.readers.makers.note import Note
from verifyimg.readers.text import decoded, limited


@noun
class Stored:
    """One entry with everything that its meaning may depend on."""

    note: Note
    entry: Entry
    directory: Directory
    """The directory that it stands in."""
    limits: Limits

    @property
    def data(self) -> bytes:
        """The value's bytes, at most `limits.value_bytes` of them."""
        return self.note.tiff.stored(self.entry)

    def beside(self, number: int) -> bytes:
        """The bytes of another entry of the same directory; none where there is no such."""
        found = (one for one in self.directory.entries if one.number == number)
        entry = next(found, None)
        return self.note.tiff.stored(entry) if entry else b""


@noun
class Part:
    """One tag to be."""

    name: str
    found: Decoded
    at: int = 0
    """How far into the entry's value it begins."""


Meaning = Callable[[Stored], Iterator[Part]]
Table = Mapping[int, Meaning]


def plain(name: str) -> Meaning:
    """The value by its type."""

    def parts(stored: Stored) -> Iterator[Part]:
        found = decode(stored.note.tiff, stored.entry, name, stored.limits)
        yield Part(name=name, found=found)

    return parts


def text(name: str, *, at: int = 0, length: int | None = None) -> Meaning:
    """Characters up to the first NUL, whatever the type says."""

    def convert(data: bytes) -> Value:
        return decoded(data.partition(b"\0")[0])

    return made(name, convert, at=at, length=length)


def digits(name: str, *, at: int = 0, length: int | None = None) -> Meaning:
    """Bytes as numbers with spaces between."""
    return made(name, lambda data: " ".join(map(str, data)), at=at, length=length)


def hexed(name: str, *, at: int = 0, length: int | None = None) -> Meaning:
    """Bytes in hexadecimal; none that are all zero."""

    def convert(data: bytes) -> Value:
        return data.hex() if any(data) else None

    return made(name, convert, at=at, length=length)


def made(
    name: str,
    convert: Callable[[bytes], Value],
    *,
    at: int = 0,
    length: int | None = None,
) -> Meaning:
    """What `convert` makes of the bytes; no tag for None, or where fewer are stored."""

    def parts(stored: Stored) -> Iterator[Part]:
        data = stored.data[at : None if length is None else at + length]
        if not data or (length is not None and len(data) < length):
            return
        value = convert(data)
        if value is not None:
            yield Part(name=name, found=shown(data, value, stored.limits), at=at)

    return parts


def number(
    name: str,
    letter: str,
    *,
    at: int = 0,
    order: str = "",
    convert: Callable[[int], Value] = lambda number: number,
) -> Meaning:
    """One number of a record, by its letter in `struct`, in the note's byte order unless said."""

    def parts(stored: Stored) -> Iterator[Part]:
        letters = (order or stored.note.tiff.order) + letter
        piece = stored.data[at : at + struct.calcsize(letters)]
        if len(piece) == struct.calcsize(letters):
            (found,) = struct.unpack(letters, piece)
            value = convert(found)
            if value is not None:
                yield Part(name=name, found=plainly(found, value), at=at)

    return parts


def several(*meanings: Meaning) -> Meaning:
    """All that these make of one entry."""

    def parts(stored: Stored) -> Iterator[Part]:
        for one in meanings:
            yield from one(stored)

    return parts


def shown(data: bytes, value: Value, limits: Limits) -> Decoded:
    """A value that was made out of bytes, which are kept as base64."""
    raw = b64encode(data[: limits.raw_bytes // 4 * 3]).decode("ascii")
    value = limited(value, limits) if isinstance(value, str) else value
    return Decoded(raw=raw, value=value, text=str(value))


def plainly(stored: int, value: Value) -> Decoded:
    """A value that was made out of a number."""
    return Decoded(raw=str(stored), value=value, text=str(value))
