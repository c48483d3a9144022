from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.evidence import ORIGINAL, evidence
from verifyimg.clues.camera_time import camera_dates
from verifyimg.clues.handling import handling
from verifyimg.clues.stated_time import stated_dates
from verifyimg.clues.xmp_time import xmp_captures
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Value

DATE = "2020:05:17 14:03:21"
STATED = "XMP-photoshop:DateCreated"
XMP_ORIGINAL = "XMP-exif:DateTimeOriginal"


def stated(tags: dict[str, Value]) -> list[Clue]:
    found = evidence(tags)
    dates = list(camera_dates(found, handling(found)))
    return list(stated_dates(found, [*dates, *xmp_captures(found, dates)]))


NOTHING = [
    pytest.param({}, id="no tags"),
    pytest.param({ORIGINAL: DATE}, id="the camera's date"),
    pytest.param({XMP_ORIGINAL: DATE}, id="a copy that stands for the capture"),
    pytest.param({"IPTC:TimeCreated": "11:03:15-06:00"}, id="a time without a day"),
]


@pytest.mark.parametrize("tags", NOTHING)
def test_nothing_is_stated_without_its_field(tags: dict[str, Value]) -> None:
    assert stated(tags) == []


@pytest.mark.parametrize(
    ("tags", "storage"),
    [
        ({STATED: "2007:04:19"}, "xmp"),
        ({"IPTC:DateCreated": "2007:04:19"}, "iptc"),
        ({ORIGINAL: DATE, XMP_ORIGINAL: "2007:04:19 10:00:00"}, "xmp"),
    ],
)
def test_a_stated_date_is_typed_and_about_the_scene(tags: dict[str, Value], storage: str) -> None:
    (clue,) = stated(tags)
    assert (clue.meaning, clue.about, clue.clock, clue.storage) == (
        "stated",
        "scene",
        "typed",
        storage,
    )
    assert (clue.strength, clue.doubts) == ("weak", ())


def test_iptc_has_day_and_time_in_two_fields() -> None:
    (clue,) = stated({"IPTC:DateCreated": "2007:04:19", "IPTC:TimeCreated": "11:03:15-06:00"})
    assert clue.window is not None
    assert (clue.window.local, clue.window.zone) == (datetime(2007, 4, 19, 11, 3, 15), "-06:00")
    assert [tag.name for tag in clue.tags] == ["DateCreated", "TimeCreated"]


def test_a_time_that_cannot_be_read_leaves_the_day() -> None:
    (clue,) = stated({"IPTC:DateCreated": "2007:04:19", "IPTC:TimeCreated": "noon"})
    assert clue.window is not None
    assert clue.window.local == datetime(2007, 4, 19)


def test_the_date_of_digital_creation_is_digitised_and_typed() -> None:
    (clue,) = stated({"IPTC:DigitalCreationDate": "2010:03:12"})
    assert (clue.meaning, clue.clock) == ("digitised", "typed")


def test_a_copy_of_the_cameras_date_is_called_one_and_shares_its_doubts() -> None:
    (clue,) = stated({ORIGINAL: "1970:01:01 00:00:00", STATED: "1970:01:01"})
    assert clue.note == f"a copy of {ORIGINAL}"
    assert [doubt.kind for doubt in clue.doubts] == ["default_clock"]


def test_a_date_that_cannot_be_read_is_kept_in_doubt() -> None:
    (clue,) = stated({STATED: "about 1985"})
    assert (clue.window, clue.strength) == (None, "none")
    assert [doubt.kind for doubt in clue.doubts] == ["invalid"]


def test_a_year_is_all_of_it() -> None:
    (clue,) = stated({STATED: "1985"})
    assert clue.window is not None
    assert (clue.window.latest - clue.window.earliest).days == 366
