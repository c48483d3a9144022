from __future__ import annotations

import pytest

from verifyimg.redaction.coordinates import REMOVED, SAID, Coordinates, coarse_text, is_fine

KNOWN = Coordinates([38.461234, -70.741234])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone)",
        "Adobe Photoshop 22.4.1",
        "0.3127 0.329 0.64 0.33 0.30 0.60",
        "24.0 70.0 2.80 4.00",
        "https://example.org/a/1.25",
        "38.5, 70.7",
        "192.168.10.12",
        "1/200",
    ],
)
def test_what_is_no_coordinate_stays(text: str) -> None:
    assert Coordinates().coarsened(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("at 38.461234, 70.741234.", "at 38.5, 70.7."),
        ("IMG_38.4612_70.7412.jpg", "IMG_38.5_70.7.jpg"),
        ("geo:38.461234,-70.741234;u=35", "geo:38.5,-70.7;u=35"),
        ("?mlat=38.461234&mlon=70.741234#map=15", "?mlat=38.5&mlon=70.7#map=15"),
        ("38.461234N 70.741234E", "38.5N 70.7E"),
        ("38.4612° N, 70.7412° E", "38.5° N, 70.7° E"),
        ("lat: 38.461234 lon: 70.741234", "lat: 38.5 lon: 70.7"),
    ],
)
def test_decimal_degrees_in_free_text_are_coarsened(text: str, left: str) -> None:
    assert Coordinates().coarsened(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "38,27.674N",
        "38,27,40N",
        "38°27'40.4\" N",
        "38 deg 27' 40.44\"",
        "+38.4612+070.7412+1200/",
        "$GPGGA,120000,3827.674,N,07044.474,E",
    ],
)
def test_other_forms_are_removed(text: str) -> None:
    coarse = Coordinates().coarsened(text)
    assert REMOVED in coarse
    assert "27" not in coarse


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("38.461234", "38.5"),
        ("38.4612", "38.5"),
        ("38.46", "38.5"),
        ("the value is -70.7412", "the value is -70.7"),
        ("38 27 40.4424", REMOVED),
        ("38/1 27/1 404424/10000", REMOVED),
    ],
)
def test_a_known_coordinate_is_found_by_value(text: str, left: str) -> None:
    assert KNOWN.coarsened(text) == left


def test_other_numbers_beside_a_known_one_stay() -> None:
    assert KNOWN.coarsened("f/2.80 and 38.471 s") == "f/2.80 and 38.471 s"
    assert KNOWN.number(2.84) == 2.84
    assert KNOWN.number(38.461234) == 38.5


def test_a_number_with_one_decimal_is_no_fine_coordinate() -> None:
    assert [is_fine(one) for one in (38.5, 0.0, 38.46, 400.12, float("nan"))] == [
        False, False, True, False, False,
    ]  # fmt: skip


def test_coarse_values_say_so() -> None:
    assert coarse_text([38.5, 70.7]) == f"38.5 70.7 ({SAID})"
