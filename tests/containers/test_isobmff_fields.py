from __future__ import annotations

import pytest

from verifyimg.containers.isobmff_fields import Fields, FieldsEnded


def test_numbers_are_taken_one_after_another() -> None:
    fields = Fields(b"\x01\x02\x03\x04\x05\x06\x07")
    assert [fields.number(size) for size in (1, 2, 0, 4)] == [1, 0x0203, 0, 0x04050607]


def test_a_full_box_begins_with_version_and_flags() -> None:
    assert Fields(b"\x02\x00\x01\x03").version() == (2, 0x103)


def test_texts_end_at_their_zero_or_with_the_payload() -> None:
    fields = Fields(b"hvc1name\0\xd0\xa0\0last")
    assert fields.letters(4) == "hvc1"
    assert [fields.text() for _ in range(4)] == ["name", "Р", "last", ""]


def test_letters_may_begin_with_a_zero() -> None:
    assert Fields(b"\0abc").letters(4) == "\0abc"


@pytest.mark.parametrize("size", [2, 4])
def test_a_number_that_is_cut_off_is_none(size: int) -> None:
    with pytest.raises(FieldsEnded):
        Fields(b"\1").number(size)
