from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.support.evidence import CAMERA, CREATED, ORIGINAL, evidence
from tests.support.named_files import file_named
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.interpret import interpret
from verifyimg.clues.reproduction import reproduction
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Value

SCAN: dict[str, Value] = {"IFD0:Make": "EPSON", "IFD0:Model": "Perfection V600"}
SCREEN: dict[str, Value] = {"IFD0:Software": "Android TQ3A.230805.001"}
SOURCE = "XMP-iptcExt:DigitalSourceType"
URI = "http://cv.iptc.org/newscodes/digitalsourcetype/"
PLACE: dict[str, Value] = {
    "GPS:GPSLatitude": 38.46,
    "GPS:GPSLatitudeRef": "N",
    "GPS:GPSLongitude": 70.74,
    "GPS:GPSLongitudeRef": "E",
}

NO_COPY = [
    pytest.param(evidence({}), id="nothing"),
    pytest.param(evidence(CAMERA | {"ExifIFD:FileSource": 3}), id="a camera"),
    pytest.param(evidence({"ExifIFD:UserComment": "Screenshots of the match"}), id="a comment"),
    pytest.param(evidence({SOURCE: URI + "digitalCapture"}), id="a capture by its source type"),
    pytest.param(evidence({SOURCE: URI + "trainedAlgorithmicMedia"}), id="another source type"),
    pytest.param(
        evidence({"ExifIFD:FileSource": 2}, blocks=["MakerNote"]), id="a camera's own block"
    ),
    pytest.param(
        evidence(CAMERA | {"IFD0:Software": "Android RP1A.200720.012"}), id="a camera's Android"
    ),
    pytest.param(
        file_named("Screenshot_20230910-182241.png", CAMERA), id="a camera's file so named"
    ),
    pytest.param(file_named("IMG_20230910_182241.jpg"), id="a camera's name"),
]

COPIES = [
    pytest.param(evidence(SCAN), "scan", "an Epson scanner", id="a scanner"),
    pytest.param(evidence({"IFD0:Software": "VueScan 9"}), "scan", "VueScan", id="its program"),
    pytest.param(evidence({SOURCE: "print"}), "print", "print", id="a print"),
    pytest.param(evidence({SOURCE: URI + "negativeFilm"}), "film", "negativeFilm", id="a film"),
    pytest.param(evidence({SOURCE: URI + "positiveFilm"}), "film", "positiveFilm", id="a slide"),
    pytest.param(
        evidence({SOURCE: URI + "screenCapture"}), "screenshot", "screenCapture", id="a screen"
    ),
    pytest.param(evidence({"ExifIFD:FileSource": 1}), "film", "film", id="FileSource 1"),
    pytest.param(evidence({"ExifIFD:FileSource": 2}), "print", "prints", id="FileSource 2"),
    pytest.param(
        evidence({"ExifIFD:UserComment": "Screenshot"}), "screenshot", "iOS", id="a comment"
    ),
    pytest.param(evidence(SCREEN), "screenshot", "Android", id="Android's mark"),
    pytest.param(
        file_named("Screenshot_20230910-182241.png"), "screenshot", "its name", id="a name"
    ),
]


@pytest.mark.parametrize("found", NO_COPY)
def test_a_picture_without_a_mark_is_no_copy(found: Evidence) -> None:
    assert reproduction(found) is None


@pytest.mark.parametrize(("found", "kind", "words"), COPIES)
def test_a_copy_is_told_by_its_mark(found: Evidence, kind: str, words: str) -> None:
    copy = reproduction(found)
    assert copy is not None
    assert copy.kind == kind
    assert words in copy.reason
    assert copy.tags


def clues(tags: dict[str, Value]) -> tuple[Clue, ...]:
    raws = {"GPS:GPSTimeStamp": "13/1 22/1 41/1"}
    return interpret(evidence(tags, raws=raws)).clues


