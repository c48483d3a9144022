from __future__ import annotations

from dataclasses import replace

import pytest

from verifyimg.limits import DEFAULT
from verifyimg.readers.exif.metered import MeteredFile, MeteredPages, MeterExceeded


def test_a_metered_file_stops_after_so_many_reads() -> None:
    file = MeteredFile(b"abcdef", replace(DEFAULT, exifread_reads=2))
    assert file.read(1) + file.read(1) == b"ab"
    with pytest.raises(MeterExceeded):
        file.read(1)


def test_a_metered_file_stops_after_so_many_bytes() -> None:
    file = MeteredFile(b"abcdef", replace(DEFAULT, exifread_bytes=5))
    assert file.read(5) == b"abcde"
    with pytest.raises(MeterExceeded):
        file.read()


@pytest.mark.parametrize("size", [None, -1, 0, 3, 99])
def test_pages_are_read_like_a_file(size: int | None) -> None:
    file, pages = MeteredFile(b"0123456789", DEFAULT), MeteredPages(b"0123456789", DEFAULT)
    for offset, whence in ((4, 0), (-2, 1), (-3, 2), (90, 0), (0, 0)):
        assert file.seek(offset, whence) == pages.seek(offset, whence)
        assert file.read(size) == pages.read(size)
        assert file.tell() == pages.tell()


def test_pages_stop_after_so_many_reads_or_bytes() -> None:
    reads = MeteredPages(b"abcdef", replace(DEFAULT, exifread_reads=1))
    assert reads.read(1) == b"a"
    with pytest.raises(MeterExceeded):
        reads.read(1)
    with pytest.raises(MeterExceeded):
        MeteredPages(b"abcdef", replace(DEFAULT, exifread_bytes=5)).read()
