from __future__ import annotations

import struct

import pytest

from tests.support.noted import bare
from tests.support.tiff_bytes import ASCII, LONG, Entry, entry, text
from verifyimg.limits import DEFAULT
from verifyimg.readers.exif.ifd import Tiff
from verifyimg.readers.makers.offsets import ADRIFT, Moved, shift_of

PLACE = 200
TEXTS = (text(0x0001, "a serial number"), text(0x0002, "an owner's name"))


def shift(*entries: Entry, by: int = 0, foot: bytes = b"", rest: int = 400) -> int:
    """What is found of a note at PLACE that believes itself `by` bytes before."""
    note = bare(entries or TEXTS, foot=foot).make(PLACE - by)
    data = bytes(PLACE) + note + bytes(rest)
    tiff = Tiff(data=data, order="<", first=PLACE)
    return shift_of(tiff, PLACE, PLACE + len(note), DEFAULT)


def canon_foot(place: int) -> bytes:
    return b"II*\0" + struct.pack("<I", place)


AT_HOME = [
    pytest.param((), b"", id="behind its directory"),
    pytest.param((), canon_foot(PLACE), id="with a footer"),
    pytest.param((entry(0x0001, LONG, 7),), b"", id="nothing but short values"),
]


@pytest.mark.parametrize(("entries", "foot"), AT_HOME)
def test_a_note_that_stands_where_it_was_written_is_not_shifted(
    entries: tuple[Entry, ...], foot: bytes
) -> None:
    assert shift(*entries, foot=foot) == 0


def test_a_preview_outside_the_note_does_not_make_it_moved() -> None:
    assert shift(*TEXTS, Entry(tag=3, kind=ASCII, values=b"", count=99, offset=600)) == 0


@pytest.mark.parametrize("by", [-160, -24, 2, 24, 150])
def test_a_note_whose_values_end_where_it_ends_tells_how_far_it_was_moved(by: int) -> None:
    assert shift(by=by) == by


@pytest.mark.parametrize("by", [-160, -24, 24, 150])
def test_a_footer_tells_how_far_a_note_was_moved(by: int) -> None:
    assert shift(by=by, foot=b"slack" + canon_foot(PLACE - by)) == by


LOST = [
    pytest.param(b"and more behind", id="values that end before the note"),
    pytest.param(canon_foot(7777), id="a footer that does not fit either"),
]


@pytest.mark.parametrize("foot", LOST)
def test_where_nothing_tells_the_distance_the_note_is_adrift(foot: bytes) -> None:
    assert shift(by=90, foot=foot) == ADRIFT


def test_a_note_that_is_cut_off_ends_the_search() -> None:
    tiff = Tiff(data=b"\xff\xff\1\0", order="<", first=0)
    assert shift_of(tiff, 0, 4, DEFAULT) == 0
    assert shift_of(Tiff(data=b"", order="<", first=0), 0, 0, DEFAULT) == 0


def test_moved_bytes_are_found_at_their_old_offsets() -> None:
    assert Moved(b"0123456789", 3)[0:4] == b"3456"
    assert Moved(b"0123456789", -3)[5:8] == b"234"
    assert Moved(b"0123456789", -3)[0:8] == b""
    assert (len(Moved(b"0123456789", 3)), len(Moved(b"0123", -3)), len(Moved(b"01", 9))) == (
        7,
        7,
        0,
    )
