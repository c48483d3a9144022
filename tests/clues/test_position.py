from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.support.evidence import evidence
from verifyimg.clues.position import positions, widened
from verifyimg.model.clue import Clue
from verifyimg.model.place import Position
from verifyimg.model.tag import Value

LATITUDE, LONGITUDE = "GPS:GPSLatitude", "GPS:GPSLongitude"


def fix(
    latitude: Value = 38.46,
    longitude: Value = 70.74,
    *,
    refs: tuple[str | None, str | None] = ("N", "E"),
    more: Mapping[str, Value] | None = None,
) -> dict[str, Value]:
    tags: dict[str, Value] = {
        LATITUDE: latitude,
        "GPS:GPSLatitudeRef": refs[0],
        LONGITUDE: longitude,
        "GPS:GPSLongitudeRef": refs[1],
        **{f"GPS:{name}": value for name, value in (more or {}).items()},
    }
    return {key: value for key, value in tags.items() if value is not None}


def only(tags: dict[str, Value]) -> Clue:
    (clue,) = positions(evidence(tags))
    return clue


def error_km(more: Mapping[str, Value]) -> float:
    position = only(fix(more=more)).position
    assert position is not None
    return position.error_km


@pytest.mark.parametrize(
    "tags",
    [
        pytest.param({}, id="nothing"),
        pytest.param(fix(latitude=None), id="a longitude alone"),
        pytest.param(fix(longitude=None), id="a latitude alone"),
        pytest.param({"GPS:GPSLatitudeRef": "N", "GPS:GPSLongitudeRef": "E"}, id="refs alone"),
        pytest.param({"GPS:GPSAltitude": 812.4}, id="an altitude alone"),
    ],
)
def test_without_both_coordinates_there_is_no_place(tags: dict[str, Value]) -> None:
    assert list(positions(evidence(tags))) == []


USABLE = [
    pytest.param(fix(), (38.46, 70.74), id="north-east"),
    pytest.param(fix(refs=("S", "E")), (-38.46, 70.74), id="south"),
    pytest.param(fix(refs=("N", "W")), (38.46, -70.74), id="west"),
    pytest.param(fix(refs=("S", "W")), (-38.46, -70.74), id="south-west"),
    pytest.param(fix(refs=("north", "e")), (38.46, 70.74), id="written out, lower case"),
    pytest.param(fix(latitude=0), (0, 70.74), id="on the equator"),
    pytest.param(fix(longitude=0), (38.46, 0), id="on the prime meridian"),
    pytest.param(fix(90, 180), (90, 180), id="the ends of the Earth"),
    pytest.param(fix(more={"GPSAltitude": -28}), (38.46, 70.74), id="below the sea"),
]


@pytest.mark.parametrize(("tags", "signed"), USABLE)
def test_the_hemisphere_is_the_sign(tags: dict[str, Value], signed: tuple[float, float]) -> None:
    clue = only(tags)
    assert (clue.meaning, clue.about, clue.clock) == ("place", "scene", "gps")
    assert clue.trusted
    assert clue.position is not None
    assert (clue.position.latitude, clue.position.longitude) == signed
    assert clue.text == f"{signed[0]:.5f}, {signed[1]:.5f}"


UNUSABLE = [
    pytest.param(fix("", ""), "invalid", id="0/0"),
    pytest.param(fix(""), "invalid", id="0/0 in one"),
    pytest.param(fix("undef", "undef"), "invalid", id="0/0 of one part"),
    pytest.param(fix("inf", 70.74), "invalid", id="1/0"),
    pytest.param(fix(float("nan"), 70.74), "invalid", id="a stored not-a-number"),
    pytest.param(fix(float("inf"), 70.74), "invalid", id="a stored infinity"),
    pytest.param(fix(refs=(None, "E")), "invalid", id="no hemisphere north or south"),
    pytest.param(fix(refs=("N", None)), "invalid", id="no hemisphere east or west"),
    pytest.param(fix(refs=("", "")), "invalid", id="blank hemispheres"),
    pytest.param(fix(refs=("?", "E")), "invalid", id="a hemisphere that is none"),
    pytest.param(fix(latitude=90.1), "invalid", id="north of the pole"),
    pytest.param(fix(longitude=180.1), "invalid", id="east of the date line"),
    pytest.param(fix(1e300, 1e300), "invalid", id="absurd"),
    pytest.param(fix(0, 0), "no_fix", id="0, 0"),
    pytest.param(fix(0.0, 0.0, refs=("S", "W")), "no_fix", id="0, 0 in the south-west"),
]


