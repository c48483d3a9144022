from __future__ import annotations

import pytest

from verifyimg.readers.exif.dng_names import DNG_NAMES
from verifyimg.readers.exif.names import name_of


@pytest.mark.parametrize(
    ("number", "name"),
    [(50708 + 7, "BlackLevelDeltaH"), (0xC68D, "ActiveArea"), (0xC71B, "PreviewDateTime")],
)
def test_a_number_of_dng_has_its_name_in_every_directory(number: int, name: str) -> None:
    assert {name_of(group, number) for group in ("IFD0", "SubIFD", "SubIFD1")} == {name}


def test_a_name_of_dng_is_no_name_of_a_position() -> None:
    assert name_of("GPS", 0xC68D) == "GPS_0xc68d"


def test_no_name_is_empty_and_none_stands_twice() -> None:
    assert all(DNG_NAMES.values())
    assert len(set(DNG_NAMES.values())) == len(DNG_NAMES)
