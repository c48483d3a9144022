from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.dates.folded import fold, folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 SEPT.", "6 sept."),
        ("1er Août", "1er aout"),
        ("Травня", "травня"),
        ("День", "день"),
        ("п\u2019ятниця", "п'ятниця"),
        ("29 August \u2013 6 September", "29 august - 6 september"),
        ("أغسطس", "اغسطس"),
        ("سبتمـبر", "سبتمبر"),
        ("٦ ۶", "6 6"),
        ("\u200f٦\u200e،  آب\u00a0", "6, اب"),
    ],
)
def test_spellings_of_one_word_become_one(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize("text", ["\u202e6", "６", "²"])
def test_what_only_looks_like_a_plain_digit_is_left_alone(text: str) -> None:
    assert fold(text) == text


@given(st.text())
def test_every_character_knows_where_it_came_from(text: str) -> None:
    found = folded(text)
    assert len(found.places) == len(found.text)
    assert all(0 <= place < len(text) for place in found.places)
    assert list(found.places) == sorted(found.places)


def test_a_passage_is_found_again_in_the_original() -> None:
    text = "À  Paris,\n6 août 2015."
    found = folded(text)
    start = found.text.index("6 aout")
    first, last = found.original(start, start + len("6 aout 2015"))
    assert text[first:last] == "6 août 2015"
