from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.claims.places import claimed_place
from verifyimg.errors import ClaimUnreadable
from verifyimg.limits import DEFAULT
from verifyimg.model.claim import ASSUMED_RADIUS_KM, ClaimedPlace


def read(text: str) -> ClaimedPlace:
    return claimed_place(text, option="--claimed-place")


def test_a_place_without_a_radius_gets_the_assumed_one_and_says_so() -> None:
    place = read("38.46,70.74")
    assert (place.radius_km, place.radius_given) == (ASSUMED_RADIUS_KM, False)
    assert (place.position.latitude, place.position.longitude) == (38.46, 70.74)


@pytest.mark.parametrize(
    ("text", "radius_km"),
    [
        ("38.46,70.74,20km", 20),
        ("38.46, 70.74, 20 km", 20),
        ("38.46,70.74,500m", 0.5),
        ("38.46,70.74,1.5km", 1.5),
        ("38.46,70.74,20 KM", 20),
        ("38.46,70.74,20000km", DEFAULT.claimed_radius_km),
        ("38°27'36\"N 70°44'24\"E, 20km", 20),
    ],
)
def test_a_radius_is_in_kilometres_or_metres(text: str, radius_km: float) -> None:
    place = read(text)
    assert (place.text, place.radius_km, place.radius_given) == (text, radius_km, True)


@pytest.mark.parametrize(
    ("text", "fragments"),
    [
        ("", ("it is empty",)),
        ("38.46,70.74,20", ("20 has no unit", "write 20km or 20m")),
        ("38.46,70.74,5mi", ('in "mi"', "km or m")),
        ("38.46,70.74,0km", ('"0km" cannot be a radius', "more than 0")),
        ("38.46,70.74,-5km", ('"-5km" cannot be a radius', "more than 0")),
        ("38.46,70.74,20001km", ("cannot be a radius", "at most 20,000 km")),
        ("38.46,70.74,nankm", ("is not a radius",)),
        ("38.46,70.74,infkm", ("is not a radius",)),
        ("38.46,70.74,1e3km", ("is not a radius",)),
        ("38.46,70.74,", ("is not a radius",)),
        ("38,46,70,74", ("decimals with a point",)),
        ("170.74,38.46", ("may be swapped",)),
        ("nan,70", ("nan is not a coordinate",)),
        ("38,-inf", ("inf is not a coordinate",)),
        ("38.46", ("not two coordinates", "38.46,70.74,20km")),
        ("Dushanbe", ("offline gazetteer", "give coordinates")),
        ("北京", ("offline gazetteer",)),
        ("6th of October City", ("offline gazetteer",)),
        ("Rasht Valley, 60km", ("offline gazetteer",)),
        ("٣٨,٧٠", ("digits other than 0 to 9",)),
    ],
)
def test_what_is_no_place_says_why_and_what_to_write(text: str, fragments: tuple[str, ...]) -> None:
    with pytest.raises(ClaimUnreadable) as refused:
        read(text)
    message = str(refused.value)
    assert [fragment for fragment in fragments if fragment not in message] == []
    assert message.startswith('--claimed-place "')


@given(st.text() | st.from_regex(r"[0-9NSEWkm°'\", .+\-naif]{1,60}", fullmatch=True))
def test_no_text_raises_anything_but_a_refusal(text: str) -> None:
    try:
        place = read(text)
    except ClaimUnreadable:
        return
    assert abs(place.position.latitude) <= 90
    assert abs(place.position.longitude) <= 180
    assert 0 < place.radius_km <= DEFAULT.claimed_radius_km
