from __future__ import annotations

import pytest

from verifyimg.claims.coordinates import read_pair
from verifyimg.claims.refused import Refused


@pytest.mark.parametrize(
    "text", ["", "38.46", "Dushanbe", "38.46;70.74", "1e3,5", "nan,70", ".5,.5", "38°27,70°44x"]
)
def test_what_is_not_two_coordinates_is_left_to_others(text: str) -> None:
    assert read_pair(text) is None


@pytest.mark.parametrize(
    ("text", "latitude", "longitude"),
    [
        ("38.46,70.74", 38.46, 70.74),
        ("38.46, 70.74", 38.46, 70.74),
        ("38.46 70.74", 38.46, 70.74),
        ("+38.46,+70.74", 38.46, 70.74),
        ("-33.9,-70.6", -33.9, -70.6),
        ("38.46N,70.74E", 38.46, 70.74),
        ("38.46 n, 70.74 w", 38.46, -70.74),
        ("33.9S 70.6W", -33.9, -70.6),
        ("70.74E, 38.46N", 38.46, 70.74),
        ("38.46°N, 70.74°E", 38.46, 70.74),
        ("38°27'36\"N 70°44'24\"E", 38.46, 70.74),
        ("38°27′36″S, 70°44′24″W", -38.46, -70.74),
        ("38°27'36''N 70°44'24''E", 38.46, 70.74),
        ("38°27.6'N 70°44.4'E", 38.46, 70.74),
        ("38 deg 27' 36.00\" N, 70 deg 44' 24.00\" E", 38.46, 70.74),
        ("-0°30', 0°30'", -0.5, 0.5),
        ("90,180", 90, 180),
        ("-90,-180", -90, -180),
    ],
)
def test_coordinates_are_read_in_every_usual_form(
    text: str, latitude: float, longitude: float
) -> None:
    pair = read_pair(text)
    assert pair is not None
    assert (pair.latitude, pair.longitude) == pytest.approx((latitude, longitude))
    assert pair.rest is None


@pytest.mark.parametrize("text", ["38.46,70.74,20km", "38.46 70.74 20km", "38.46N, 70.74E , 20km"])
def test_what_stands_behind_the_coordinates_is_kept(text: str) -> None:
    pair = read_pair(text)
    assert pair is not None
    assert pair.rest == "20km"


@pytest.mark.parametrize(
    ("text", "reason", "advice"),
    [
        ("170.74,38.46", "latitude 170.74 is beyond 90 degrees; the two may be", "38.46,170.74"),
        ("-100,20", "may be swapped", "20,-100"),
        ("100N,20E", "no latitude 100", "-90 to 90"),
        ("100,100", "no latitude 100", "-90 to 90"),
        ("90.0001,100", "no latitude 90.0001", "-90 to 90"),
        ("0,180.5", "no longitude 180.5", "-180 to 180"),
        ("1" * 100 + ",0", "no latitude 1.11111e+99", "-90 to 90"),
        ("38.46N,70.74N", "both coordinates are a latitude", "E or W once"),
        ("38.46E,70.74W", "both coordinates are a longitude", "E or W once"),
        ("-38.46S,70.74E", "both - and S", "the sign or the letter"),
        ("38°60'N 70°E", "0 to 59", "38°27'36\"N"),
        ("38°27'60\"N 70°E", "0 to 59", "38°27'36\"N"),
        ("38.5°27'N 70°E", "0 to 59", "a fraction only at the end"),
    ],
)
def test_impossible_coordinates_are_refused(text: str, reason: str, advice: str) -> None:
    with pytest.raises(Refused) as refused:
        read_pair(text)
    assert reason in refused.value.reason
    assert advice in refused.value.advice
