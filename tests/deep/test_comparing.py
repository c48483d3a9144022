from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import tag
from verifyimg.deep.comparing import differing, only_theirs
from verifyimg.limits import DEFAULT
from verifyimg.model.deep import ForeignTag
from verifyimg.model.tag import Tag, Value

Values = tuple[Value, ...]


def ours(*values: Value, name: str = "Model") -> list[Tag]:
    return [replace(tag(f"IFD0:{name}", "raw"), value=value) for value in values]


def theirs(*values: Value, name: str = "Model") -> list[ForeignTag]:
    return [ForeignTag(group="IFD0", name=name, values=values)]


FORMS: dict[str, tuple[Values, Values]] = {
    "the same text": (("a",), ("a",)),
    "a text that looks like a number": (("1.00",), (1.0,)),
    "one number printed twice": ((0.00067567567,), (0.0006756756757,)),
    "several numbers": (("1 2.5",), ("1 2.50",)),
    "true and True": (("True",), ("true",)),
    "a list and several tags": (("a", "b"), ("a", "b")),
    "a list and one text": (("mif1 heic",), ("mif1", "heic")),
    "a key that is there twice": (("a", "b"), ("b",)),
    "padding": (("a  ",), ("a",)),
    "line ends": (("a\r\nb",), ("a..b".replace("..", "\n"),)),
    "what is not UTF-8": (("caf\xe9",), ("caf?",)),
    "binary data": ((1234,), ("(Binary data 1234 bytes, use -b option to extract)",)),
    "our own words for it": (("(872 numbers)",), ("1 2 3",)),
    "nothing": ((None,), ("",)),
    "what was cut": (("a" * 4096,), ("a" * 4095 + "b",)),
    "not a number": ((float("nan"),), ("NaN",)),
}
VALUES: dict[str, tuple[Values, Values]] = {
    "another text": (("a",), ("b",)),
    "another date": (("2020:05:17 14:03:21",), ("2023:09:01 09:00:00",)),
    "a point elsewhere": ((12.5,), (125,)),
    "a sign": ((-300,), (300,)),
    "another name in other letters": (("Иван",), ("Пётр",)),
    "more in the list": (("a",), ("a", "b")),
}


@pytest.mark.parametrize(("mine", "other"), FORMS.values(), ids=FORMS)
def test_another_form_is_no_difference(mine: Values, other: Values) -> None:
    assert list(differing(ours(*mine), theirs(*other), DEFAULT)) == []


@pytest.mark.parametrize(("mine", "other"), VALUES.values(), ids=VALUES)
def test_another_value_is_one(mine: Values, other: Values) -> None:
    (found,) = differing(ours(*mine), theirs(*other), DEFAULT)
    assert found.reader == "ExifTool"
    assert (found.own, found.other) == (str(mine[0]), theirs(*other)[0].text)


def test_places_in_the_file_are_not_compared() -> None:
    mine, other = ours(1, name="ThumbnailOffset"), theirs(2, name="ThumbnailOffset")
    assert list(differing(mine, other, DEFAULT)) == []


def test_what_only_one_reads_is_no_difference_but_told() -> None:
    other = theirs("a", name="Artist")
    assert list(differing(ours("b"), other, DEFAULT)) == []
    assert only_theirs(ours("b"), other) == tuple(other)
    assert only_theirs(ours("b"), theirs("c")) == ()
