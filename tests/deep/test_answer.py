from __future__ import annotations

import json
from dataclasses import replace

import pytest

from verifyimg.deep.answer import Garbage, foreign_tags
from verifyimg.limits import DEFAULT


def printed(**tags: object) -> bytes:
    return json.dumps([{"SourceFile": "a", **tags}]).encode()


def test_a_tag_has_its_group_its_name_and_its_values() -> None:
    first, second = foreign_tags(printed(**{"IFD0:Make": "a", "XMP-dc:Subject": ["b", 2]}), DEFAULT)
    assert (first.group, first.name, first.values) == ("IFD0", "Make", ("a",))
    assert (second.key, second.text) == ("XMP-dc:Subject", "b, 2")


@pytest.mark.parametrize(
    "key", ["System:FileName", "Composite:ImageSize", "ExifTool:ExifToolVersion"]
)
def test_what_tells_of_the_copy_and_the_run_is_left_out(key: str) -> None:
    assert foreign_tags(printed(**{key: 1}), DEFAULT) == ()


@pytest.mark.parametrize(
    "said",
    [b"", b"[", b"{}", b"[]", b"[1]", b"[{}, {}]", b"\xff", b"[" * 100_000, b"9" * 5_000],
)
def test_what_is_no_answer_is_garbage(said: bytes) -> None:
    with pytest.raises(Garbage):
        foreign_tags(said, DEFAULT)


def test_an_answer_is_cut_where_our_own_tags_are() -> None:
    small = replace(DEFAULT, tags=2, text_characters=3, value_items=1)
    many = printed(**{"A:b": "12345", "A:c": ["1", "2"], "A:d": ""})
    assert [tag.values for tag in foreign_tags(many, small)] == [("123",), ("1",)]


def test_what_json_has_beside_texts_and_numbers_stays_text() -> None:
    said = printed(**{"A:b": True, "A:c": {"d": 1}, "A:e": None})
    assert [tag.values for tag in foreign_tags(said, DEFAULT)] == [
        ("true",), ('{"d": 1}',), (None,),
    ]  # fmt: skip
