from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import block, problems_of, read, read_bytes
from tests.support.maker_notes import NIKON_MARK, canon, nikon, samsung
from tests.support.samples import camera_photo, nikon_photo
from tests.support.tiff_bytes import LONG, entry
from verifyimg.limits import DEFAULT
from verifyimg.model.problem import Problem
from verifyimg.readers.exif import FILE
from verifyimg.readers.maker_notes import MAKER_NOTES, MAKERS

CANON = canon(model="Canon EOS 80D", firmware="1.0.2", model_id=1, serial=2, file_number=3)

UNKNOWN = [
    pytest.param(CANON.make(8), id="Canon"),
    pytest.param(samsung(model_id=1), id="Samsung"),
    pytest.param(b"OLYMPUS\0II\3\0", id="Olympus"),
    pytest.param(b"", id="nothing"),
    pytest.param(b"\0" * 400, id="blanked out"),
]


@pytest.mark.parametrize("note", UNKNOWN)
def test_a_maker_that_we_do_not_know_stays_unread_and_is_no_damage(note: bytes) -> None:
    assert read(MAKER_NOTES, note).found == ()


BROKEN = [
    pytest.param(NIKON_MARK, "is there, but it has no directory", id="the mark alone"),
    pytest.param(NIKON_MARK + b"XX*\0\x08\0\0\0", "is there, but it has no", id="no header"),
    pytest.param(NIKON_MARK + b"II*\0\xff\0\0\0", "points outside the block", id="no directory"),
    pytest.param(nikon(serial="2561001")[:60], "ends after 3 of 11 entries", id="cut off"),
    pytest.param(
        nikon(serial="2", more=[entry(0x00A7, LONG, count=2**30)]),
        "0x00a7 (1,073,741,824 items) does not fit in the block",
        id="an endless entry",
    ),
]


@pytest.mark.parametrize(("note", "words"), BROKEN)
def test_a_damaged_note_is_said_to_be_there(note: bytes, words: str) -> None:
    found = read(MAKER_NOTES, note)
    assert ("damaged", words) in [(kind, words) for kind, said in found.problems if words in said]


def test_what_can_be_read_of_a_damaged_note_is_read() -> None:
    note = nikon(serial="2561001", more=[entry(0x00A7, LONG, count=2**30)])
    assert read(MAKER_NOTES, note).values["Nikon:SerialNumber"] == "2561001"


@pytest.mark.parametrize(("number", "trifling"), [(0x00A7, False), (0x0E22, True)])
def test_an_entry_that_tells_nothing_is_lost_quietly(number: int, trifling: bool) -> None:
    found = read(MAKER_NOTES, nikon(serial="2", more=[entry(number, LONG, count=2**30)])).found
    assert [one.trifling for one in found if isinstance(one, Problem)] == [trifling]


def test_a_note_in_a_photo_is_read_and_that_of_another_maker_is_left_alone() -> None:
    groups = {tag.group for tag in read_bytes(nikon_photo()).tags}
    assert "Nikon" in groups
    reading = read_bytes(camera_photo())
    assert not groups & {maker.name for maker in MAKERS} & {tag.group for tag in reading.tags}
    assert not problems_of(reading.problems)


def test_a_note_spread_over_a_large_file_is_refused() -> None:
    file = b"II*\0\x08\0\0\0" + bytes(400_000)
    parent = block(file, FILE)
    note = replace(parent, kind="MakerNote", extents=parent.part(200_000, 100), parent=parent)
    few = replace(DEFAULT, paged_bytes=10)
    assert problems_of(MAKER_NOTES.read(note, few)) == [
        ("refused", "the MakerNote is spread over more than 10 bytes; the rest was not read")
    ]
