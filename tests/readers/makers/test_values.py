from __future__ import annotations

import pytest

from tests.support.bytes_source import block
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Value
from verifyimg.readers.exif.ifd import UNDEFINED, Directory, Entry, Tiff
from verifyimg.readers.makers.note import Note
from verifyimg.readers.makers.values import (
    Meaning,
    Stored,
    digits,
    hexed,
    made,
    number,
    plain,
    plainly,
    several,
    shown,
    text,
)


def stored(data: bytes, order: str = "<") -> Stored:
    """An entry of undefined bytes, six of another beside it."""
    tiff = Tiff(data=data + b"beside", order=order, first=0)
    one = Entry(number=1, type=UNDEFINED, count=len(data), position=0, length=len(data))
    other = Entry(number=2, type=UNDEFINED, count=6, position=len(data), length=6)
    directory = Directory(position=0, entries=(one, other), flaws=(), next=0)
    note = Note(tiff=tiff, block=block(data, "MakerNote"), label="MakerNote")
    return Stored(note=note, entry=one, directory=directory, limits=DEFAULT)


def value(meaning: Meaning, data: bytes, order: str = "<") -> Value:
    (part,) = meaning(stored(data, order))
    return part.found.value


NOTHING = [
    pytest.param(text("X"), b"", id="no text"),
    pytest.param(text("X", at=4, length=4), b"1234567", id="a text cut off"),
    pytest.param(hexed("X"), b"\0\0\0", id="zeros"),
    pytest.param(hexed("X", length=16), b"\1" * 15, id="an identifier cut off"),
    pytest.param(number("X", "I", at=2), b"12345", id="a number cut off"),
    pytest.param(number("X", "H", convert=lambda _: None), b"12", id="a number without meaning"),
    pytest.param(made("X", lambda _: None), b"12", id="bytes without meaning"),
    pytest.param(several(), b"12", id="no meaning at all"),
]


@pytest.mark.parametrize(("meaning", "data"), NOTHING)
def test_what_is_not_as_it_must_be_is_no_tag(meaning: Meaning, data: bytes) -> None:
    assert list(meaning(stored(data))) == []


VALUES = [
    pytest.param(plain("X"), b"abc\0", "abc", id="by its type"),
    pytest.param(text("X"), b"abc\0def", "abc", id="text to its NUL"),
    pytest.param(text("X", at=2, length=3), b"..abc..", "abc", id="text inside"),
    pytest.param(digits("X", length=4), b"\1\2\3\4\5", "1 2 3 4", id="bytes"),
    pytest.param(hexed("X", at=1, length=2), b"\0\xab\xcd", "abcd", id="hexadecimal"),
    pytest.param(number("X", "h"), b"\xfe\xff", -2, id="a number"),
    pytest.param(number("X", "H", at=1, order=">"), b"\0\1\2", 0x102, id="of a fixed order"),
]


@pytest.mark.parametrize(("meaning", "data", "expected"), VALUES)
def test_each_word_makes_its_value(meaning: Meaning, data: bytes, expected: Value) -> None:
    assert value(meaning, data) == expected


def test_a_number_follows_the_byte_order_of_its_note() -> None:
    assert [value(number("X", "H"), b"\1\2", order) for order in "<>"] == [0x201, 0x102]


def test_several_tags_of_one_entry_say_where_each_begins() -> None:
    parts = several(number("A", "B"), number("B", "B", at=2))(stored(b"\1\2\3"))
    assert [(part.name, part.found.value, part.at) for part in parts] == [("A", 1, 0), ("B", 3, 2)]


def test_another_entry_of_the_directory_can_be_asked_for() -> None:
    assert (stored(b"12").beside(2), stored(b"12").beside(3)) == (b"beside", b"")


def test_bytes_are_kept_as_base64_and_numbers_as_they_are_stored() -> None:
    assert shown(b"\1\2", 7, DEFAULT).raw == "AQI="
    assert shown(b"x", "y" * 5000, DEFAULT).text.endswith("(904 more characters)")
    assert (plainly(7, "seven").raw, plainly(7, "seven").value) == ("7", "seven")