@pytest.mark.parametrize(("tags", "doubt"), UNUSABLE)
def test_a_position_that_cannot_be_used_says_why(tags: dict[str, Value], doubt: str) -> None:
    clue = only(tags)
    assert [one.kind for one in clue.doubts] == [doubt]
    assert (clue.position, clue.strength) == (None, "none")
    assert clue.tags


ERRORS = [
    pytest.param({}, 0.3, id="nothing said"),
    pytest.param({"GPSHPositioningError": 12}, 0.3, id="a small error"),
    pytest.param({"GPSHPositioningError": 1000}, 3, id="three times a large error"),
    pytest.param({"GPSDOP": 2.5}, 0.3, id="a good dilution"),
    pytest.param({"GPSDOP": 40}, 0.6, id="15 m for each unit of dilution"),
    pytest.param({"GPSDOP": 40, "GPSHPositioningError": 1000}, 3, id="the larger of both"),
    pytest.param({"GPSHPositioningError": 65_000}, 100, id="no more than 100 km"),
    pytest.param({"GPSDOP": 1e300}, 100, id="an absurd dilution"),
    pytest.param({"GPSHPositioningError": "undef"}, 0.3, id="0/0"),
    pytest.param({"GPSHPositioningError": float("nan")}, 0.3, id="a stored not-a-number"),
    pytest.param({"GPSHPositioningError": -50_000}, 0.3, id="a negative error"),
]


@pytest.mark.parametrize(("more", "km"), ERRORS)
def test_the_error_is_what_the_receiver_says_within_bounds(
    more: dict[str, Value], km: float
) -> None:
    assert error_km(more) == pytest.approx(km)


@pytest.mark.parametrize(
    ("more", "strength"),
    [({}, "weak"), ({"GPSAltitude": 812.4}, "moderate"), ({"GPSHPositioningError": 5}, "moderate")],
)
def test_a_position_with_what_a_receiver_adds_is_better_founded(
    more: dict[str, Value], strength: str
) -> None:
    assert only(fix(more=more)).strength == strength


def test_a_void_status_is_noted() -> None:
    assert only(fix()).note == "error taken as 0.3 km"
    assert only(fix(more={"GPSStatus": "A"})).note == "error taken as 0.3 km"
    assert only(fix(more={"GPSStatus": "V"})).note == (
        "error taken as 10.0 km; the receiver marks it as void"
    )


def test_what_makes_it_coarse_is_noted_and_widens_its_error() -> None:
    clue = only(fix(more={"GPSStatus": "V", "GPSMeasureMode": 2}))
    assert [one.kind for one in clue.reservations] == ["coarse", "coarse"]
    assert clue.trusted
    assert clue.position is not None
    assert clue.position.error_km == 10


def test_an_ordinary_position_has_no_reservations() -> None:
    assert only(fix(more={"GPSDOP": 2.5, "GPSMeasureMode": 3})).reservations == ()


@pytest.mark.parametrize(("by_km", "error_km"), [(0, 0.3), (40, 40.3), (99.7, 100), (1e9, 100)])
def test_an_error_never_grows_beyond_100_km(by_km: float, error_km: float) -> None:
    here = Position(latitude=38.46, longitude=70.74, error_km=0.3)
    assert widened(here, by_km).error_km == pytest.approx(error_km)
