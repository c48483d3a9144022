from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.claims.dates import claimed_date
from verifyimg.dates.names import names
from verifyimg.errors import ClaimUnreadable
from verifyimg.model.claim import ClaimedDate, Precision
from verifyimg.model.window import EASTMOST, WESTMOST


def read(text: str) -> ClaimedDate:
    return claimed_date(text, option="--claimed-date")


def refusal(text: str) -> str:
    with pytest.raises(ClaimUnreadable) as refused:
        read(text)
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2023", "2023-01-01", "2023-12-31 23:59:59", "year"),
        ("2023-09", "2023-09-01", "2023-09-30 23:59:59", "month"),
        ("2023-09-06", "2023-09-06", "2023-09-06 23:59:59", "day"),
        (" 2023-09-06 ", "2023-09-06", "2023-09-06 23:59:59", "day"),
        ("2023-09-06T14:30", "2023-09-06 14:30", "2023-09-06 14:30:59", "minute"),
        ("2023-09-06 14:30:05", "2023-09-06 14:30:05", "2023-09-06 14:30:05", "second"),
        ("2023-08-29/2023-09-06", "2023-08-29", "2023-09-06 23:59:59", "day"),
        ("2023-08-29 / 2023-09-06", "2023-08-29", "2023-09-06 23:59:59", "day"),
        ("2023-08-29..2023-09-06", "2023-08-29", "2023-09-06 23:59:59", "day"),
        ("2023-08-29 to 2023-09-06", "2023-08-29", "2023-09-06 23:59:59", "day"),
        ("2023-08-29 TO 2023-09-06", "2023-08-29", "2023-09-06 23:59:59", "day"),
        ("2022/2023", "2022-01-01", "2023-12-31 23:59:59", "year"),
        ("2023-08/2023-09-06", "2023-08-01", "2023-09-06 23:59:59", "month"),
        ("2023-09-06/2023-09", "2023-09-06", "2023-09-30 23:59:59", "month"),
        ("2023-09-06 14:30/2023-09-07", "2023-09-06 14:30", "2023-09-07 23:59:59", "day"),
        ("2023-09-06/2023-09-06", "2023-09-06", "2023-09-06 23:59:59", "day"),
        (
            "2023-09-06 14:30 Asia/Dushanbe/2023-09-06 15:00 Asia/Dushanbe",
            "2023-09-06 14:30",
            "2023-09-06 15:00:59",
            "minute",
        ),
    ],
)
def test_a_claim_runs_from_its_first_to_its_last_second(
    text: str, start: str, end: str, precision: Precision
) -> None:
    date = read(text)
    assert date.text == text
    assert (date.start, date.end) == (datetime.fromisoformat(start), datetime.fromisoformat(end))
    assert date.precision == precision


