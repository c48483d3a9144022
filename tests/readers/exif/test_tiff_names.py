from __future__ import annotations

import pytest

from verifyimg.readers.exif.dng_names import DNG_NAMES
from verifyimg.readers.exif.names import EXIF_NAMES, name_of
from verifyimg.readers.exif.tiff_names import RW2_NAMES, TIFF_NAMES


@pytest.mark.parametrize(
    ("number", "name"),
    [(290, "GrayResponseUnit"), (0x8218, "FovCot"), (0xC640, "RawImageSegmentation")],
)
def test_a_number_of_tiff_has_its_name_in_every_directory(number: int, name: str) -> None:
    assert {name_of(group, number) for group in ("IFD0", "IFD3", "SubIFD")} == {name}


def test_no_name_of_tiff_hides_another() -> None:
    assert len(set(TIFF_NAMES.values())) == len(TIFF_NAMES)
    assert not TIFF_NAMES.keys() & DNG_NAMES.keys()
    assert all(EXIF_NAMES[number] == name for number, name in TIFF_NAMES.items())


def test_what_a_maker_names_as_all_do_has_the_same_number() -> None:
    shared = ("Make", "Model", "Orientation", "StripOffsets", "StripByteCounts")
    numbers = {name: number for number, name in RW2_NAMES.items()}
    assert [EXIF_NAMES[numbers[name]] for name in shared] == list(shared)
