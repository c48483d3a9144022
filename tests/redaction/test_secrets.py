from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import tag
from tests.support.reports import honest
from verifyimg.limits import DEFAULT
from verifyimg.redaction.secrets import gathered, key_of


def values(*tags: tuple[str, str]) -> set[str]:
    report = replace(honest(), tags=tuple(tag(key, text) for key, text in tags), clues=())
    return set(gathered(report).values)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("IFD0:Model", "Canon EOS 5D"),
        ("Canon:OwnerName", "unknown"),
        ("Canon:OwnerName", "NC"),
        ("ExifIFD:SerialNumber", "0000000000"),
        ("ExifIFD:SerialNumber", "12"),
        ("IFD0:Copyright", "Public Domain"),
        ("GPS:GPSLatitude", "38.461234"),
    ],
)
def test_what_names_nobody_is_not_searched_for(key: str, text: str) -> None:
    assert values((key, text)) == set()


def test_serials_and_names_are_gathered() -> None:
    assert values(("ExifIFD:SerialNumber", "0030079"), ("IFD0:Artist", "Farida K.")) >= {
        "0030079",
        "Farida K.",
    }


def test_a_name_is_also_searched_for_without_the_words_around_it() -> None:
    assert "Phil Harvey" in values(("IFD0:Copyright", "Copyright 2004 Phil Harvey"))
    assert "M. Rahimov" in values(("IFD0:Artist", "Photo: M. Rahimov"))


@pytest.mark.parametrize(
    "text",
    ["by FARIDA KARIMOVA today", "Farida\n Karimova", "xFarida KarimovaFarida", '"Farida Karim…'],
)
def test_a_value_is_found_in_any_case_and_white_space_and_cut(text: str) -> None:
    report = replace(honest(), tags=(tag("IFD0:Artist", "Farida Karimova"),))
    pattern = gathered(report).pattern()
    assert pattern is not None and pattern.search(text)


def test_a_short_value_is_found_as_a_word_only() -> None:
    report = replace(honest(), tags=(tag("IFD0:Artist", "Anna"),), clues=())
    pattern = gathered(report).pattern()
    assert pattern is not None
    assert pattern.search("by Anna.") and not pattern.search("Annapurna")


def test_more_values_than_can_be_searched_for_are_too_many() -> None:
    tags = tuple(tag("IFD0:Artist", f"Person {n:05}") for n in range(DEFAULT.redacted_values + 1))
    assert gathered(replace(honest(), tags=tags)).too_many


def test_a_tag_is_known_by_its_key_in_a_noun_and_in_json() -> None:
    assert key_of({"group": "IFD0", "name": "Model", "raw": ""}) == "IFD0:Model"
    assert key_of({"tag": "IFD0:Model", "raw": ""}) == "IFD0:Model"
    assert key_of({"tag": {"group": "IFD0", "name": "Model"}, "other": ""}) == "IFD0:Model"
    assert key_of({"name": "claimed-date-differs"}) == ""
