from __future__ import annotations

import pytest

from tests.support.tiff_bytes import ASCII, DOUBLE, LONG, SHORT, Directory, entry, tiff_block
from tests.support.tiff_bytes import Entry as MadeEntry
from verifyimg.limits import DEFAULT
from verifyimg.readers.exif import ifd
from verifyimg.readers.exif.picture_data import picture_end

OFFSETS, LENGTHS = 0x0111, 0x0117
NUL = MadeEntry(tag=LENGTHS, kind=ASCII, values=b"12\0")

ENDS = [
    ((), 0),
    ((entry(OFFSETS, LONG, 100),), 0),
    ((entry(OFFSETS, LONG), entry(LENGTHS, LONG)), 0),
    ((entry(OFFSETS, LONG, 100), NUL), 100),
    ((entry(OFFSETS, DOUBLE, float("nan")), entry(LENGTHS, LONG, 5)), 5),
    ((entry(OFFSETS, LONG, 100), entry(LENGTHS, LONG, 50)), 150),
    ((entry(OFFSETS, LONG, *range(100, 900)), entry(LENGTHS, SHORT, *range(800))), 899 + 799),
    ((entry(OFFSETS, LONG, 0xFFFFFFFF), entry(LENGTHS, LONG, 9), entry(0x0118, LONG, 70)), 79),
    ((entry(0x0144, LONG, 10, 1_000), entry(0x0145, LONG, 990, 7)), 1_007),
]


@pytest.mark.parametrize(("entries", "end"), ENDS)
def test_a_picture_ends_where_its_last_part_does(entries: tuple[MadeEntry, ...], end: int) -> None:
    tiff = ifd.tiff_of(tiff_block({"ifd0": Directory(entries=entries)}))
    assert tiff is not None
    directory = ifd.directory_at(tiff, tiff.first, DEFAULT)
    assert isinstance(directory, ifd.Directory)
    assert picture_end(tiff, directory) == end
