from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.support.evidence import CREATED, ORIGINAL, PHONE, evidence
from verifyimg.clues.interpret import Interpretation, interpret
from verifyimg.clues.second_reading import TRAILER
from verifyimg.model.clue import POWER_UP, Clue
from verifyimg.model.second_reading import Agreement, SecondReading
from verifyimg.model.tag import Value

OFFSET = "ExifIFD:OffsetTimeOriginal"
TAKEN = datetime(2020, 5, 17, 14, 3, 21)
UTC_THEN = "2020:05:17 09:03:21.417+00:00"
NOTED = "Sony:SonyDateTime"
NIKON: dict[str, Value] = {"IFD0:Make": "NIKON CORPORATION", "IFD0:Model": "NIKON D750"}


def shifted(**parts: float) -> str:
    """The EXIF date when the camera's clock was that far ahead."""
    return f"{TAKEN + timedelta(**parts):%Y:%m:%d %H:%M:%S}"


def read(tags: dict[str, Value], *blocks: str) -> Interpretation:
    return interpret(evidence(tags, blocks=blocks))


def reading(tags: dict[str, Value]) -> SecondReading:
    (one,) = read(tags).second_readings
    return one


def own_dates(tags: dict[str, Value]) -> list[Clue]:
    """The second records that are held against a claim."""
    stored = ("trailer", "maker_note")
    return [clue for clue in read(tags).clues if clue.storage in stored]


NOTHING: list[dict[str, Value]] = [
    {ORIGINAL: shifted()},
    {ORIGINAL: shifted(), TRAILER: "0000:00:00 00:00:00"},
    {ORIGINAL: shifted(), TRAILER: "not a number"},
    {ORIGINAL: shifted(), POWER_UP: "0000:00:00 00:00:00"},
    {ORIGINAL: shifted(), POWER_UP: "8240:48:32 48:32:48"},
    {ORIGINAL: "0000:00:00 00:00:00", POWER_UP: shifted()},
    {POWER_UP: shifted()},
    {TRAILER: UTC_THEN},
    {NOTED: shifted()},
    {ORIGINAL: shifted(), NOTED: "0000:00:00 00:00:00"},
]


@pytest.mark.parametrize("tags", NOTHING)
def test_without_two_dates_there_is_nothing_to_compare(tags: dict[str, Value]) -> None:
    assert read(tags).second_readings == ()


TRAILERS: list[tuple[str, str | None, Agreement]] = [
    (shifted(), "+05:00", "agrees"),
    (shifted(minutes=3), "+05:00", "agrees"),
    (shifted(minutes=-3), "+05:00", "agrees"),
    (shifted(), None, "agrees"),
    (shifted(hours=9), None, "agrees"),
    (shifted(hours=-17), None, "agrees"),
    (shifted(minutes=17), None, "agrees"),
    (shifted(minutes=5), "+05:00", "near"),
    (shifted(minutes=5), None, "near"),
    (shifted(hours=3, minutes=6), "+05:00", "near"),
    (shifted(hours=3), "+05:00", "zone_only"),
    (shifted(), "+06:00", "zone_only"),
    (shifted(hours=9, minutes=2), "+05:00", "zone_only"),
    ("2020:05:17", None, "zone_only"),
    (shifted(hours=9, minutes=4), None, "differs"),
    (shifted(hours=-17, minutes=-4), None, "differs"),
    (shifted(days=2), "+05:00", "differs"),
    (shifted(days=1095), "+05:00", "differs"),
    (shifted(days=-1095), None, "differs"),
    ("2020:05:19", None, "differs"),
]


@pytest.mark.parametrize(("date", "offset", "agreement"), TRAILERS)
def test_a_trailer_agrees_as_far_as_zones_and_saving_explain(
    date: str, offset: str | None, agreement: Agreement
) -> None:
    found = reading(PHONE | {ORIGINAL: date, OFFSET: offset, TRAILER: UTC_THEN})
    assert found.agreement == agreement


ZONES = [(shifted(), 5.0), (shifted(hours=-8.5), -3.5), (shifted(minutes=45), 5.75)]