def of(found: tuple[Clue, ...], meaning: str) -> list[Clue]:
    return [clue for clue in found if clue.meaning == meaning]


def test_the_dates_of_a_copy_are_those_of_the_copying() -> None:
    found = clues(SCREEN | {ORIGINAL: "2023:09:10 18:22:41"})
    assert of(found, "captured") == []
    (made,) = of(found, "digitised")
    assert (made.clock, made.strength) == ("camera", "weak")


def test_the_scene_was_not_after_the_copy_and_36_hours_are_allowed_for() -> None:
    tags: dict[str, Value] = {
        ORIGINAL: "2023:09:10 18:22:41",
        "ExifIFD:OffsetTimeOriginal": "+05:00",
    }
    (bound,) = of(clues(SCREEN | tags), "not_after")
    assert (bound.about, bound.clock, bound.strength) == ("scene", "camera", "weak")
    assert bound.window is not None
    assert bound.window.latest == datetime(2023, 9, 12, 1, 22, 41, tzinfo=UTC)


def test_the_earliest_of_several_dates_is_the_bound() -> None:
    found = clues(SCAN | {ORIGINAL: "2010:03:12 11:02:40", CREATED: "2010:03:12 11:02:38"})
    (bound,) = of(found, "not_after")
    assert bound.tags[0].key == CREATED


def test_an_unset_clock_of_a_scanner_bounds_nothing() -> None:
    assert of(clues(SCAN | {ORIGINAL: "1970:01:01 00:00:00"}), "not_after") == []


def test_a_date_before_the_digitising_was_given_to_the_scene_by_a_person() -> None:
    found = clues(SCAN | {ORIGINAL: "1985:01:01 00:00:00", CREATED: "2010:03:12 11:02:40"})
    (typed,) = of(found, "stated")
    assert (typed.clock, typed.strength, typed.doubts) == ("typed", "weak", ())
    (made,) = of(found, "digitised")
    assert made.tags[0].key == CREATED


def test_a_screen_is_captured_at_once_so_nothing_is_typed_into_it() -> None:
    found = clues(SCREEN | {ORIGINAL: "2020:05:17 10:00:00", CREATED: "2023:09:10 18:22:41"})
    assert (len(of(found, "stated")), len(of(found, "digitised"))) == (0, 2)


def test_a_field_that_repeats_the_date_of_the_scan_states_nothing_of_the_scene() -> None:
    tags: dict[str, Value] = {
        ORIGINAL: "2010:03:12 11:02:40",
        "XMP-photoshop:DateCreated": "2010:03:12",
        "IPTC:DateCreated": "1985:06:01",
    }
    found = of(clues(SCAN | tags), "stated")
    assert [clue.tags[0].key for clue in found] == ["IPTC:DateCreated"]


def test_the_satellites_tell_when_the_copy_was_made() -> None:
    tags: dict[str, Value] = {"GPS:GPSDateStamp": "2023:09:10", "GPS:GPSTimeStamp": "13:22:41"}
    found = clues(SCREEN | tags)
    assert of(found, "captured") == []
    assert [clue.clock for clue in of(found, "digitised")] == ["gps"]


def test_the_device_of_a_copy_bounds_the_file_and_not_the_scene() -> None:
    phone: dict[str, Value] = {"IFD0:Make": "Apple", "IFD0:Model": "iPhone 8"}
    shot: dict[str, Value] = {"ExifIFD:UserComment": "Screenshot", ORIGINAL: "2018:01:05 10:00:00"}
    (bound,) = of(clues(phone | shot), "not_before")
    assert bound.about == "file"


def test_where_a_screen_was_captured_is_not_where_the_scene_is() -> None:
    (place,) = of(clues(SCREEN | PLACE), "place")
    assert [doubt.kind for doubt in place.doubts] == ["reproduction"]


def test_the_place_of_a_scan_was_given_to_the_scene() -> None:
    (place,) = of(clues(SCAN | PLACE), "place")
    assert place.trusted
