from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.dates.mentions import mentions


def found(text: str) -> list[tuple[str, date, date]]:
    return [(text[m.start : m.end], m.first, m.last) for m in mentions(text, most=16)]


def days(text: str) -> list[tuple[date, date]]:
    return [(first, last) for _, first, last in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A man walks along a street.",
        "06/09/2015",
        "6.9.2015 and 9-6-2015",
        "32 May 2015, 30.02.2015, 2015-13-01",
        "1920x1080 px, ISO 2000",
        "version 12.31.2015.4",
        "this may 2015 people",
        "Sep 2015 and set 2015",
        "6 jui 2015",
        "a bridge that was built in 1998",
        "Построен в 1998 году",
        "the photographer, born in 1980.",
        "in 2015 and later",
        "He met 2015 people",
        "© Agency, 2015",
        "phone 20150312, 12015-03-12",
    ],
)
def test_what_would_have_to_be_guessed_is_no_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("KABUL - AUGUST 16, 2021: A man", "AUGUST 16, 2021", date(2021, 8, 16)),
        ("FILE - In this Aug. 16, 2021, photo", "Aug. 16, 2021", date(2021, 8, 16)),
        ("Paris, 13 novembre 2015.", "13 novembre 2015", date(2015, 11, 13)),
        ("Киев, 6 сентября 2023 г.", "6 сентября 2023 г.", date(2023, 9, 6)),
        ("كابول، ١٦ آب ٢٠٢١", "١٦ آب ٢٠٢١", date(2021, 8, 16)),
        ("Shot on 13.09.2015 at noon", "13.09.2015", date(2015, 9, 13)),
        ("09/13/2015", "09/13/2015", date(2015, 9, 13)),
        ("06.06.2015", "06.06.2015", date(2015, 6, 6)),
        ("taken 2015-03-12T10:00", "2015-03-12", date(2015, 3, 12)),
        ("2015:03:12 10:00:00", "2015:03:12", date(2015, 3, 12)),
    ],
)
def test_a_day_is_found_as_it_stands(text: str, said: str, day: date) -> None:
    assert found(text) == [(said, day, day)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("seen in May 2015 again", date(2015, 5, 1), date(2015, 5, 31)),
        ("en septembre 2015, à Paris", date(2015, 9, 1), date(2015, 9, 30)),
        ("between 29 August and 6 September 2023", date(2023, 8, 29), date(2023, 9, 6)),
        ("In 2014, protesters gathered", date(2014, 1, 1), date(2014, 12, 31)),
        ("Aleppo, Syria, 2015.", date(2015, 1, 1), date(2015, 12, 31)),
        ("Protesters in Kyiv in 2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("Протесты в Киеве в 2014 году", date(2014, 1, 1), date(2014, 12, 31)),
        ("احتجاجات في عام ٢٠١٤", date(2014, 1, 1), date(2014, 12, 31)),
    ],
)
def test_a_month_a_range_or_a_year_has_its_first_and_last_day(
    text: str, first: date, last: date
) -> None:
    assert days(text) == [(first, last)]


def test_a_year_counts_only_where_nothing_more_exact_stands() -> None:
    assert days("In 2014, and again on 6 May 2015") == [(date(2015, 5, 6), date(2015, 5, 6))]


def test_several_dates_are_found_in_their_order() -> None:
    text = "Paris, 13 November 2015. In memory on 2016-11-13 and in May 2017."
    assert [first.year for first, _ in days(text)] == [2015, 2016, 2017]


def test_no_more_are_looked_for_than_asked() -> None:
    assert len(list(mentions("6 May 2015, " * 100, most=3))) == 3


@given(st.text() | st.text("0123456789 .,-/:maysept©\u0660", max_size=80))
def test_any_text_may_be_searched(text: str) -> None:
    for mention in mentions(text, most=16):
        assert mention.first <= mention.last
        assert 0 <= mention.start < mention.end <= len(text)
