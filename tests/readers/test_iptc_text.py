from __future__ import annotations

import pytest

from verifyimg.readers.iptc_text import character_set, date, time

DECLARED = [
    (b"\x1b%G", "utf-8"),
    (b"\x1b%/I", "utf-8"),
    (b"\x1b.A", "iso8859-1"),
    (b"\x1b-A", "iso8859-1"),
    (b"\x1b-L", "iso8859-5"),
    (b"\x1b(B\x1b-G", "iso8859-6"),
    (b"\x1b.b", "iso8859-15"),
]


@pytest.mark.parametrize(("declared", "encoding"), DECLARED)
def test_a_declared_set_is_believed(declared: bytes, encoding: str) -> None:
    found = character_set(declared, [b"\xff"])
    assert (found.encoding, found.declared) == (encoding, True)


@pytest.mark.parametrize("declared", [None, b"", b"\x1b", b"\x1b(B\x1b&@\x1b$)B", b"UTF-8"])
def test_without_a_known_set_the_texts_decide_together(declared: bytes | None) -> None:
    unicode = character_set(declared, [b"plain", "река".encode()])
    assert (unicode.encoding, unicode.declared) == ("utf-8", False)
    windows = character_set(declared, ["река".encode(), b"it\x92s"])
    assert (windows.encoding, windows.text(b"it\x92s")) == ("cp1252", "it’s")


def test_a_byte_that_a_set_does_not_have_is_kept_visible() -> None:
    assert character_set(b"\x1b%G", []).text(b"Jos\xe9") == "José"
    assert character_set(None, [b"\x81"]).text(b"\x81") == "\x81"


def test_zeros_behind_a_text_are_no_part_of_it() -> None:
    assert character_set(None, []).text(b"Jane\0\0") == "Jane"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("20200517", "2020:05:17"), ("2020-05-17", "2020:05:17"), ("2020:05:17", "2020:05:17"),
     ("00000000", "0000:00:00"), ("2020", "2020"), ("", ""), ("17 May", "17 May"),
     ("202005171", "202005171")],
)  # fmt: skip
def test_a_date_is_shown_as_exiftool_shows_it(text: str, expected: str) -> None:
    assert date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("140321", "14:03:21"), ("140321+0500", "14:03:21+05:00"), ("14:03:21", "14:03:21"),
     ("14:03:21-03:30", "14:03:21-03:30"), ("1403", "1403"), ("", ""), ("noon", "noon")],
)  # fmt: skip
def test_a_time_is_shown_as_exiftool_shows_it(text: str, expected: str) -> None:
    assert time(text) == expected