@pytest.mark.parametrize(("date", "hours"), ZONES)
def test_a_trailer_tells_the_zone_that_the_date_lacks(date: str, hours: float) -> None:
    found = reading(PHONE | {ORIGINAL: date, TRAILER: UTC_THEN})
    assert found.zone == timedelta(hours=hours)


def test_a_date_with_a_zone_needs_none_from_the_trailer() -> None:
    found = reading(PHONE | {ORIGINAL: shifted(), OFFSET: "+05:00", TRAILER: UTC_THEN})
    assert (found.zone, found.gap) == (None, timedelta(0))


SHOWN: list[tuple[str, str | None, Agreement]] = [
    (shifted(), None, "agrees"),
    (shifted(), "+05:00", "agrees"),
    (shifted(minutes=3), None, "agrees"),
    (shifted(seconds=-21)[:-3], None, "agrees"),
    (shifted(hours=9), None, "zone_only"),
    (shifted(hours=-26), None, "zone_only"),
    (shifted(minutes=30, seconds=40), None, "zone_only"),
    (shifted(minutes=5), None, "near"),
    (shifted(hours=3, minutes=7), "+05:00", "near"),
    (shifted(hours=26, minutes=4), None, "differs"),
    (shifted(days=1095), None, "differs"),
    (shifted(days=-1095), "+05:00", "differs"),
]


@pytest.mark.parametrize(("date", "offset", "agreement"), SHOWN)
def test_a_record_of_the_same_clock_agrees_without_any_zone_between(
    date: str, offset: str | None, agreement: Agreement
) -> None:
    found = reading({ORIGINAL: date, OFFSET: offset, NOTED: shifted()})
    assert found.agreement == agreement
    assert not found.switched_on


def test_a_record_of_a_maker_in_utc_tells_the_zone_that_the_date_lacks() -> None:
    utc = "2020:05:17 09:03:21"
    found = reading({ORIGINAL: shifted(), "Olympus:DateTimeUTC": utc})
    assert (found.agreement, found.zone) == ("agrees", timedelta(hours=5))


POWER_UPS: list[tuple[str, Agreement]] = [
    (shifted(), "agrees"),
    (shifted(minutes=-10), "agrees"),
    (shifted(days=-28), "agrees"),
    (shifted(days=-90), "agrees"),
    (shifted(minutes=2), "agrees"),
    (shifted(minutes=3), "zone_only"),
    (shifted(minutes=57), "zone_only"),
    (shifted(hours=26), "zone_only"),
    (shifted(hours=26, minutes=3), "differs"),
    (shifted(days=1000), "differs"),
    (shifted(days=-91), "differs"),
    (shifted(days=-1000), "differs"),
]


@pytest.mark.parametrize(("power_up", "agreement"), POWER_UPS)
def test_a_power_up_agrees_when_it_lies_before_the_picture(
    power_up: str, agreement: Agreement
) -> None:
    assert reading(NIKON | {ORIGINAL: shifted(), POWER_UP: power_up}).agreement == agreement


def test_a_gap_is_negative_where_the_second_record_is_earlier() -> None:
    earlier = reading(NIKON | {ORIGINAL: shifted(), POWER_UP: shifted(days=-500)})
    later = reading(PHONE | {ORIGINAL: shifted(days=-500), TRAILER: UTC_THEN})
    assert earlier.gap == timedelta(days=-500)
    assert timedelta(days=499) < later.gap < timedelta(days=500)


def test_a_created_date_stands_for_a_missing_original() -> None:
    found = reading(PHONE | {CREATED: shifted(), OFFSET: "+05:00", TRAILER: UTC_THEN})
    assert found.date.tags[0].key == CREATED


NO_DATE_OF_ITS_OWN: list[dict[str, Value]] = [
    PHONE | {ORIGINAL: shifted(), OFFSET: "+05:00", TRAILER: UTC_THEN},
    PHONE | {ORIGINAL: shifted(), OFFSET: "+06:00", TRAILER: UTC_THEN},
    PHONE | {ORIGINAL: shifted(minutes=5), OFFSET: "+05:00", TRAILER: UTC_THEN},
    NIKON | {ORIGINAL: shifted(), POWER_UP: shifted(days=-28)},
    NIKON | {ORIGINAL: shifted(), POWER_UP: shifted(hours=1)},
    NIKON | {POWER_UP: shifted()},
    NIKON | {ORIGINAL: "not a date", POWER_UP: shifted()},
    NIKON | {ORIGINAL: "2099:05:17 14:03:21", POWER_UP: shifted()},
]


