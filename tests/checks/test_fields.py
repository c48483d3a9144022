from __future__ import annotations

import pytest

from tests.support.fields import EXPOSED, holding
from verifyimg.checks import fields
from verifyimg.model.tag import Value


@pytest.mark.parametrize("value", ["undef", "inf", "", "1 2", None])
def test_what_is_no_finite_number_is_none(value: Value) -> None:
    assert fields.number(holding({"ExifIFD:ISO": value}), "ExifIFD:ISO") is None


def test_numbers_keep_the_place_of_what_is_none() -> None:
    given = holding({"ExifIFD:LensInfo": "24 70 undef 4"})
    assert fields.numbers(given, "ExifIFD:LensInfo") == (24, 70, None, 4)


def test_texts_lose_the_blanks_that_firmware_pads_them_with() -> None:
    assert fields.text(holding({"IFD0:Make": "SONY \0 "}), "IFD0:Make") == "SONY"
    assert fields.text(holding({}), "IFD0:Make") == ""


def test_an_empty_field_is_not_present() -> None:
    given = holding({"IFD0:Make": " ", **EXPOSED})
    assert fields.present(given, "IFD0:Make", "ExifIFD:ISO") == (given.tag("ExifIFD:ISO"),)


def test_the_size_is_that_of_the_first_group_that_has_both_sides() -> None:
    given = holding({"File:ImageWidth": 1, "PNG:ImageWidth": 2, "PNG:ImageHeight": 3})
    assert [tag.value for tag in fields.size_tags(given)] == [2, 3]
