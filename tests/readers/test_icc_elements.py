from __future__ import annotations

import struct

import pytest

from tests.support.bytes_source import Seen, read
from tests.support.caption_bytes import localized, profile
from verifyimg.readers.icc import ICC


def seen(*elements: tuple[bytes, bytes]) -> Seen:
    return read(ICC, profile(*elements))


def own(found: Seen) -> dict[str, object]:
    return {key: value for key, value in found.values.items() if not key.startswith("ICC-header")}


def fixed(*numbers: float) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


@pytest.mark.parametrize("name", [b"wtpt", b"rTRC", b"tech", b"meas", b"view", b"dscm"])
def test_an_element_of_another_kind_is_damage_and_no_guess(name: bytes) -> None:
    found = seen((name, b"what?\0\0\0" + bytes(3)))
    assert (own(found), [kind for kind, _ in found.problems]) == ({}, ["damaged"])


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        (
            b"wtpt",
            b"XYZ \0\0\0\0" + fixed(0.5, 1, 1.25),
            {"ICC_Profile:MediaWhitePoint": "0.5 1 1.25"},
        ),
        (
            b"lumi",
            b"XYZ \0\0\0\0" + fixed(114.0625, 120, 0),
            {"ICC_Profile:Luminance": "114.0625 120 0"},
        ),
        (b"gTRC", b"curv\0\0\0\0\0\0\0\0", {"ICC_Profile:GreenTRC": 12}),
        (b"tech", b"sig \0\0\0\0CRT ", {"ICC_Profile:Technology": "CRT "}),
        (
            b"view",
            b"view\0\0\0\0" + fixed(1, 2, 3, 4, 5, 6) + b"\0\0\0\x01",
            {
                "ICC-view:ViewingCondIlluminant": "1 2 3",
                "ICC-view:ViewingCondSurround": "4 5 6",
                "ICC-view:ViewingCondIlluminantType": 1,
            },
        ),
        (
            b"meas",
            b"meas\0\0\0\0\0\0\0\x01" + bytes(12) + b"\0\0\0\x02" + fixed(0.5) + b"\0\0\0\x03",
            {
                "ICC-meas:MeasurementObserver": 1,
                "ICC-meas:MeasurementBacking": "0 0 0",
                "ICC-meas:MeasurementGeometry": 2,
                "ICC-meas:MeasurementFlare": 0.5,
                "ICC-meas:MeasurementIlluminant": 3,
            },
        ),
    ],
)
def test_an_element_is_read(name: bytes, data: bytes, expected: dict[str, object]) -> None:
    found = seen((name, data))
    assert (own(found), found.problems) == (expected, [])


def test_a_text_in_several_languages_is_told_in_each() -> None:
    found = own(seen((b"dscm", localized(deDE="Allgemeines", enUS="Generic"))))
    assert found == {
        "ICC_Profile:ProfileDescriptionML-de-DE": "Allgemeines",
        "ICC_Profile:ProfileDescriptionML": "Generic",
    }


def test_without_english_the_first_language_has_the_plain_name() -> None:
    found = own(seen((b"desc", localized(deDE="Allgemeines", frFR="Commun"))))
    assert found == {
        "ICC_Profile:ProfileDescription": "Allgemeines",
        "ICC_Profile:ProfileDescription-fr-FR": "Commun",
    }
