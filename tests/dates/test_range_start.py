from __future__ import annotations

from datetime import date

import pytest

from verifyimg.dates.folded import fold
from verifyimg.dates.range_start import range_start
from verifyimg.dates.spelled import inside


def start_of(text: str) -> date | None:
    folded = fold(text)
    *_, last = inside(folded)
    found = range_start(folded, last)
    return None if found is None else found.first


@pytest.mark.parametrize(
    "text",
    [
        "6 September 2023",
        "KYIV - 6 September 2023",
        "a man and 6 September 2023",
        "Su-27 flown and seen on 6 September 2023",
        "5 May 2020 - 6 September 2023",
        "24 - 6 September 2023",
    ],
)
def test_a_date_by_itself_closes_no_range(text: str) -> None:
    assert start_of(text) is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("between 29 August and 6 September 2023", date(2023, 8, 29)),
        ("29 August - 6 September 2023", date(2023, 8, 29)),
        ("August to September 2023", date(2023, 8, 1)),
        ("4 and 6 September 2023", date(2023, 9, 4)),
        ("from the 29th of August to the 6th of September 2023", date(2023, 8, 29)),
        ("du 29 août au 6 septembre 2023", date(2023, 8, 29)),
        ("с 29 августа по 6 сентября 2023", date(2023, 8, 29)),
        ("بين 29 آب و 6 أيلول 2023", date(2023, 8, 29)),
        ("30 December - 3 January 2024", date(2023, 12, 30)),
    ],
)
def test_the_first_day_is_completed_from_the_last(text: str, first: date) -> None:
    assert start_of(text) == first
