"""Image file directories over a block in memory, walked under a budget.

Guarantees on any bytes: no directory is visited twice, at most `limits.ifds` directories of
`limits.ifd_entries` entries, no value outside the block is read, nothing is decoded twice.

Specification: TIFF 6.0, section 2; CIPA DC-008-2023, 4.5.2 and 4.6.2.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from verifyimg.limits import Limits

TYPE_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
"""Bytes per item: BYTE ASCII SHORT LONG RATIONAL SBYTE UNDEFINED SSHORT SLONG SRATIONAL FLOAT
DOUBLE IFD, and UTF-8 of Exif 3.0."""

_LETTERS = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}

ASCII, UNDEFINED, UTF8 = 2, 7, 129
RATIONALS = {5: "I", 10: "i"}


@dataclass(frozen=True, kw_only=True)
class Tiff:
    """A block that begins with a TIFF header."""

    data: bytes
    order: str
    """`<` or `>`, as `struct` has it."""
    first: int
    """The position of the first directory."""

    def unpack(self, letters: str, position: int) -> tuple[int, ...] | None:
        """The numbers at `position`; None where the block ends before."""
        size = struct.calcsize(self.order + letters)
        if position < 0 or position + size > len(self.data):
            return None
        return struct.unpack_from(self.order + letters, self.data, position)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One directory entry whose value lies inside the block."""

    number: int
    type: int
    count: int
    """Of items."""
    position: int
    """Of the first value byte, from the start of the block."""
    data: bytes
    """The value's bytes."""


@dataclass(frozen=True, kw_only=True)
class Flaw:
    """Something wrong in a directory: errors met while reading are data."""

    kind: str
    """`damaged` or `refused`."""
    message: str
    position: int


@dataclass(frozen=True, kw_only=True)
class Directory:
    """One directory, read."""

    position: int
    entries: tuple[Entry, ...]
    flaws: tuple[Flaw, ...]
    next: int
    """The position of the directory that follows; 0 for none."""


def tiff_of(data: bytes) -> Tiff | None:
    """The header of a TIFF structure; None where `data` does not begin with one."""
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None or len(data) < 8:
        return None
    magic, first = struct.unpack_from(order + "HI", data, 2)
    return Tiff(data=data, order=order, first=first) if magic == 42 else None


def directory_at(tiff: Tiff, position: int, limits: Limits) -> Directory | Flaw:
    """The directory at `position`; a Flaw where there is none to read."""
    counted = tiff.unpack("H", position)
    if counted is None:
        return Flaw(kind="damaged", message="points outside the block", position=position)
    count = counted[0]
    found: list[Entry] = []
    flaws: list[Flaw] = []
    for index in range(min(count, limits.ifd_entries)):
        entry = _entry_at(tiff, position + 2 + 12 * index)
        if entry is None:
            flaws.append(_cut_off(index, count, position))
            break
        if isinstance(entry, Entry):
            found.append(entry)
        else:
            flaws.append(entry)
        if len(flaws) > limits.ifd_flaws:
            what = f"is not a directory: {len(flaws)} of its first {index + 1} entries are broken"
            flaw = Flaw(kind="damaged", message=what, position=position)
            return Directory(position=position, entries=tuple(found), flaws=(flaw,), next=0)
    if count > limits.ifd_entries:
        flaws.append(_too_many(count, limits, position))
    following = tiff.unpack("I", position + 2 + 12 * count)
    return Directory(
        position=position,
        entries=tuple(found),
        flaws=tuple(flaws),
        next=following[0] if following else 0,
    )


def numbers(tiff: Tiff, entry: Entry, limits: Limits) -> tuple[int | float, ...]:
    """The items of an entry as numbers; rationals are left to `rationals`."""
    letter = _LETTERS.get(entry.type)
    if letter is None:
        return ()
    count = min(entry.count, limits.value_items, len(entry.data) // TYPE_SIZES[entry.type])
    return struct.unpack_from(f"{tiff.order}{count}{letter}", entry.data)


def rationals(tiff: Tiff, entry: Entry, limits: Limits) -> tuple[tuple[int, int], ...]:
    """The items of an entry as numerator and denominator."""
    letter = RATIONALS.get(entry.type)
    if letter is None:
        return ()
    count = min(entry.count, limits.value_items, len(entry.data) // 8)
    flat = struct.unpack_from(f"{tiff.order}{2 * count}{letter}", entry.data)
    return tuple(zip(flat[::2], flat[1::2], strict=True))


def _entry_at(tiff: Tiff, position: int) -> Entry | Flaw | None:
    head = tiff.unpack("HHII", position)
    if head is None:
        return None
    number, kind, count, pointer = head
    size = TYPE_SIZES.get(kind)
    if size is None:
        return Flaw(kind="damaged", message=f"{number:#06x} has no known type", position=position)
    length = size * count
    start = position + 8 if length <= 4 else pointer
    if start + length > len(tiff.data):
        what = f"{number:#06x} ({count:,} items) does not fit in the block"
        return Flaw(kind="damaged", message=what, position=position)
    data = tiff.data[start : start + length]
    return Entry(number=number, type=kind, count=count, position=start, data=data)


def _cut_off(index: int, count: int, position: int) -> Flaw:
    what = f"ends after {index} of {count:,} entries"
    return Flaw(kind="damaged", message=what, position=position)


def _too_many(count: int, limits: Limits, position: int) -> Flaw:
    what = f"has {count:,} entries; only the first {limits.ifd_entries:,} were read"
    return Flaw(kind="refused", message=what, position=position)


def pointers(tiff: Tiff, directory: Directory, number: int) -> Iterator[int]:
    """The positions that a pointer entry (`ExifOffset` and the like) names."""
    for entry in directory.entries:
        if entry.number == number and entry.type in (4, 13):
            yield from (int(item) for item in struct.unpack_from(
                f"{tiff.order}{min(entry.count, 64)}I", entry.data
            ))
