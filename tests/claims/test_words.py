from __future__ import annotations

import pytest

from verifyimg.claims.refused import Refused
from verifyimg.claims.words import read_original, read_setting


@pytest.mark.parametrize(
    ("text", "original"),
    [("yes", True), ("TRUE", True), (" no ", False), ("false", False), ("unknown", None)],
)
def test_the_five_words_for_an_original_are_understood(text: str, original: bool | None) -> None:
    assert read_original(text) is original


@pytest.mark.parametrize("text", ["", "maybe", "1", "y", "original"])
def test_another_word_for_an_original_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is not an answer"):
        read_original(text)


@pytest.mark.parametrize("text", ["outdoor", "Outdoor", "indoor", " INDOOR"])
def test_the_two_settings_are_understood_in_any_case(text: str) -> None:
    assert read_setting(text) == text.strip().lower()


@pytest.mark.parametrize("text", ["", "outside", "unknown", "in"])
def test_another_setting_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is not a setting"):
        read_setting(text)
