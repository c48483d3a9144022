from __future__ import annotations

import pytest

from verifyimg.readers.exif.names import (
    EXIF_NAMES,
    EXIF_OFFSET,
    GPS_NAMES,
    GPS_OFFSET,
    INTEROP_NAMES,
    INTEROP_OFFSET,
    MAKER_NOTE,
    THUMBNAIL_OFFSET,
    name_of,
)


@pytest.mark.parametrize(
    ("group", "number", "name"),
    [
        ("IFD0", 0x0132, "ModifyDate"),
        ("ExifIFD", 0x9003, "DateTimeOriginal"),
        ("ExifIFD", 0x9004, "CreateDate"),
        ("ExifIFD", 0x9011, "OffsetTimeOriginal"),
        ("IFD1", 0x0201, "ThumbnailOffset"),
        ("SubIFD1", 0x0100, "ImageWidth"),
        ("GPS", 0x0001, "GPSLatitudeRef"),
        ("GPS", 0x001D, "GPSDateStamp"),
        ("InteropIFD", 0x0001, "InteropIndex"),
        ("KodakIFD", 0x0000, "KodakVersion"),
    ],
)
def test_a_number_has_the_name_of_its_directory(group: str, number: int, name: str) -> None:
    assert name_of(group, number) == name


@pytest.mark.parametrize(
    ("group", "name"),
    [("IFD0", "Exif_0xdead"), ("GPS", "GPS_0xdead"), ("InteropIFD", "Exif_0xdead")],
)
def test_an_unknown_number_is_shown_as_a_number(group: str, name: str) -> None:
    assert name_of(group, 0xDEAD) == name


def test_a_small_unknown_number_is_padded() -> None:
    assert name_of("IFD0", 0x0001) == "Exif_0x0001"


def test_no_name_is_empty() -> None:
    assert all((*EXIF_NAMES.values(), *GPS_NAMES.values(), *INTEROP_NAMES.values()))


def test_pointers_are_those_of_the_standard() -> None:
    assert (EXIF_OFFSET, GPS_OFFSET, INTEROP_OFFSET) == (34665, 34853, 40965)
    assert (MAKER_NOTE, THUMBNAIL_OFFSET) == (37500, 513)
