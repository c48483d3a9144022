from __future__ import annotations

from dataclasses import replace

import pytest

from verifyimg.limits import DEFAULT
from verifyimg.readers.text import decoded, limited


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"plain", "plain"),
        ("Душанбе".encode(), "Душанбе"),
        ("café".encode("latin-1"), "café"),
        (b"\xff\xfe\x80", "ÿþ\x80"),
        (b"two\0parts", "two\0parts"),
    ],
)
def test_bytes_are_utf8_where_they_can_be_and_latin1_where_not(data: bytes, text: str) -> None:
    assert decoded(data) == text


def test_no_byte_is_lost() -> None:
    every = bytes(range(256))
    assert decoded(every).encode("latin-1") == every


def test_a_text_within_the_limit_stays_as_it_is() -> None:
    assert limited("x" * 4_096, DEFAULT) == "x" * 4_096


def test_a_cut_text_says_how_much_is_missing() -> None:
    assert limited("x" * 1_010, replace(DEFAULT, text_characters=10)) == (
        "xxxxxxxxxx… (1,000 more characters)"
    )
