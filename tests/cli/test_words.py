from __future__ import annotations

import pytest

from verifyimg.cli._words import one_of, only_one
from verifyimg.errors import UsageError

WORDS = ("terminal", "json", "jsonl")


@pytest.mark.parametrize("text", ["json", "JSON", " json "])
def test_a_word_is_known_in_any_case(text: str) -> None:
    assert one_of("--format", text, WORDS) == "json"


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("jsn", "did you mean json?"),
        ("xlsx", "give one of terminal, json, jsonl"),
        ("", "give one of terminal, json, jsonl"),
    ],
)
def test_another_word_is_refused_with_advice(text: str, advice: str) -> None:
    with pytest.raises(UsageError) as refused:
        one_of("--format", text, WORDS)
    assert str(refused.value) == f'--format "{text}": no such choice; {advice}'


def test_an_option_is_given_once_or_not_at_all() -> None:
    assert only_one("--claims", ()) is None
    assert only_one("--claims", ("a",)) == "a"


def test_an_option_that_makes_no_sense_twice_is_refused_twice() -> None:
    with pytest.raises(UsageError, match="--claims is given 2 times; give it once"):
        only_one("--claims", ("a", "b"))
