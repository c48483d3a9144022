from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.support.evidence import CREATED, ORIGINAL, evidence
from verifyimg.clues.camera_time import camera_dates
from verifyimg.clues.handling import handling
from verifyimg.clues.xmp_time import file_dates, xmp_captures
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Value

XMP_ORIGINAL = "XMP-exif:DateTimeOriginal"
XMP_CREATED = "XMP-xmp:CreateDate"
DATE = "2020:05:17 14:03:21"


def captures(tags: dict[str, Value]) -> list[Clue]:
    found = evidence(tags)
    return list(xmp_captures(found, list(camera_dates(found, handling(found)))))


def dates(tags: dict[str, Value]) -> list[Clue]:
    found = evidence(tags)
    return list(file_dates(found, list(camera_dates(found, handling(found)))))


NO_CAPTURE = [
    pytest.param({}, id="nothing"),
    pytest.param({ORIGINAL: DATE, XMP_ORIGINAL: "2019:01:01 10:00:00"}, id="EXIF has its own"),
    pytest.param({CREATED: DATE, XMP_ORIGINAL: DATE}, id="CreateDate stands for it"),
    pytest.param({XMP_ORIGINAL: "0-00-00T00:00:00-05:00"}, id="no date"),
    pytest.param({XMP_CREATED: DATE}, id="the date of the digital file"),
    pytest.param({"XMP-photoshop:DateCreated": DATE}, id="a stated date"),
]


@pytest.mark.parametrize("tags", NO_CAPTURE)
def test_only_a_copy_that_stands_alone_is_the_capture(tags: dict[str, Value]) -> None:
    assert captures(tags) == []


@pytest.mark.parametrize("blank", [None, "0000:00:00 00:00:00", "    :  :     :  :  "])
def test_xmp_stands_in_for_a_date_that_exif_does_not_have(blank: str | None) -> None:
    tags: dict[str, Value] = {XMP_ORIGINAL: "2020:05:17 14:03:21+05:00"}
    (clue,) = captures(tags if blank is None else tags | {ORIGINAL: blank})
    assert (clue.meaning, clue.about, clue.clock, clue.storage) == (
        "captured",
        "scene",
        "camera",
        "xmp",
    )
    assert clue.strength == "weak"
    assert clue.window is not None
    assert clue.window.zone == "+05:00"


def test_an_unset_clock_is_unset_in_xmp_too() -> None:
    (clue,) = captures({XMP_ORIGINAL: "1970:01:01 00:00:00"})
    assert [doubt.kind for doubt in clue.doubts] == ["default_clock"]


COPIES = [
    pytest.param({}, id="no XMP"),
    pytest.param({ORIGINAL: DATE, XMP_CREATED: DATE}, id="the camera's date once more"),
    pytest.param({ORIGINAL: DATE, XMP_CREATED: "2020:05:17 14:03:21.41"}, id="with fractions"),
    pytest.param({ORIGINAL: DATE, XMP_CREATED: "2020:05:17"}, id="its day"),
    pytest.param({CREATED: DATE, XMP_CREATED: DATE}, id="the date of digitising"),
    pytest.param({"XMP-xmp:ModifyDate": "yesterday"}, id="no date"),
]


@pytest.mark.parametrize("tags", COPIES)
def test_a_copy_dates_nothing_new(tags: dict[str, Value]) -> None:
    assert dates(tags) == []


def test_a_create_date_of_its_own_dates_the_file_and_never_the_scene() -> None:
    (clue,) = dates({ORIGINAL: DATE, XMP_CREATED: "2021:01:01 09:00:00+01:00"})
    assert (clue.meaning, clue.about, clue.clock) == ("written", "file", "network")


def test_changes_are_edits_by_the_clock_of_a_computer() -> None:
    found = dates(
        {"XMP-xmp:ModifyDate": "2021:01:01 09:00:00Z", "XMP-xmp:MetadataDate": "2022:03:04"}
    )
    assert [(c.meaning, c.about, c.clock, c.storage) for c in found] == [
        ("edited", "file", "network", "xmp")
    ] * 2


def test_one_time_in_both_fields_is_one_clue() -> None:
    when = "2021:01:01 09:00:00Z"
    (clue,) = dates({"XMP-xmp:ModifyDate": when, "XMP-xmp:MetadataDate": when})
    assert [tag.name for tag in clue.tags] == ["ModifyDate", "MetadataDate"]


def test_the_time_in_a_png_is_utc_and_of_the_file() -> None:
    (clue,) = dates({"PNG:ModifyDate": "2020:04:03 08:38:33"})
    assert (clue.meaning, clue.storage) == ("written", "container")
    assert clue.window is not None
    assert clue.window.earliest == clue.window.latest == datetime(2020, 4, 3, 8, 38, 33, tzinfo=UTC)


def test_a_time_ahead_of_the_examination_is_in_doubt() -> None:
    (clue,) = dates({"XMP-xmp:ModifyDate": "2031:01:01 09:00:00Z"})
    assert [doubt.kind for doubt in clue.doubts] == ["future"]
