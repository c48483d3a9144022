"""Where the picture that a TIFF directory describes lies (TIFF 6.0, sections 8 and 15).

Panasonic's raw files say instead of the offset that another entry has it.
"""

from __future__ import annotations

from dataclasses import replace

from verifyimg.limits import DEFAULT
from verifyimg.readers.exif.ifd import TYPE_SIZES, Directory, Entry, Tiff, numbers

_STRIPS, _TILES = (0x0111, 0x0117), (0x0144, 0x0145)
"""Offsets, and lengths in bytes."""
_ELSEWHERE, _RAW_DATA = 0xFFFFFFFF, 0x0118


def picture_end(tiff: Tiff, directory: Directory) -> int:
    """The position just behind the last strip or tile; 0 where the directory names none.

    Only the last one is looked at: they follow each other, and there may be a million.
    """
    entries = {entry.number: entry for entry in directory.entries}
    ends = [0]
    for offsets, lengths in (_STRIPS, _TILES):
        if offsets in entries and lengths in entries:
            offset = _last(tiff, entries[offsets])
            if offset == _ELSEWHERE and _RAW_DATA in entries:
                offset = _last(tiff, entries[_RAW_DATA])
            ends.append(offset + _last(tiff, entries[lengths]))
    return max(ends)


def _last(tiff: Tiff, entry: Entry) -> int:
    """The last item of an entry of whole numbers."""
    if not entry.count:
        return 0
    position = entry.position + (entry.count - 1) * TYPE_SIZES[entry.type]
    found = numbers(tiff, replace(entry, count=1, position=position), DEFAULT)
    return int(found[0]) if found and found[0] == found[0] // 1 else 0
