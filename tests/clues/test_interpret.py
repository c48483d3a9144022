from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.support.bytes_source import block
from tests.support.evidence import CAMERA, CREATED, MODIFIED, ORIGINAL, PHONE, evidence
from verifyimg.clues.interpret import interpret
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Value

GPS_MOMENT = datetime(2020, 5, 17, 12, 0, 0)
WHOLE: dict[str, str] = {"GPS:GPSTimeStamp": "12/1 0/1 0/1"}
RECEIVER: dict[str, Value] = {"GPS:GPSDateStamp": "2020:05:17", "GPS:GPSTimeStamp": "12:00:00"}
SOMEWHERE: dict[str, Value] = {
    "GPS:GPSLatitude": 38.46,
    "GPS:GPSLatitudeRef": "N",
    "GPS:GPSLongitude": 70.74,
    "GPS:GPSLongitudeRef": "E",
}
NULL_ISLAND = SOMEWHERE | {"GPS:GPSLatitude": 0, "GPS:GPSLongitude": 0}
NO_NUMBERS = SOMEWHERE | {"GPS:GPSLatitude": "", "GPS:GPSLongitude": ""}


def clues(tags: dict[str, Value]) -> tuple[Clue, ...]:
    return interpret(evidence(tags, raws=WHOLE)).clues


def captured(tags: dict[str, Value], clock: str = "camera") -> Clue:
    return next(c for c in clues(tags) if c.meaning == "captured" and c.clock == clock)


def kinds(clue: Clue) -> list[str]:
    return [doubt.kind for doubt in clue.doubts]


def ahead(**parts: float) -> str:
    """What the camera says when it is that far ahead of the receiver."""
    return f"{GPS_MOMENT + timedelta(**parts):%Y:%m:%d %H:%M:%S}"


def test_a_file_without_tags_has_no_clues() -> None:
    read = interpret(evidence({}))
    assert read.clues == ()
    assert read.handling.state == "unknown"


ZONES_EXPLAIN = [
    pytest.param(ahead(), id="the same reading"),
    pytest.param(ahead(hours=5), id="the zone of the place"),
    pytest.param(ahead(hours=14), id="the eastmost zone"),
    pytest.param(ahead(hours=14, minutes=3), id="the eastmost zone, 3 minutes of drift"),
    pytest.param(ahead(hours=-12), id="the westmost zone"),
    pytest.param(ahead(hours=-12, minutes=-3), id="the westmost zone, 3 minutes of drift"),
    pytest.param(ahead(hours=2, minutes=7), id="no zone, but less than zones can"),
    pytest.param("2020:05:17", id="the day alone"),
    pytest.param("2020:05:18", id="the next day alone"),
    pytest.param("2020:05:16", id="the day before alone"),
]

BEYOND_ZONES = [
    pytest.param(ahead(hours=14, minutes=3, seconds=1), id="ahead of every zone"),
    pytest.param(ahead(hours=-12, minutes=-3, seconds=-1), id="behind every zone"),
    pytest.param(ahead(days=365), id="a year"),
    pytest.param(ahead(days=-7168), id="1024 weeks"),
    pytest.param("2020:05:19", id="two days later"),
    pytest.param("2020:05:15", id="two days earlier"),
]


@pytest.mark.parametrize("date", ZONES_EXPLAIN)
def test_a_difference_that_zones_explain_casts_no_doubt(date: str) -> None:
    assert kinds(captured(RECEIVER | {ORIGINAL: date})) == []


@pytest.mark.parametrize("date", BEYOND_ZONES)
@pytest.mark.parametrize("zone", [None, "+05:00"])
def test_a_difference_beyond_zones_casts_a_doubt_on_the_camera_only(
    date: str, zone: str | None
) -> None:
    tags = RECEIVER | {ORIGINAL: date, "ExifIFD:OffsetTimeOriginal": zone}
    assert kinds(captured(tags)) == ["gps_differs"]
    assert captured(tags, "gps").trusted


@pytest.mark.parametrize("hours", [0, 8, 14, -12])
def test_a_zone_that_the_camera_wrote_may_be_wrong(hours: int) -> None:
    tags: dict[str, Value] = {ORIGINAL: ahead(hours=hours), "ExifIFD:OffsetTimeOriginal": "+05:00"}
    assert kinds(captured(tags | RECEIVER)) == []


def test_the_doubt_says_what_the_receiver_said() -> None:
    (doubt,) = captured(RECEIVER | {ORIGINAL: ahead(days=2)}).doubts
    assert doubt.text == (
        "the GPS time in the same file (17 May 2020 12:00 UTC) differs by more than time zones can"
    )


def test_a_promoted_created_date_is_doubted_like_any_capture() -> None:
    assert kinds(captured(RECEIVER | {CREATED: ahead(days=2)})) == ["gps_differs"]


def test_a_receiver_in_doubt_casts_none() -> None:
    epoch = RECEIVER | {"GPS:GPSDateStamp": "1980:01:06"}
    assert kinds(captured(epoch | {ORIGINAL: ahead()})) == []


def test_the_modified_date_is_never_doubted_by_others() -> None:
    found = clues(RECEIVER | CAMERA | {MODIFIED: "2001:05:17 14:03:21"})
    assert [kinds(clue) for clue in found if clue.meaning == "written"] == [[]]


