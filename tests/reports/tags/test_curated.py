"""Which tags are shown without --all."""

from __future__ import annotations

import pytest

from tests.support.report_parts import TAGS, tag
from verifyimg.reports.tags.curated import MOST_VALUES, arranged, curated, is_curated


@pytest.mark.parametrize(
    "key",
    [
        "ExifIFD:Exif_0x9999",
        "IFD0:ExifOffset",
        "ExifIFD:MakerNote",
        "Canon:FocusPoint",
        "IFD0:Padding",
    ],
)
def test_plumbing_is_left_out(key: str) -> None:
    assert not is_curated(tag(key, "1"))


@pytest.mark.parametrize(
    "key",
    [
        "ExifIFD:DateTimeOriginal",
        "GPS:GPSLatitude",
        "IFD0:Artist",
        "IFD1:ThumbnailImage",
        "IPTC:Credit",
        "XMP-photoshop:DateCreated",
        "Canon:InternalSerialNumber",
        "Samsung:TimeStamp",
    ],
)
def test_what_a_person_asks_for_is_shown(key: str) -> None:
    assert is_curated(tag(key, "1"))


def test_the_order_of_the_file_is_kept() -> None:
    assert [t.name for t in curated(TAGS)] == [
        "Make", "Model", "DateTimeOriginal", "FNumber", "ThumbnailImage",
    ]  # fmt: skip


def test_tags_of_one_name_are_one_field() -> None:
    shelves = arranged(tuple(tag("XMP-dc:Subject", str(one)) for one in range(10)))
    ((field,),) = (shelf.fields for shelf in shelves)
    assert (field.values[0], len(field.values), field.more) == ("0", MOST_VALUES, 2)


def test_a_section_begins_with_what_has_a_meaning() -> None:
    (shelf,) = arranged((tag("GPS:GPSSpeed", "1"), tag("GPS:GPSLatitude", "38.5")))
    assert (shelf.title, [field.key for field in shelf.fields]) == (
        "Place",
        ["GPS:GPSLatitude", "GPS:GPSSpeed"],
    )
    assert shelf.fields[0].meaning and not shelf.fields[1].meaning
