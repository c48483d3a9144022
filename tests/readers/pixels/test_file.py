from __future__ import annotations

from io import SEEK_CUR, SEEK_END

import pytest

from tests.support.bytes_source import Bytes
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Extent
from verifyimg.readers.pixels.file import MeteredFile, ReadLimit


def file(limits: Limits = DEFAULT) -> MeteredFile:
    return MeteredFile(
        Bytes(b"before" + b"0123456789" + b"behind"), Extent(offset=6, length=10), limits
    )


def test_it_ends_where_its_extent_ends() -> None:
    assert file().read() == b"0123456789"
    assert file().read(100) == b"0123456789"


def test_reading_goes_on_where_it_stopped() -> None:
    made = file()
    assert (made.read(3), made.read(3), made.tell()) == (b"012", b"345", 6)


def test_places_are_counted_from_start_here_and_end() -> None:
    made = file()
    assert (made.seek(4), made.read(1)) == (4, b"4")
    assert (made.seek(-2, SEEK_CUR), made.read(1)) == (3, b"3")
    assert (made.seek(-1, SEEK_END), made.read()) == (9, b"9")


def test_nothing_is_before_the_start_or_behind_the_end() -> None:
    made = file()
    assert made.seek(-5) == 0
    assert (made.seek(50), made.read()) == (50, b"")


def test_it_can_be_read_and_not_written() -> None:
    made = file()
    assert (made.readable(), made.seekable(), made.writable()) == (True, True, False)
    assert not hasattr(made, "write")


@pytest.mark.parametrize("limits", [Limits(picture_reads=3), Limits(picture_read_bytes=6)])
def test_reading_without_end_is_stopped_and_remembered(limits: Limits) -> None:
    made = file(limits)
    for _ in range(3):
        assert (made.seek(0), made.read(2)) == (0, b"01")
    with pytest.raises(ReadLimit):
        made.read(2)
    assert made.exhausted


def test_its_name_is_the_same_on_every_run() -> None:
    assert repr(file()) == repr(file())


def test_honest_reading_is_not_stopped() -> None:
    made = file()
    made.read()
    assert not made.exhausted
