from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.knowledge.releases import Release, firmware_release, program_release
from verifyimg.knowledge.table import rows

UNKNOWN = [
    "",
    "Ver.1.00",
    "Adobe Photoshop",
    "Adobe Photoshop Lightroom",
    "Adobe Photoshop Elements 5.0 Windows",
    "Adobe Photoshop 99.0 (Windows)",
    "Adobe Lightroom 8.1 (Macintosh)",
    "Image::ExifTool 4.73",
    "GIMP",
    "Snapseed",
    "Instagram clone",
    "11.4.1",
]

KNOWN = [
    ("Adobe Photoshop 7.0", "Adobe Photoshop 7.0", datetime(2002, 3, 1), "month"),
    ("Adobe Photoshop CS2 Windows", "Adobe Photoshop CS2", datetime(2005, 4, 1), "month"),
    ("Adobe Photoshop CS6 (Macintosh)", "Adobe Photoshop CS6", datetime(2012, 5, 1), "month"),
    ("Adobe Photoshop CC (Windows)", "Adobe Photoshop CC", datetime(2013, 6, 17), "day"),
    (
        "Adobe Photoshop CC 2019 (Macintosh)",
        "Adobe Photoshop CC 2019",
        datetime(2018, 10, 15),
        "day",
    ),
    ("adobe photoshop 21.2 (Macintosh)", "Adobe Photoshop 21.2", datetime(2020, 6, 1), "month"),
    (
        "Adobe Photoshop Lightroom 6.0 (Macintosh)",
        "Adobe Lightroom 6.0",
        datetime(2015, 4, 21),
        "day",
    ),
    (
        "Adobe Photoshop Lightroom Classic 8.0 (Windows)",
        "Adobe Lightroom Classic 8.0",
        datetime(2018, 10, 15),
        "day",
    ),
    ("Image::ExifTool 12.40", "ExifTool 12.40", datetime(2022, 2, 9), "day"),
    ("Snapseed 2.0", "Snapseed 2.0", datetime(2015, 4, 9), "day"),
    (
        "Microsoft Windows Photo Viewer 6.1.7600.16385",
        "Microsoft Windows 6.1.7600",
        datetime(2009, 10, 22),
        "day",
    ),
    ("Instagram", "Instagram", datetime(2010, 10, 6), "day"),
]

BY_AN_EARLIER_ONE = [
    ("Adobe Photoshop 25.1 (Macintosh)", datetime(2023, 9, 1)),
    ("Adobe Photoshop Lightroom Classic 8.2 (Macintosh)", datetime(2018, 10, 15)),
    ("GIMP 2.10.3", datetime(2018, 5, 20)),
    ("Adobe Photoshop Camera Raw 16.0.1 (Macintosh)", datetime(2023, 10, 10)),
    ("GIMP 2.9.5", datetime(2012, 5, 3)),
    ("Gimp 2.10 (Linux)", datetime(2018, 4, 27)),
]


def known(found: Release | None) -> Release:
    assert found is not None
    return found


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_is_not_in_the_tables_is_unknown(text: str) -> None:
    assert program_release(text) is None


@pytest.mark.parametrize(("text", "name", "day", "precision"), KNOWN)
def test_a_listed_version_has_its_own_day(
    text: str, name: str, day: datetime, precision: str
) -> None:
    found = known(program_release(text))
    assert (found.name, found.date, found.precision) == (name, day, precision)


@pytest.mark.parametrize(("text", "day"), BY_AN_EARLIER_ONE)
def test_an_unlisted_version_is_no_older_than_an_earlier_one_of_its_line(
    text: str, day: datetime
) -> None:
    assert known(program_release(text)).date == day


def test_what_counts_for_an_unlisted_version_is_said() -> None:
    assert "version 25.0" in known(program_release("Adobe Photoshop 25.1 (Macintosh)")).source


def test_betas_have_a_margin_and_exiftool_has_none() -> None:
    assert known(program_release("Adobe Photoshop 21.1")).margin == timedelta(days=120)
    assert known(program_release("Image::ExifTool 12.40")).margin == timedelta(0)


@pytest.mark.parametrize(
    ("make", "text"),
    [("Apple", "QuickTime 7.7"), ("Apple", "14"), ("Apple", ""), ("Canon", "11.4.1"), ("", "14.6")],
)
def test_only_apple_writes_the_version_of_its_system(make: str, text: str) -> None:
    assert firmware_release(make, text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4.1", datetime(2010, 9, 8)),
        ("11.4.1", datetime(2018, 7, 9)),
        ("14.6", datetime(2021, 5, 24)),
        ("10.0.9", datetime(2016, 10, 17)),
    ],
)
def test_the_system_of_an_iphone_is_dated(text: str, day: datetime) -> None:
    found = known(firmware_release("Apple", text))
    assert (found.name, found.date, found.verb) == (f"iOS {text}", day, "released")


def test_a_late_repair_of_an_old_system_dates_no_newer_one() -> None:
    repaired, newer = known(firmware_release("Apple", "12.5.7")), firmware_release("Apple", "12.6")
    assert known(newer).date < repaired.date


@pytest.mark.parametrize("row", list(rows("software_releases")), ids=lambda row: str(row)[:60])
def test_every_release_is_a_day_or_a_month_with_a_source(row: dict[str, str]) -> None:
    assert re.fullmatch(r"\d{4}-\d\d(-\d\d)?", row["released"])
    assert date(1998, 1, 1) < date.fromisoformat((row["released"] + "-01")[:10])
    assert int(row["margin_days"]) in (0, 120)
    assert row["source"]


@pytest.mark.parametrize("row", list(rows("software_names")), ids=lambda row: row["product"])
def test_every_name_has_releases_and_a_source(row: dict[str, str]) -> None:
    assert re.compile(row["pattern"]).search("") is None
    assert row["source"]
    assert any(one["product"] == row["product"] for one in rows("software_releases"))


@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    for found in (program_release(text), firmware_release("Apple", text)):
        assert found is None or found.source


def test_a_long_text_costs_no_time() -> None:
    assert program_release("Adobe Photoshop " + "1." * 100_000) is None
