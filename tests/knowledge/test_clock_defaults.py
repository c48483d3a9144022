from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from verifyimg.knowledge.clock_defaults import FIRMWARE_CONSTANT, GPS_BEGINNING, clock_default
from verifyimg.knowledge.table import rows

TABLE = list(rows("clock_defaults"))
TIMES = {
    "any",
    "day of 1 January",
    "midnight of 1 January",
    "day of 1 January of the model's year",
}


def is_default(reading: str, *, phone: bool = False, year: int | None = None) -> bool:
    moment = datetime.fromisoformat(reading)
    return clock_default(moment, phone=phone, device_year=year) is not None


SILENT = [
    pytest.param("2020-05-17 00:00:00", False, 2020, id="midnight of an ordinary day"),
    pytest.param("2012-01-01 15:30:00", False, None, id="1 January, no device known"),
    pytest.param("2012-01-01 15:30:00", False, 2011, id="1 January, another year's model"),
    pytest.param("2012-01-01 00:00:00", True, 2012, id="a phone at midnight"),
    pytest.param("2012-01-01 15:30:00", True, 2012, id="a phone on New Year's Day"),
    pytest.param("2012-12-31 23:59:59", False, 2012, id="New Year's Eve"),
    pytest.param("2012-01-02 00:00:00", False, 2012, id="2 January"),
    pytest.param("2024-01-01 00:00:00", False, 2019, id="a year whose defaults are not known"),
    pytest.param("1979-11-30 10:00:00", False, None, id="the FAT date, but not its time"),
    pytest.param("2002-12-08 12:00:00", False, None, id="the firmware constant"),
]

SPEAKS = [
    pytest.param("2000-01-01 00:00:00", False, None, id="2000"),
    pytest.param("2000-01-01 23:59:59", False, None, id="2000, the clock runs"),
    pytest.param("2000-01-01 12:00:00", True, 2019, id="2000 of a phone"),
    pytest.param("1998-01-01 08:00:00", False, None, id="1998"),
    pytest.param("2001-01-01 08:00:00", False, None, id="2001"),
    pytest.param("2012-01-01 00:00:00", False, None, id="midnight of 1 January"),
    pytest.param("2012-01-01 15:30:00", False, 2012, id="1 January of the model's year"),
    pytest.param("2002-01-01 15:30:00", False, 2002, id="of an old model's"),
    pytest.param("2024-01-01 15:30:00", False, 2024, id="of a new model's"),
    pytest.param("1979-11-30 00:00:00", False, None, id="FAT date zero"),
    pytest.param("2038-01-19 03:14:07", False, None, id="the Unix overflow"),
]


@pytest.mark.parametrize(("reading", "phone", "year"), SILENT)
def test_an_ordinary_reading_is_no_default(reading: str, *, phone: bool, year: int | None) -> None:
    assert not is_default(reading, phone=phone, year=year)


@pytest.mark.parametrize(("reading", "phone", "year"), SPEAKS)
def test_the_reading_of_an_unset_clock_is_a_default(
    reading: str, *, phone: bool, year: int | None
) -> None:
    assert is_default(reading, phone=phone, year=year)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['first']} {row['time']}")
def test_every_row_is_whole(row: dict[str, str]) -> None:
    assert date.fromisoformat(row["first"]) <= date.fromisoformat(row["last"])
    assert row["time"] in TIMES or time.fromisoformat(row["time"]) is not None
    assert row["scope"] in ("any", "camera")
    assert row["confidence"] in ("high", "medium", "low")
    assert row["meaning"] and row["kind"]


def test_few_days_of_a_life_are_defaults_of_any_clock() -> None:
    first = datetime(2002, 1, 1, 12)
    days = (first + timedelta(days=n) for n in range(365 * 25))
    assert not [day for day in days if clock_default(day, phone=False, device_year=None)]


def test_the_constants_are_what_their_sources_say() -> None:
    known = (FIRMWARE_CONSTANT, GPS_BEGINNING)
    assert known == (datetime(2002, 12, 8, 12), date(1980, 1, 6))
