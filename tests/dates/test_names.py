from __future__ import annotations

import csv
from pathlib import Path

import pytest

from verifyimg.dates import names as module
from verifyimg.dates.folded import fold
from verifyimg.dates.names import names

AMBIGUOUS = {"jui": (6, 7), fold("كانون"): (1, 12), fold("تشرين"): (10, 11)}
"""Short forms that mean two months in one language."""
LANGUAGES = ["ar", "en", "es", "fr", "ru", "uk"]
VAGUE = ("season", "relative", "part")

TABLE = Path(module.__file__).with_name("names.csv")
with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def test_only_the_known_names_mean_two_months() -> None:
    assert {name: months for name, months in names().months.items() if len(months) > 1} == AMBIGUOUS


def test_no_weekday_means_two_days() -> None:
    assert [days for days in names().weekdays.values() if len(days) > 1] == []


def test_only_mar_is_a_month_and_a_weekday() -> None:
    assert set(names().months) & set(names().weekdays) == {"mar"}


def test_no_word_around_dates_is_a_name() -> None:
    around = [word for kind, found in names().words.items() if kind not in VAGUE for word in found]
    assert set(around) & {*names().months, *names().weekdays} == set()


def test_a_short_form_is_no_full_name() -> None:
    short = {fold(name) for row in ROWS for name in row["short"].split("|") if name}
    assert short & names().full_months == {"may"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_month_and_every_weekday(language: str) -> None:
    numbers = {
        kind: sorted(int(row["number"]) for row in ROWS if _is(row, language, kind))
        for kind in ("month", "weekday")
    }
    assert numbers == {"month": list(range(1, 13)), "weekday": list(range(1, 8))}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["lead", "at", "range", *VAGUE])
def test_every_language_has_its_words_around_dates(language: str, kind: str) -> None:
    assert [row["names"] for row in ROWS if _is(row, language, kind)] != []


def test_a_range_has_one_gap_for_each_text_between_its_words() -> None:
    assert {entry.count("…") for entry in names().words["range"]} == {1}


def _is(row: dict[str, str], language: str, kind: str) -> bool:
    return (row["language"], row["kind"]) == (language, kind)
