from __future__ import annotations

import pytest

from verifyimg.fingerprints.hexadecimal import Hexadecimal

FORM = Hexadecimal("some", 4)


@pytest.mark.parametrize("text", ["", "12345", "g", "0x1", "1.0", "١", "some:", "other:1"])
def test_what_is_no_such_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a some of 4 hexadecimal digits"):
        FORM.read(text)


@pytest.mark.parametrize("text", ["00ab", "ab", "AB", " 0ab\n", "some:ab", "SOME:00AB"])
def test_zeros_in_front_capitals_and_the_name_make_no_difference(text: str) -> None:
    assert FORM.read(text) == "00ab"


def test_bits_that_differ_are_counted() -> None:
    assert FORM.distance("0", "ffff") == 16
    assert FORM.distance("1", "0002") == 2


def test_all_or_nothing_is_all_bits_or_none() -> None:
    assert FORM.all_or_nothing("1", "0001") == 0
    assert FORM.all_or_nothing("1", "3") == 16
