from __future__ import annotations

import pytest

from tests.support.evidence import evidence
from verifyimg.clues.coarse_fix import Coarseness, coarseness, number
from verifyimg.model.tag import Value

LATITUDE, LONGITUDE = "GPS:GPSLatitude", "GPS:GPSLongitude"


def signs(
    latitude: str = "38/1 27/1 3517/100",
    longitude: str = "70/1 44/1 2468/100",
    **more: Value,
) -> list[Coarseness]:
    tags: dict[str, Value] = {LATITUDE: 38.46, LONGITUDE: 70.74}
    tags |= {f"GPS:{name}": value for name, value in more.items()}
    raws = {LATITUDE: latitude, LONGITUDE: longitude}
    return list(coarseness(evidence(tags, raws=raws), LATITUDE, LONGITUDE))


FINE = [
    pytest.param(signs(), id="hundredths of a second"),
    pytest.param(signs("38/1 27/1 3601/100", "70/1 44/1 2401/100"), id="30 cm off a grid"),
    pytest.param(signs("38/1 30/1 0/1"), id="only one of the two"),
    pytest.param(signs("3850/100 0/1 0/1", "707431/10000 0/1 0/1"), id="decimals in one"),
    pytest.param(signs("38/1 27/1 35/1", "70/1 44/1 25/1"), id="whole seconds"),
    pytest.param(signs("38/1 27543/1000 0/1", "70/1 44401/1000 0/1"), id="decimal minutes"),
    pytest.param(signs("38461/1000 0/1 0/1", "70741/1000 0/1 0/1"), id="three decimals"),
    pytest.param(signs("38/1 30/0 0/1", "70/1 30/1 0/1"), id="a division by zero"),
    pytest.param(signs("38.5", "70.5"), id="no rationals"),
    pytest.param(signs("", ""), id="nothing stored"),
    pytest.param(signs("-38/1 30/1 0/1", "70/1 30/1 0/1"), id="a sign where none belongs"),
    pytest.param(signs(GPSDOP=10), id="a dilution of 10"),
    pytest.param(signs(GPSDOP="undef"), id="a dilution of 0/0"),
    pytest.param(signs(GPSHPositioningError=1000), id="an error of 1,000 m"),
    pytest.param(signs(GPSMeasureMode=3), id="a fix with height"),
    pytest.param(signs(GPSStatus="A"), id="a measurement under way"),
]

COARSE = [
    pytest.param(signs(GPSDOP=10.5), "dilution of precision as 10.5", 0, id="dilution"),
    pytest.param(signs(GPSHPositioningError=1414), "its error as 1.41 km", 0, id="error"),
    pytest.param(signs(GPSMeasureMode=2), "no height", 1, id="two dimensions"),
    pytest.param(signs(GPSMeasureMode="2"), "no height", 1, id="two dimensions, as text"),
    pytest.param(signs(GPSStatus="V"), "marks it as void", 10, id="void"),
    pytest.param(signs("38/1 0/1 0/1", "70/1 0/1 0/1"), "whole degrees", 157, id="degrees"),
    pytest.param(signs("38/1 30/1 0/1", "70/1 42/1 0/1"), "tenths of a degree", 15.7, id="tenths"),
    pytest.param(signs("38/1 27/1 0/1", "70/1 44/1 0/1"), "whole minutes", 2.62, id="minutes"),
    pytest.param(
        signs("38/1 27/1 36/1", "70/1 44/1 24/1"), "hundredths of a degree", 1.57, id="seconds"
    ),
    pytest.param(
        signs("3846/100 0/1 0/1", "7074/100 0/1 0/1"), "hundredths", 1.57, id="decimal degrees"
    ),
    pytest.param(
        signs("38/1 27/1 359999/10000", "70/1 44/1 240000/10000"),
        "hundredths",
        1.57,
        id="a fraction written a little off",
    ),
]


@pytest.mark.parametrize("found", FINE)
def test_an_ordinary_fix_is_not_coarse(found: list[Coarseness]) -> None:
    assert found == []


@pytest.mark.parametrize(("found", "words", "km"), COARSE)
def test_a_coarse_fix_says_why_and_how_coarse(
    found: list[Coarseness], words: str, km: float
) -> None:
    (sign,) = found
    assert words in sign.text
    assert sign.km == pytest.approx(km, rel=0.01)


def test_every_sign_counts() -> None:
    found = signs("38/1 0/1 0/1", "70/1 0/1 0/1", GPSStatus="V", GPSDOP=99)
    assert len(found) == 3


@pytest.mark.parametrize("value", ["undef", float("nan"), float("inf"), None])
def test_what_is_no_number_has_none(value: Value) -> None:
    assert number(evidence({LATITUDE: value}).tag(LATITUDE)) is None
    assert number(None) is None
