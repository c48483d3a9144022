from __future__ import annotations

import pytest

from tests.support.evidence import evidence
from verifyimg.clues.container_place import container_positions
from verifyimg.clues.interpret import interpret
from verifyimg.model.clue import Clue
from verifyimg.model.place import Position
from verifyimg.model.tag import Value

KEY, USER = "Keys:GPSCoordinates", "UserData:GPSCoordinates"
LOCATION, ACCURACY = "UserData:LocationInformation", "Keys:LocationAccuracyHorizontal"
MOBILE = "(none) Role={} Lat=38.46000 Lon=70.74000 Alt=0.00 Body=earth Notes="


def places(tags: dict[str, Value]) -> list[Clue]:
    return list(container_positions(evidence(tags)))


def only(tags: dict[str, Value]) -> Clue:
    (clue,) = places(tags)
    return clue


@pytest.mark.parametrize(
    "tags",
    [
        pytest.param({}, id="nothing"),
        pytest.param({KEY: "nowhere"}, id="no numbers"),
        pytest.param({KEY: "38.46"}, id="a latitude alone"),
        pytest.param({KEY: "38.46 70.74 1 2"}, id="too many numbers"),
        pytest.param({KEY: "nan nan"}, id="not a number"),
        pytest.param({LOCATION: "a place"}, id="a name alone"),
        pytest.param({LOCATION: MOBILE.format("fictional")}, id="a place in a story"),
    ],
)
def test_what_is_no_position_has_no_clue(tags: dict[str, Value]) -> None:
    assert places(tags) == []


@pytest.mark.parametrize(
    "tags", [{KEY: "38.46 70.74"}, {USER: "38.46 70.74"}, {LOCATION: MOBILE.format("shooting")}]
)
def test_a_position_beside_the_film_is_a_place(tags: dict[str, Value]) -> None:
    clue = only(tags)
    assert (clue.meaning, clue.clock, clue.storage) == ("place", "gps", "container")
    assert (clue.strength, clue.trusted) == ("weak", True)
    assert clue.position == Position(latitude=38.46, longitude=70.74, error_km=1.0)


def test_a_height_makes_it_stronger() -> None:
    assert only({KEY: "38.46 70.74 1800"}).strength == "moderate"


@pytest.mark.parametrize(
    ("accuracy", "error"), [(5, 0.3), (1_000, 3.0), (10_000_000, 100.0), ("unknown", 1.0)]
)
def test_the_error_is_three_times_what_the_phone_says(accuracy: Value, error: float) -> None:
    position = only({KEY: "38.46 70.74", ACCURACY: accuracy}).position
    assert position is not None and position.error_km == error


@pytest.mark.parametrize(
    ("text", "doubt"),
    [("0 0", "no_fix"), ("0 0 0", "no_fix"), ("91 0", "invalid"), ("0 181", "invalid")],
)
def test_a_position_that_cannot_be_says_why(text: str, doubt: str) -> None:
    clue = only({KEY: text})
    assert (clue.position, [one.kind for one in clue.doubts]) == (None, [doubt])


def test_the_first_of_several_is_taken() -> None:
    assert only({USER: "1 2", KEY: "38.46 70.74"}).tags[0].key == KEY


def test_a_position_by_exif_goes_before_it() -> None:
    tags: dict[str, Value] = {
        KEY: "1 2",
        "GPS:GPSLatitude": 38.46,
        "GPS:GPSLatitudeRef": "N",
        "GPS:GPSLongitude": 70.74,
        "GPS:GPSLongitudeRef": "E",
    }
    found = [clue.storage for clue in interpret(evidence(tags)).clues if clue.meaning == "place"]
    assert found == ["exif_text"]