def test_a_claim_without_a_zone_allows_every_zone() -> None:
    date = read("2023-08-29/2023-09-06")
    assert date.window.earliest == datetime(2023, 8, 28, 10, tzinfo=UTC)
    assert date.window.latest == datetime(2023, 9, 7, 11, 59, 59, tzinfo=UTC)
    assert (date.window.has_zone, date.window.zone_source) == (False, "none")


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "zone"),
    [
        ("2023-09-06Z", "2023-09-06 00:00", "2023-09-06 23:59:59", "UTC"),
        ("2023-09-06+05:00", "2023-09-05 19:00", "2023-09-06 18:59:59", "+05:00"),
        ("2023-09-06 14:30-03:30", "2023-09-06 18:00", "2023-09-06 18:00:59", "-03:30"),
        (
            "2023-08-29/2023-09-06 Asia/Dushanbe",
            "2023-08-28 19:00",
            "2023-09-06 18:59:59",
            "Asia/Dushanbe",
        ),
        ("2023-08-29Z to 2023-09-06", "2023-08-29 00:00", "2023-09-06 23:59:59", "UTC"),
        # The clocks of Berlin went back in the night to 29 October 2023: a day of 25 hours.
        ("2023-10-29 Europe/Berlin", "2023-10-28 22:00", "2023-10-29 22:59:59", "Europe/Berlin"),
        (
            "2023-10-29 02:30 Europe/Berlin",
            "2023-10-29 00:30",
            "2023-10-29 01:30:59",
            "Europe/Berlin",
        ),
        (
            "2023-03-26 02:30 Europe/Berlin",
            "2023-03-26 00:30",
            "2023-03-26 01:30:59",
            "Europe/Berlin",
        ),
        # Samoa had no 30 December 2011.
        ("2011-12-30 Pacific/Apia", "2011-12-29 10:00", "2011-12-31 09:59:59", "Pacific/Apia"),
    ],
)
def test_a_zone_places_the_claim_on_the_world_s_clock(
    text: str, earliest: str, latest: str, zone: str
) -> None:
    window = read(text).window
    assert window.earliest == datetime.fromisoformat(earliest).replace(tzinfo=UTC)
    assert window.latest == datetime.fromisoformat(latest).replace(tzinfo=UTC)
    assert (window.zone, window.zone_source) == (zone, "claim")


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("2023-09-06 14:30", datetime(2023, 9, 6, 14, 30)),
        ("2023-09-06 14:30:05 +05:00", datetime(2023, 9, 6, 14, 30, 5)),
        ("2023-09-06T14", None),
        ("2023-09-06", None),
        ("2023-09-06 14:30/2023-09-06 14:30", None),
    ],
)
def test_only_one_time_of_day_is_a_clock_reading(text: str, local: datetime | None) -> None:
    assert read(text).window.local == local


@pytest.mark.parametrize(
    ("text", "fragments"),
    [
        ("", ('--claimed-date ""', "it is empty")),
        ("x" * 1000, ("1,000 characters", "xxx…")),
        ("06/09/2023", ("6 September 2023 is 2023-09-06, 9 June 2023 is 2023-06-09",)),
        ("06.09.2023", ("6 September 2023 is 2023-09-06, 9 June 2023 is 2023-06-09",)),
        ("6-9-2023", ("6 September 2023 is 2023-09-06, 9 June 2023 is 2023-06-09",)),
        ("06/09/2023 14:30", ("6 September 2023 is 2023-09-06",)),
        ("06/09/2023 to 10/09/2023", ('its start "06/09/2023"', "6 September 2023 is 2023-09-06")),
        ("2023-09-06/10.09.2023", ('its end "10.09.2023"', "10 September 2023 is 2023-09-10")),
        ("13/09/2023", ("write 2023-09-13",)),
        ("2023-02-30", ("no day 30 in February 2023", "its last day is 28")),
        ("2023-09-06/2023-08-29", ("ends before it begins", "earlier date first")),
        ("2023-09/2023-08-31", ("ends before it begins",)),
        ("../2023", ("needs both ends",)),
        ("2023/..", ("needs both ends",)),
        ("/2023", ("needs both ends",)),
        ("2023/", ("needs both ends",)),
        ("2023..", ("needs both ends",)),
        ("2023-08-29/31", ('cut short to "31"', "write 2023-08-29/2023-08-31")),
        ("2023-08-29/09-06", ('cut short to "09-06"', "write 2023-08-29/2023-09-06")),
        ("2023-08-29/06", ('cut short to "06"', "write both ends in full")),
        ("2023-08-29 14:30/15:30", ("write 2023-08-29 14:30/2023-08-29 15:30",)),
        ("2023-08-29 14:30Z/15:30Z", ('its end "15:30Z"', "not a date")),
        ("2023/09", ("write 2023-09 for the month",)),
        ("2023-08-29/P9D", ("not a date",)),
        ("2023-08-29 to now", ('"now" depends on the day', "write the date itself")),
        ("٢٠٢٣-٠٩-٠٦", ("digits other than 0 to 9",)),
        ("2023-08-29T10:00Z/2023-08-29T12:00+05:00", ("two zones, UTC and +05:00",)),
        ("2023-01-01/2023-01-02/2023-01-03", ("not a date",)),
        ("\x1b[31m2023", (r"\x1b[31m2023",)),
        ("2023-09-06\udcff", (r"\udcff",)),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_write(
    text: str, fragments: tuple[str, ...]
) -> None:
    message = refusal(text)
    assert [fragment for fragment in fragments if fragment not in message] == []
    assert message.startswith('--claimed-date "')
    assert "\n" not in message


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("6 September 2023", "2023-09-06", "2023-09-06 23:59:59", "day"),
        ("6 September 2023, 14:30", "2023-09-06 14:30", "2023-09-06 14:30:59", "minute"),
        ("вересень 2023", "2023-09-01", "2023-09-30 23:59:59", "month"),
        ("en 2023", "2023-01-01", "2023-12-31 23:59:59", "year"),
        (
            "between 29 August and 6 September 2023",
            "2023-08-29",
            "2023-09-06 23:59:59",
            "day",
        ),
        ("2023-08-29 to 6 September 2023", "2023-08-29", "2023-09-06 23:59:59", "day"),
    ],
)
def test_words_are_read_like_digits(text: str, start: str, end: str, precision: Precision) -> None:
    date = read(text)
    assert (date.text, date.precision) == (text, precision)
    assert (date.start, date.end) == (datetime.fromisoformat(start), datetime.fromisoformat(end))


