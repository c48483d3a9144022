"""Image file directories over a block, in memory or in pages, walked under a budget.

Guarantees on any bytes: at most `limits.ifd_entries` entries of a directory, at most
`limits.value_items` items of an entry, no value outside the block is read, none is copied
before it is asked for.

A BigTIFF file has the same directories with 64-bit counts and offsets; the raw formats of some
makers are TIFF files with another number in place of 42.

Specification: TIFF 6.0, section 2; the BigTIFF extension of libtiff ("BigTIFF Design", 2007);
CIPA DC-008-2023, 4.5.2 and 4.6.2.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.noun import noun
from verifyimg.model.problem import ProblemKind
from verifyimg.readers.pages import Readable

TYPE_SIZES = dict(enumerate((1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4), start=1)) | {
    16: 8, 17: 8, 18: 8, 129: 1,
}  # fmt: skip
"""Bytes per item: BYTE ASCII SHORT LONG RATIONAL SBYTE UNDEFINED SSHORT SLONG SRATIONAL FLOAT
DOUBLE IFD, LONG8 SLONG8 IFD8 of BigTIFF, and UTF-8 of Exif 3.0."""

_LETTERS = {
    1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I",
    16: "Q", 17: "q", 18: "Q",
}  # fmt: skip

CLASSIC, BIG, PANASONIC = 42, 43, 0x55
_MAGICS = frozenset({CLASSIC, BIG, PANASONIC, 0x4F52, 0x5352})
"""What stands behind the byte order: TIFF, BigTIFF, Panasonic RW2, Olympus ORF (`RO`, `RS`)."""

ASCII, UNDEFINED, UTF8 = 2, 7, 129
RATIONALS = {5: "I", 10: "i"}

_POINTER_TYPES = (4, 13, 16, 18)
_MOST_POINTERS = 64


@noun
class _Layout:
    """How wide the fields of a directory are; letters as `struct` has them."""

    count: str
    """Of the entries."""
    entry: str
    """Number, type, count and value."""
    pointer: str
    """A value, or where it stands."""
    head: int
    """Bytes before the first entry."""
    step: int
    """Bytes of one entry."""
    inline: int
    """Bytes of a value that stands in its entry."""


_NARROW = _Layout(count="H", entry="HHII", pointer="I", head=2, step=12, inline=4)
_WIDE = _Layout(count="Q", entry="HHQQ", pointer="Q", head=8, step=20, inline=8)


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
    magic: int = CLASSIC
    """The number that the header names the format by."""

    @property
    def layout(self) -> _Layout:
        """That of its directories."""
        return _WIDE if self.magic == BIG else _NARROW

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
    if magic not in _MAGICS:
        return None
    tiff = Tiff(data=data, order=order, first=first, value_bytes=limits.value_bytes, magic=magic)
    return _big(tiff) if magic == BIG else tiff


def _big(tiff: Tiff) -> Tiff | None:
    """With the offset of eight bytes that a BigTIFF header has; None where it is none."""
    sized = tiff.unpack("HHQ", 4)
    return None if sized is None or sized[:2] != (8, 0) else replace(tiff, first=sized[2])


def directory_at(tiff: Tiff, position: int, limits: Limits) -> Directory | Flaw:
    """The directory at `position`; a Flaw where there is none to read."""
    layout = tiff.layout
    counted = tiff.unpack(layout.count, position)
    if counted is None:
        return Flaw(kind="damaged", message="points outside the block", position=position)
    count = counted[0]
    found, flaws = _entries(tiff, position, count, limits)
    if len(flaws) > limits.ifd_flaws:
        return Directory(position=position, entries=found, flaws=flaws[-1:], next=0)
    following = tiff.unpack(layout.pointer, position + layout.head + layout.step * count)
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
            letters = f"{min(entry.count, _MOST_POINTERS)}{_LETTERS[entry.type]}"
            yield from tiff.unpack(letters, entry.position) or ()


def _entries(
    tiff: Tiff, position: int, count: int, limits: Limits
) -> tuple[tuple[Entry, ...], tuple[Flaw, ...]]:
    """The entries that can be read; after too many flaws the last one says that it is none."""
    found: list[Entry] = []
    flaws: list[Flaw] = []
    layout = tiff.layout
    for index in range(min(count, limits.ifd_entries)):
        entry = _entry_at(tiff, position + layout.head + layout.step * index)
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
    layout = tiff.layout
    head = tiff.unpack(layout.entry, position)
    if head is None:
        return None
    number, kind, count, pointer = head
    size = TYPE_SIZES.get(kind)
    if size is None:
        what = f"{number:#06x} has no known type"
        return Flaw(kind="damaged", message=what, position=position, number=number)
    length = size * count
    inside = position + layout.step - layout.inline
    start = inside if length <= layout.inline else pointer
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