@pytest.mark.parametrize("tags", NO_DATE_OF_ITS_OWN)
def test_what_agrees_or_is_no_picture_is_not_held_against_a_claim_again(
    tags: dict[str, Value],
) -> None:
    assert own_dates(tags) == []


OF_ITS_OWN: list[tuple[dict[str, Value], str]] = [
    (PHONE | {ORIGINAL: shifted(days=1095), TRAILER: UTC_THEN}, "trailer"),
    (PHONE | {TRAILER: UTC_THEN}, "trailer"),
    (PHONE | {ORIGINAL: "not a date", TRAILER: UTC_THEN}, "trailer"),
    (PHONE | {ORIGINAL: "2099:05:17 14:03:21", TRAILER: UTC_THEN}, "trailer"),
    (NIKON | {ORIGINAL: shifted(days=1095), POWER_UP: shifted()}, "maker_note"),
    (NIKON | {ORIGINAL: shifted(days=-1095), POWER_UP: shifted()}, "maker_note"),
    ({ORIGINAL: shifted(days=1095), NOTED: shifted()}, "maker_note"),
    ({NOTED: shifted()}, "maker_note"),
    ({"Olympus:DateTimeUTC": shifted()}, "maker_note"),
]


@pytest.mark.parametrize(("tags", "storage"), OF_ITS_OWN)
def test_what_differs_or_stands_alone_is_a_date_of_the_same_clock(
    tags: dict[str, Value], storage: str
) -> None:
    (clue,) = own_dates(tags)
    assert (clue.storage, clue.clock, clue.meaning, clue.about) == (
        storage,
        "camera",
        "captured",
        "scene",
    )
    assert clue.trusted


def test_a_trailer_is_a_moment_in_utc() -> None:
    (clue,) = own_dates(PHONE | {TRAILER: UTC_THEN})
    assert clue.window is not None
    assert clue.window.earliest == clue.window.latest
    assert (clue.window.zone, clue.text) == ("UTC", "2020:05:17 09:03:21 UTC")


def test_a_power_up_leaves_ninety_days_for_the_picture() -> None:
    (clue,) = own_dates(NIKON | {ORIGINAL: shifted(days=1095), POWER_UP: shifted()})
    assert clue.window is not None
    assert clue.window.local == TAKEN
    assert clue.window.latest - clue.window.earliest == timedelta(days=90, hours=26)


def test_the_first_date_comes_before_the_second_record_of_it() -> None:
    found = read(PHONE | {ORIGINAL: shifted(days=1095), TRAILER: UTC_THEN}).clues
    camera = [clue for clue in found if clue.clock == "camera" and clue.meaning == "captured"]
    assert [clue.storage for clue in camera] == ["exif_text", "trailer"]


DOUBTED: list[tuple[str, str]] = [
    ("2099:05:17 09:03:21.417+00:00", "future"),
    ("2012:05:17 09:03:21.417+00:00", "before_device"),
]


@pytest.mark.parametrize(("stored", "doubt"), DOUBTED)
def test_a_second_record_is_doubted_like_any_date_of_the_camera(stored: str, doubt: str) -> None:
    (clue,) = own_dates(PHONE | {TRAILER: stored})
    assert [one.kind for one in clue.doubts] == [doubt]


def test_a_file_that_was_saved_again_makes_its_records_weak() -> None:
    tags = PHONE | {ORIGINAL: shifted(days=1095), TRAILER: UTC_THEN}
    strengths = [
        next(c for c in read(tags, *blocks).clues if c.storage == "trailer").strength
        for blocks in (["MakerNote"], ["MakerNote", "Photoshop"])
    ]
    assert strengths == ["moderate", "weak"]