def test_a_zone_stands_behind_words_as_behind_digits() -> None:
    assert read("6 September 2023 at 14:30 Asia/Dushanbe") == replace(
        read("2023-09-06 14:30 Asia/Dushanbe"), text="6 September 2023 at 14:30 Asia/Dushanbe"
    )


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("31 September 2023", "no day 31 in September 2023"),
        ("6 September 1666", "no photograph is from the year 1666"),
        ("6 September 2023 to 5 September 2023", "ends before it begins"),
        ("6 September 2023, 2:30 pm", "the time of day in 24 hours"),
        ("summer 2023", '"summer" is not the same days'),
        ("6 September 2023 or so", "not a date in a form"),
    ],
)
def test_words_that_cannot_be_meant_are_refused(text: str, fragment: str) -> None:
    assert fragment in refusal(text)


def test_the_names_of_months_are_loaded_only_for_words() -> None:
    names.cache_clear()
    read("2023-08-29/2023-09-06")
    assert names.cache_info().currsize == 0
    read("6 September 2023")
    assert names.cache_info().currsize == 1


@given(st.text(st.sampled_from("0123456789 ,.-/:'mayjunsetовбря٠وسبتمر"), max_size=60))
def test_no_words_raise_anything_but_a_refusal(text: str) -> None:
    try:
        date = read(text)
    except ClaimUnreadable:
        return
    assert date.start <= date.end


@given(st.text() | st.from_regex(r"[0-9TZ:+/. \-toapm]{1,40}", fullmatch=True))
def test_no_text_raises_anything_but_a_refusal(text: str) -> None:
    try:
        date = read(text)
    except ClaimUnreadable:
        return
    assert date.start <= date.end
    assert date.window.earliest <= date.window.latest


@given(
    st.datetimes(datetime(1826, 1, 1), datetime(9998, 12, 31)),
    st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S"]),
    st.sampled_from(["", " Z", " +05:45", " -03:30", " Asia/Dushanbe", " America/New_York"]),
)
def test_a_moment_lies_inside_its_own_claim(moment: datetime, form: str, zone: str) -> None:
    date = read(moment.strftime(form) + zone)
    assert date.start <= moment < date.end + timedelta(seconds=1)
    world = moment.replace(tzinfo=UTC)
    assert date.window.earliest - EASTMOST <= world <= date.window.latest - WESTMOST
