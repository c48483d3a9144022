from __future__ import annotations

import pytest

from verifyimg.claims.plain_text import SHOWN, plain, shown, tidy
from verifyimg.claims.refused import Refused
from verifyimg.limits import DEFAULT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-09-06", "2023-09-06"),
        ("  2023-09-06\t14:30\n", "2023-09-06 14:30"),
        ("2023\u201109\u201006", "2023-09-06"),
        ("\u221233.9,\u00a018.4", "-33.9, 18.4"),
    ],
)
def test_spaces_and_hyphens_become_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty"),
        (" \t\n", "it is empty"),
        ("x" * (DEFAULT.claim_characters + 1), "it has 201 characters"),
        ("٢٠٢٣-٠٩-٠٦", "digits other than 0 to 9"),
        ("２０２３", "digits other than 0 to 9"),
    ],
)
def test_what_nobody_could_mean_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        plain(text)


def test_digits_of_another_script_are_kept_where_words_may_stand_with_them() -> None:
    assert tidy("٦  سبتمبر ٢٠٢٣") == "٦ سبتمبر ٢٠٢٣"


def test_an_error_repeats_only_the_beginning_of_a_long_text() -> None:
    assert len(shown("x" * 10_000)) == SHOWN