BEFORE = [
    pytest.param(CAMERA, "2016:02:18 00:00:00", [], id="the day of its announcement"),
    pytest.param(CAMERA, "2015:08:22 10:00:00", [], id="inside the margin of 180 days"),
    pytest.param(CAMERA, "2015:08:21 11:59:59", ["before_device"], id="before the margin"),
    pytest.param(CAMERA, "2015:08:21 12:00:00", [], id="before it, but not in every zone"),
    pytest.param(PHONE, "2018:06:01 10:00:00", ["before_device"], id="a phone"),
    pytest.param({"IFD0:Make": "Foo", "IFD0:Model": "Bar"}, "1999:06:01 10:00:00", [], id="any"),
    pytest.param(
        {"IFD0:Make": "HUAWEI", "IFD0:Model": "STK-L22"}, "2015:06:01 10:00:00", [], id="low"
    ),
]


@pytest.mark.parametrize(("device", "date", "doubts"), BEFORE)
def test_a_date_before_the_device_is_doubted(
    device: dict[str, Value], date: str, doubts: list[str]
) -> None:
    assert kinds(captured(device | {ORIGINAL: date})) == doubts


def test_the_doubt_says_when_the_device_appeared() -> None:
    (doubt,) = captured(CAMERA | {ORIGINAL: "2012:06:10 10:00:00"}).doubts
    assert doubt.text == (
        "it lies before the device that it is said to come from "
        "(Canon EOS 80D announced on 18 February 2016)"
    )


def test_a_date_may_have_several_doubts() -> None:
    tags = CAMERA | {ORIGINAL: "2000:01:01 00:00:00"} | RECEIVER
    assert kinds(captured(tags)) == ["default_clock", "before_device", "gps_differs"]


def test_a_receiver_without_a_fix_tells_no_second_time() -> None:
    assert kinds(captured(RECEIVER | NULL_ISLAND, "gps")) == ["no_fix"]


@pytest.mark.parametrize("place", [{}, SOMEWHERE, NO_NUMBERS])
def test_a_receiver_is_trusted_unless_it_says_0_0(place: dict[str, Value]) -> None:
    assert kinds(captured(RECEIVER | place, "gps")) == []


def test_a_receiver_without_a_fix_casts_no_doubt_on_the_camera() -> None:
    tags = RECEIVER | NULL_ISLAND | {ORIGINAL: ahead(days=400)}
    assert kinds(captured(tags)) == []


def test_clues_come_in_the_order_dates_receiver_device_place_texts() -> None:
    tags = {ORIGINAL: ahead(), MODIFIED: ahead(), "IFD0:Artist": "A"} | RECEIVER | SOMEWHERE
    meanings = [clue.meaning for clue in clues(CAMERA | tags)]
    assert meanings == [
        "captured",
        "written",
        "captured",
        "device",
        "not_before",
        "place",
        "credit",
    ]


def test_the_dates_of_captions_are_stated() -> None:
    found = clues({"IPTC:Caption-Abstract": "KABUL, 16 August 2021", "IFD0:Artist": "6 May 2015"})
    assert [clue.text for clue in found if clue.meaning == "stated"] == ["16 August 2021"]


@pytest.mark.parametrize("date", ["0001:01:01 00:00:00", "9999:12:31 23:59:59", "9999:12:31"])
@pytest.mark.parametrize("stamp", ["0001:01:01", "9999:12:31", "2020:05:17"])
@pytest.mark.parametrize("zone", ["", "+14:00", "-12:00"])
def test_the_ends_of_time_do_not_raise(date: str, stamp: str, zone: str) -> None:
    tags = CAMERA | {ORIGINAL: date, "ExifIFD:OffsetTimeOriginal": zone}
    found = clues(tags | RECEIVER | {"GPS:GPSDateStamp": stamp} | SOMEWHERE)
    assert len(found) == 6


def test_a_week_counter_that_began_anew_casts_no_doubt_on_the_camera() -> None:
    old = RECEIVER | {"GPS:GPSDateStamp": "2000:10:01"}
    tags: dict[str, Value] = {ORIGINAL: ahead(hours=5)} | old | SOMEWHERE
    assert kinds(captured(tags)) == []
    assert kinds(captured(tags, "gps")) == ["gps_rollover"]


@pytest.mark.parametrize(
    ("camera", "error_km"), [(ahead(hours=5), 0.3), (ahead(hours=5, minutes=20), 40.3)]
)
def test_a_fix_that_is_older_than_the_picture_is_less_exact(camera: str, error_km: float) -> None:
    (place,) = (clue for clue in clues({ORIGINAL: camera} | RECEIVER | SOMEWHERE) if clue.position)
    assert place.position is not None
    assert place.position.error_km == pytest.approx(error_km)
    assert place.trusted


def test_a_date_in_another_maker_s_note_is_in_doubt_and_is_no_second_reading() -> None:
    tags: dict[str, Value] = {
        **CAMERA,
        ORIGINAL: ahead(hours=5),
        "Pentax:Date": "2017:05:17",
        "Pentax:Time": "14:03:21",
    }
    foreign = replace(evidence(tags), blocks=[block(b"AOC\0MM", "MakerNote")])
    found = interpret(foreign)
    assert found.second_readings == ()
    (noted,) = (clue for clue in found.clues if clue.storage == "maker_note")
    assert noted.doubt("foreign_note")
