from __future__ import annotations

import sys
from dataclasses import replace
from random import Random

import pytest

from tests.support.bytes_source import block, problems_of, read, read_bytes
from tests.support.maker_notes import NIKON_MARK, canon, nikon, samsung
from tests.support.noted import bare, note_in, told
from tests.support.samples import camera_photo, nikon_photo
from tests.support.tiff_bytes import LONG, Placed, directory, entry, pointer, raw, text
from verifyimg.limits import DEFAULT
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.exif.exif import FILE
from verifyimg.readers.makers.notes import MAKER_NOTES

CANON = canon(model="Canon EOS 80D", firmware="1.0.2", model_id=1, serial=2, file_number=3)

UNKNOWN = [
    pytest.param(b"HDRP\2\3 and what is enciphered", id="Google"),
    pytest.param(b"\0" * 400, id="blanked out"),
    pytest.param(b"?", id="one byte"),
]


@pytest.mark.parametrize("note", UNKNOWN)
def test_the_note_of_an_unknown_maker_is_there_and_not_read(note: bytes) -> None:
    (problem,) = read(MAKER_NOTES, note).found
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.trifling) == ("unsupported", True)
    assert "is there" in problem.message


def test_an_empty_note_is_nothing() -> None:
    assert read(MAKER_NOTES, b"").found == ()


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


def test_of_a_note_that_is_adrift_only_what_stands_in_its_entries_is_read() -> None:
    lost = bare([text(0x0009, "an owner's name"), entry(0x000C, LONG, 52031)], foot=b"and more")
    found = told(note_in(lost, make="Canon", moved=40))
    assert found.values == {"Canon:SerialNumber": 52031}
    (problem,) = (one for one in found.found if isinstance(one, Problem))
    assert (problem.kind, problem.trifling) == ("damaged", False)
    assert "its offsets lead elsewhere" in problem.message


def test_a_note_that_was_moved_loses_nothing_and_says_so() -> None:
    found = told(note_in(CANON, make="Canon", moved=40))
    assert found.values["Canon:CanonFirmwareVersion"] == "Firmware Version 1.0.2"
    assert [one.trifling for one in found.found if isinstance(one, Problem)] == [True]


def test_of_entries_of_one_number_the_first_is_read() -> None:
    twice = bare([entry(0x000C, LONG, 1), entry(0x000C, LONG, 2)])
    tags = [one for one in told(note_in(twice, make="Canon")).found if isinstance(one, Tag)]
    assert [tag.value for tag in tags] == [1]


def test_notes_in_photos_are_read_and_are_no_problem() -> None:
    for photo, group in ((nikon_photo(), "Nikon"), (camera_photo(), "Canon")):
        reading = read_bytes(photo)
        assert group in {tag.group for tag in reading.tags}
        assert not problems_of(reading.problems)


def test_only_the_file_of_the_maker_that_is_met_is_imported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("nikon", "sony"):
        monkeypatch.delitem(sys.modules, f"verifyimg.readers.makers.{name}", raising=False)
    read(MAKER_NOTES, nikon(serial="1"))
    assert "verifyimg.readers.makers.nikon" in sys.modules
    assert "verifyimg.readers.makers.sony" not in sys.modules


def test_a_note_spread_over_a_large_file_is_refused() -> None:
    file = b"II*\0\x08\0\0\0" + bytes(400_000)
    parent = block(file, FILE)
    note = replace(parent, kind="MakerNote", extents=parent.part(200_000, 100), parent=parent)
    few = replace(DEFAULT, paged_bytes=10)
    assert problems_of(MAKER_NOTES.read(note, few)) == [
        ("refused", "the MakerNote is spread over more than 10 bytes; the rest was not read")
    ]


BELOW = {"equipment": directory([text(0x0102, "4124207000283102")])}
NOTES: dict[str, tuple[bytes | Placed, str]] = {
    "Canon": (CANON, "Canon"),
    "Nikon": (nikon(serial="2561001"), "NIKON CORPORATION"),
    "Samsung": (samsung(model_id=1), "samsung"),
    "Apple": (
        bare([raw(3, b"bplist00" + bytes(40))], head=b"Apple iOS\0\0\1II", from_itself=True),
        "Apple",
    ),
    "Olympus": (
        bare(
            [pointer(0x2010, "equipment")], head=b"OLYMPUS\0II\3\0", from_itself=True, parts=BELOW
        ),
        "OLYMPUS",
    ),
    "Fujifilm": (
        bare([text(0x10, "FFDT21915415")], head=b"FUJIFILM\x0c\0\0\0", from_itself=True),
        "FUJIFILM",
    ),
    "Ricoh": (bare([raw(0x2001, b"[Ricoh Camera Info]\xff\0\1\0")], head=b"Ricoh\0\0\0"), "RICOH"),
    "Sony": (
        bare([raw(0x3000, bytes(40)), raw(0x9050, bytes(400))], head=b"SONY DSC \0\0\0"),
        "SONY",
    ),
    "Reconyx": (b"RECONYXH2\0" + bytes(180), "RECONYX"),
}


@pytest.mark.parametrize("name", NOTES)
def test_a_note_that_is_cut_anywhere_ends_and_is_not_called_absent(name: str) -> None:
    note, make = NOTES[name]
    whole = note_in(note, make=make, model="NEX-3N")
    for cut in range(whole.length):
        found = told(note_in(note, make=make, model="NEX-3N", cut=cut)).found
        assert all(isinstance(one, Tag | Problem) for one in found)
        assert not [one for one in found if isinstance(one, Problem) and one.kind == "absent"]


@pytest.mark.parametrize("name", NOTES)
def test_a_note_with_changed_bytes_ends(name: str) -> None:
    note, make = NOTES[name]
    whole = note_in(note, make=make)
    parent, random = whole.parent, Random(name)
    assert parent is not None
    data = parent.source.read_at(0, 1 << 20)
    for _ in range(60):
        changed = bytearray(data)
        for _ in range(4):
            changed[random.randrange(whole.offset, whole.offset + whole.length)] = random.choice(
                (0, 1, 0x7F, 0xFF)
            )
        source = block(bytes(changed), "EXIF").source
        outer = replace(parent, source=source)
        found = tuple(MAKER_NOTES.read(replace(whole, source=source, parent=outer), DEFAULT))
        assert all(isinstance(one, Tag | Problem) for one in found)
