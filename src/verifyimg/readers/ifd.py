"""Image file directories over a block, in memory or in pages, walked under a budget.

Guarantees on any bytes: at most `limits.ifd_entries` entries of a directory, at most
`limits.value_items` items of an entry, no value outside the block is read, none is copied
before it is asked for.

Specification: TIFF 6.0, section 2; CIPA DC-008-2023, 4.5.2 and 4.6.2.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.noun import noun
from verifyimg.model.problem import ProblemKind
from verifyimg.readers.pages import Readable

TYPE_SIZES = dict(enumerate((1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4), start=1)) | {129: 1}
"""Bytes per item: BYTE ASCII SHORT LONG RATIONAL SBYTE UNDEFINED SSHORT SLONG SRATIONAL FLOAT
DOUBLE IFD, and UTF-8 of Exif 3.0."""

_LETTERS = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}

ASCII, UNDEFINED, UTF8 = 2, 7, 129
RATIONALS = {5: "I", 10: "i"}

_POINTER_TYPES = (4, 13)
_MOST_POINTERS = 64


@noun
class Tiff:
    """A block that begins with a TIFF header."""

    data: Readable
    order: str
    """`<` or `>`, as `struct` has it."""
    first: int
    """The position of the first directory."""
    value_bytes: int = DEFAULT.value_bytes
    """How much of one value is looked at."""

    def unpack(self, letters: str, position: int) -> tuple[int, ...] | None:
        """The numbers at `position`; None where the block ends before."""
        letters = self.order + letters
        size = struct.calcsize(letters)
        if position < 0 or position + size > len(self.data):
            return None
        piece = self.data[position : position + size]
        return struct.unpack(letters, piece) if len(piece) == size else None

    def stored(self, entry: Entry) -> bytes:
        """The bytes of an entry's value, at most `value_bytes` of them."""
        return self.data[entry.position : entry.position + min(entry.length, self.value_bytes)]


@noun
class Entry:
    """One directory entry whose value lies inside the block."""

    number: int
    type: int
    count: int
    """Of items."""
    position: int
    """Of the first value byte, from the start of the block."""
    length: int
    """Of the value, in bytes."""


@noun
class Flaw:
    """Something wrong in a directory: errors met while reading are data."""

    kind: ProblemKind
    message: str
    position: int
    number: int | None = None
    """Of the one entry that was lost, where no more was."""


@noun
class Directory:
    """One directory, read."""

    position: int
    entries: tuple[Entry, ...]
    flaws: tuple[Flaw, ...]
    next: int
    """The position of the directory that follows; 0 for none."""


def tiff_of(data: Readable, limits: Limits = DEFAULT) -> Tiff | None:
    """The header of a TIFF structure; None where `data` does not begin with one."""
    head = data[0:8]
    order = {b"II": "<", b"MM": ">"}.get(head[:2])
    if order is None or len(head) < 8:
        return None
    magic, first = struct.unpack(order + "HI", head[2:])
    if magic != 42:
        return None
    return Tiff(data=data, order=order, first=first, value_bytes=limits.value_bytes)


def directory_at(tiff: Tiff, position: int, limits: Limits) -> Directory | Flaw:
    """The directory at `position`; a Flaw where there is none to read."""
    counted = tiff.unpack("H", position)
    if counted is None:
        return Flaw(kind="damaged", message="points outside the block", position=position)
    count = counted[0]
    found, flaws = _entries(tiff, position, count, limits)
    if len(flaws) > limits.ifd_flaws:
        return Directory(position=position, entries=found, flaws=flaws[-1:], next=0)
    following = tiff.unpack("I", position + 2 + 12 * count)
    return Directory(
        position=position, entries=found, flaws=flaws, next=following[0] if following else 0
    )


def numbers(tiff: Tiff, entry: Entry, limits: Limits) -> tuple[int | float, ...]:
    """The items of an entry as numbers; rationals are left to `rationals`."""
    letter = _LETTERS.get(entry.type)
    if letter is None:
        return ()
    count = min(entry.count, limits.value_items)
    return tiff.unpack(f"{count}{letter}", entry.position) or ()


def rationals(tiff: Tiff, entry: Entry, limits: Limits) -> tuple[tuple[int, int], ...]:
    """The items of an entry as numerator and denominator."""
    letter = RATIONALS.get(entry.type)
    if letter is None:
        return ()
    count = min(entry.count, limits.value_items)
    flat = tiff.unpack(f"{2 * count}{letter}", entry.position) or ()
    return tuple(zip(flat[::2], flat[1::2], strict=True))


def pointers(tiff: Tiff, directory: Directory, number: int) -> Iterator[int]:
    """The positions that the pointer entries of this number (`ExifOffset` and the like) name."""
    for entry in directory.entries:
        if entry.number == number and entry.type in _POINTER_TYPES:
            yield from tiff.unpack(f"{min(entry.count, _MOST_POINTERS)}I", entry.position) or ()


def _entries(
    tiff: Tiff, position: int, count: int, limits: Limits
) -> tuple[tuple[Entry, ...], tuple[Flaw, ...]]:
    """The entries that can be read; after too many flaws the last one says that it is none."""
    found: list[Entry] = []
    flaws: list[Flaw] = []
    for index in range(min(count, limits.ifd_entries)):
        entry = _entry_at(tiff, position + 2 + 12 * index)
        if entry is None:
            flaws.append(_cut_off(index, count, position))
            break
        if isinstance(entry, Entry):
            found.append(entry)
            continue
        flaws.append(entry)
        if len(flaws) >= limits.ifd_flaws:
            flaws.append(_no_directory(len(flaws), index + 1, position))
            break
    else:
        if count > limits.ifd_entries:
            flaws.append(_too_many(count, limits, position))
    return tuple(found), tuple(flaws)


def _entry_at(tiff: Tiff, position: int) -> Entry | Flaw | None:
    head = tiff.unpack("HHII", position)
    if head is None:
        return None
    number, kind, count, pointer = head
    size = TYPE_SIZES.get(kind)
    if size is None:
        what = f"{number:#06x} has no known type"
        return Flaw(kind="damaged", message=what, position=position, number=number)
    length = size * count
    start = position + 8 if length <= 4 else pointer
    if start + length > len(tiff.data):
        what = f"{number:#06x} ({count:,} items) does not fit in the block"
        return Flaw(kind="damaged", message=what, position=position, number=number)
    return Entry(number=number, type=kind, count=count, position=start, length=length)


def _cut_off(index: int, count: int, position: int) -> Flaw:
    what = f"ends after {index} of {count:,} entries"
    return Flaw(kind="damaged", message=what, position=position)


def _no_directory(flaws: int, entries: int, position: int) -> Flaw:
    what = f"is not a directory: {flaws} of its first {entries} entries are broken"
    return Flaw(kind="damaged", message=what, position=position)


def _too_many(count: int, limits: Limits, position: int) -> Flaw:
    what = f"has {count:,} entries; only the first {limits.ifd_entries:,} were read"
    return Flaw(kind="refused", message=what, position=position)
