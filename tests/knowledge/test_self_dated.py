from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.knowledge.self_dated import built_firmware, built_program

UNDATED = [
    "",
    "Adobe XMP Core 7.0-c000 1.000000, 0000/00/00-00:00:00        ",
    "Adobe XMP Core 4.0-c001 (debug), build -num-, -date-",
    "Adobe XMP Core 5.1.0-jc003",
    "XMP Core 6.0.0",
    "Adobe XMP Core 5.6-c140 79.160451, 2017/13/06-01:08:21",
    "ImageMagick 7.1.0",
    "Adobe Photoshop 21.1 (Windows)",
    "2017/05/06-01:08:21",
]

PROGRAMS = [
    (
        "Adobe XMP Core 5.6-c140 79.160451, 2017/05/06-01:08:21        ",
        "Adobe XMP toolkit",
        datetime(2017, 5, 6),
    ),
    (
        "Adobe XMP Core 4.2-c020 1.124078, Tue Sep 11 2007 23:21:40        ",
        "Adobe XMP toolkit",
        datetime(2007, 9, 11),
    ),
    (
        "Pixel 2.0/GraphicsMagick 1.3.20 2014-08-16 Q8",
        "GraphicsMagick 1.3.20",
        datetime(2014, 8, 16),
    ),
    (
        "ImageMagick 6.5.7-8 2010-12-02 Q16 http://www.imagemagick.org",
        "ImageMagick 6.5.7-8",
        datetime(2010, 12, 2),
    ),
]

NO_BUILD = [
    ("Canon", "S916U1UES4CXG8"),
    ("samsung", "S916U1UES4COG8"),
    ("samsung", "S916U1UES4CXM8"),
    ("samsung", "fw 05.15 prm 07.53"),
    ("samsung", "Adobe Photoshop 7.0"),
    ("Google", "HDR+ 1.0.220943774z"),
    ("Motorola", "clark_retus-user 5.1.1 LPH23.116-18 18 release-keys"),
    ("Xiaomi", "PKQ1.189904.001"),
    ("", ""),
]

FIRMWARE = [
    ("samsung", "S916U1UES4CXG8", datetime(2024, 7, 1), "month"),
    ("SAMSUNG", "J320FXXU0AQL1", datetime(2017, 12, 1), "month"),
    ("samsung", "S721BXXS3AYB3", datetime(2025, 2, 1), "month"),
    ("samsung", "G973FXXSGHWC2", datetime(2023, 3, 1), "month"),
    ("Google", "Android OPR6.170623.010", datetime(2017, 6, 23), "day"),
    ("Google", "TQ3A.230805.001.A2", datetime(2023, 8, 5), "day"),
    ("Xiaomi", "lavender-user 9 PKQ1.180904.001 release-keys", datetime(2018, 9, 4), "day"),
]


@pytest.mark.parametrize("text", UNDATED)
def test_a_text_without_a_whole_date_names_no_build(text: str) -> None:
    assert built_program(text) is None


@pytest.mark.parametrize(("text", "name", "date"), PROGRAMS)
def test_a_program_is_dated_by_its_own_text(text: str, name: str, date: datetime) -> None:
    found = built_program(text)
    assert found is not None
    assert (found.name, found.date, found.precision) == (name, date, "day")
    assert timedelta(0) < found.margin <= timedelta(days=31)


@pytest.mark.parametrize(("make", "text"), NO_BUILD)
def test_the_letters_of_one_maker_are_read_of_no_other(make: str, text: str) -> None:
    assert built_firmware(make, text) is None


@pytest.mark.parametrize(("make", "text", "date", "precision"), FIRMWARE)
def test_firmware_is_dated_by_its_own_name(
    make: str, text: str, date: datetime, precision: str
) -> None:
    found = built_firmware(make, text)
    assert found is not None
    assert (found.date, found.precision) == (date, precision)
    assert found.source


@given(st.text(max_size=120))
def test_no_text_breaks_it(text: str) -> None:
    for found in (built_program(text), built_firmware("samsung", text)):
        assert found is None or 1995 <= found.date.year <= 2099
