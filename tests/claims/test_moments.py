from __future__ import annotations

from datetime import datetime

import pytest

from verifyimg.claims.moments import iso_moment
from verifyimg.claims.refused import Refused
from verifyimg.model.claim import Precision

START = datetime(2023, 9, 6)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "06/09/2023",
        "2023-9-6",
        "2023-09-06-03",
        "2023-05:00",
        "2023-09+05:00",
        "2023-09-06 14",
        "2023-09-06T1430",
        "2023-09-06 14:30 +05:00 Asia/Dushanbe",
        "20230906",
        "6 September 2023",
        "2023-09-06\n",
    ],
)
def test_another_form_is_left_to_others(text: str) -> None:
    assert iso_moment(text) is None


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2023", datetime(2023, 1, 1), datetime(2023, 12, 31, 23, 59, 59), "year"),
        ("1826", datetime(1826, 1, 1), datetime(1826, 12, 31, 23, 59, 59), "year"),
        ("9998", datetime(9998, 1, 1), datetime(9998, 12, 31, 23, 59, 59), "year"),
        ("2024-02", datetime(2024, 2, 1), datetime(2024, 2, 29, 23, 59, 59), "month"),
        ("2023-12", datetime(2023, 12, 1), datetime(2023, 12, 31, 23, 59, 59), "month"),
        ("2023-09-06", START, datetime(2023, 9, 6, 23, 59, 59), "day"),
        (
            "2023-09-06T14:30",
            datetime(2023, 9, 6, 14, 30),
            datetime(2023, 9, 6, 14, 30, 59),
            "minute",
        ),
        (
            "2023-09-06T14",
            datetime(2023, 9, 6, 14),
            datetime(2023, 9, 6, 14, 59, 59),
            "minute",
        ),
        ("2023-09-06 00:00", START, datetime(2023, 9, 6, 0, 0, 59), "minute"),
        ("2023-09-06t00:00:00", START, START, "second"),
        ("2023-09-06 00:00:00.999", START, START, "second"),
        ("2023-09-06 00:00:00,5Z", START, START, "second"),
    ],
)
def test_a_moment_runs_from_its_first_to_its_last_second(
    text: str, start: datetime, end: datetime, precision: Precision
) -> None:
    moment = iso_moment(text)
    assert moment is not None
    assert (moment.start, moment.end, moment.precision) == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("2023-09-06", None),
        ("2023-09-06 14:30", None),
        ("2023-09-06Z", "UTC"),
        ("2023-09-06+05:00", "+05:00"),
        ("2023-09-06+0500", "+05:00"),
        ("2023-09-06+05", "+05:00"),
        ("2023-09-06-03:30", "-03:30"),
        ("2023-09-06 -03", "-03:00"),
        ("2023-09-06 Asia/Dushanbe", "Asia/Dushanbe"),
        ("2023-09-06T14:30Z", "UTC"),
        ("2023-09-06T14:30-0330", "-03:30"),
        ("2023-09-06 14:30:05+05", "+05:00"),
        ("2023-09-06 14:30 +05:00", "+05:00"),
        ("2023-09-06 14:30 Asia/Dushanbe", "Asia/Dushanbe"),
        ("2023-09-06T14:30[Asia/Dushanbe]", "Asia/Dushanbe"),
        ("2023-09-06 14:30 (Asia/Dushanbe)", "Asia/Dushanbe"),
        ("2023-09-06T14Z", "UTC"),
        ("2023-09 +05:00", "+05:00"),
        ("2023 Asia/Dushanbe", "Asia/Dushanbe"),
    ],
)
def test_every_precision_may_carry_a_zone(text: str, zone: str | None) -> None:
    moment = iso_moment(text)
    assert moment is not None
    assert (moment.zone.name if moment.zone else None) == zone


@pytest.mark.parametrize(
    ("text", "reason", "advice"),
    [
        ("2023-02-30", "no day 30 in February 2023", "its last day is 28"),
        ("2023-02-29", "no day 29 in February 2023", "its last day is 28"),
        ("2023-09-00", "no day 00", "its last day is 30"),
        ("2023-13", "no month 13", "months from 01 to 12"),
        ("2023-00-01", "no month 00", "months from 01 to 12"),
        ("1825", "no photograph is from the year 1825", "1826 to 9998"),
        ("0000-01-01", "no photograph is from the year 0000", "1826 to 9998"),
        ("9999-12-31", "no photograph is from the year 9999", "1826 to 9998"),
        ("2023-09-06 24:00", "no hour 24", "00:00 of the next day"),
        ("2023-09-06 25:00", "no time of day 25:00", "hours run from 00 to 23"),
        ("2023-09-06 14:60", "no time of day 14:60", "minutes and seconds"),
        ("2023-09-06 14:30:60", "no time of day 14:30:60", "minutes and seconds"),
        ("2023-09-06T99", "no time of day 99", "hours run"),
        ("2023-09-06 14:30 IST", '"IST" is not a time zone', "an offset"),
    ],
)
def test_an_impossible_moment_is_refused(text: str, reason: str, advice: str) -> None:
    with pytest.raises(Refused) as refused:
        iso_moment(text)
    assert reason in refused.value.reason
    assert advice in refused.value.advice
