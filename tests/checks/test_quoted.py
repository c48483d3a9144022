from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.subjects import camera_date, device, gps_time, tag, unreadable
from verifyimg.checks import quoted
from verifyimg.model.clue import Clue

DATED = [
    pytest.param(
        camera_date(), "17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone)", id="no zone"
    ),
    pytest.param(
        camera_date(zone="+05:00"),
        "17 May 2020 14:03 +05:00 (ExifIFD:DateTimeOriginal)",
        id="a zone",
    ),
    pytest.param(
        gps_time(), "17 May 2020 09:03 UTC (GPS:GPSDateStamp, GPS:GPSTimeStamp)", id="two tags"
    ),
    pytest.param(
        gps_time("2020-05-17", seconds=86399),
        "17 May 2020 UTC (GPS:GPSDateStamp, GPS:GPSTimeStamp)",
        id="a day without a time",
    ),
    pytest.param(unreadable("soon"), "soon (ExifIFD:DateTimeOriginal)", id="no reading"),
    pytest.param(
        replace(camera_date(), tags=(), storage="file_name"),
        "17 May 2020 14:03 (file name, no zone)",
        id="no tag",
    ),
]


@pytest.mark.parametrize(("clue", "words"), DATED)
def test_a_date_stands_with_its_zone_and_its_tags(clue: Clue, words: str) -> None:
    assert quoted.dated(clue) == words


def test_dates_that_read_the_same_stand_together() -> None:
    both = quoted.dated(camera_date(), camera_date(key="ExifIFD:CreateDate"), camera_date())
    assert both == "17 May 2020 14:03 (ExifIFD:DateTimeOriginal, ExifIFD:CreateDate, no zone)"


def test_the_offset_tag_of_a_camera_date_is_not_quoted() -> None:
    date = camera_date(zone="+05:00")
    more = replace(date, tags=(*date.tags, tag("ExifIFD:OffsetTimeOriginal", "+05:00")))
    assert quoted.keys(more) == "ExifIFD:DateTimeOriginal"


def test_any_clue_stands_with_its_tags() -> None:
    assert quoted.valued(device("Canon", "EOS R5")) == "Canon EOS R5 (IFD0:Make, IFD0:Model)"


def test_a_tag_stands_as_it_is_stored() -> None:
    assert quoted.stored(tag("IFD0:Model", "X  ")) == '"X  " (IFD0:Model)'


def test_tags_that_hold_the_same_stand_together() -> None:
    first, second = tag("ExifIFD:CreateDate", "soon"), tag("IFD0:ModifyDate", "soon")
    assert quoted.stored(first, second) == '"soon" (ExifIFD:CreateDate, IFD0:ModifyDate)'


@pytest.mark.parametrize("quote", [quoted.dated, quoted.valued])
def test_foreign_text_is_cut(quote: object) -> None:
    said = quote(unreadable("x" * 4096))  # type: ignore[operator]
    assert "x" * 79 + "… (" in said
    assert len(said) < 120


def test_the_first_doubt_is_the_reason() -> None:
    clues = (camera_date(), camera_date(doubts=["future", "default_clock"]))
    assert quoted.why_unused(clues, "none") == "there is the doubt future"


def test_without_a_doubt_the_reason_is_the_other_one() -> None:
    assert quoted.why_unused((camera_date(),), "none was found") == "none was found"
