"""What the generator of planted inconsistencies writes is what our readers find."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.jpeg_bytes import tiny_jpeg
from tests.support.planted import PLANTINGS
from tests.support.planted_exif import (
    EXIF,
    GPS,
    IFD0,
    ascii_field,
    degrees_fields,
    note_field,
    value_of,
    with_fields,
)
from tests.support.planted_fields import moved_to, taken
from tests.support.planted_parts import with_xmp
from tests.support.tiff_bytes import MAKER_NOTE, Order, exif_block, text
from verifyimg.claims.dates import claimed_date
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report, Settings
from verifyimg.pipeline import examine
from verifyimg.sources import open_source

NOW = datetime(2026, 11, 20, tzinfo=UTC)
CLAIM = Claim(date=claimed_date("2016-05-17", option="--claimed-date"))
DATES = [text(0x9003, "2016:05:17 14:03:21"), text(0x9004, "2016:05:17 14:03:21")]


def photo(order: Order = "<") -> bytes:
    """A camera's file: its maker, its model and two dates."""
    ifd0 = [text(0x010F, "Canon"), text(0x0110, "Canon EOS 5D")]
    return tiny_jpeg(exif_block(ifd0=ifd0, exif=DATES, order=order))


def examined(folder: Path, data: bytes) -> Report:
    path = folder / "photo.jpg"
    path.write_bytes(data)
    with open_source(str(path)) as source:
        return examine(source, claim=CLAIM, now=NOW, settings=Settings(pixels=False))


def values(report: Report) -> dict[str, object]:
    return {tag.key: tag.value for tag in report.tags}


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_field_with_room_stays_in_its_place(tmp_path: Path, order: Order) -> None:
    given = photo(order)
    made = with_fields(given, ascii_field(IFD0, 0x0110, "EOS 1"))
    assert made is not None and len(made) == len(given)
    assert values(examined(tmp_path, made))["IFD0:Model"] == "EOS 1"


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_field_without_room_and_one_that_is_new_go_to_the_end(
    tmp_path: Path, order: Order
) -> None:
    model, program = "Canon EOS 5D Mark II", "GIMP 2.10.36"
    place = degrees_fields(order, 38.56, -9.14)
    fields = (ascii_field(IFD0, 0x0110, model), ascii_field(IFD0, 0x0131, program))
    made = with_fields(photo(order), *fields, *place, note_field(b"Nikon\0\2\x10\0\0MM\0*"))
    found = values(examined(tmp_path, made or b""))
    assert (found["IFD0:Model"], found["IFD0:Software"]) == (model, program)
    assert (found["GPS:GPSLatitude"], found["GPS:GPSLongitudeRef"]) == (38.56, "W")
    assert found["ExifIFD:DateTimeOriginal"] == "2016:05:17 14:03:21"
    assert value_of(made or b"", EXIF, MAKER_NOTE) == b"Nikon\0\2\x10\0\0MM\0*"


def test_a_file_without_exif_gets_no_fields() -> None:
    assert with_fields(tiny_jpeg(), ascii_field(GPS, 1, "N")) is None
    assert value_of(tiny_jpeg(), IFD0, 0x0110) is None


def test_a_field_of_xmp_takes_the_place_of_one_by_either_prefix(tmp_path: Path) -> None:
    once = with_xmp(photo(), {"xmp:CreatorTool": "one"}) or b""
    twice = with_xmp(once.replace(b"xmp:", b"xap:"), {"xmp:CreatorTool": "two"}) or b""
    assert values(examined(tmp_path, once))["XMP-xmp:CreatorTool"] == "one"
    assert values(examined(tmp_path, twice))["XMP-xmp:CreatorTool"] == "two"


def test_a_moved_date_is_moved_wherever_it_stands(tmp_path: Path) -> None:
    own = examined(tmp_path, photo())
    made = moved_to(datetime(2020, 1, 2, 3, 4, 5))(photo(), own) or b""
    found = values(examined(tmp_path, made))
    assert found["ExifIFD:CreateDate"] == found["ExifIFD:DateTimeOriginal"] == "2020:01:02 03:04:05"
    assert "IFD0:ModifyDate" not in found
    assert taken(own) == datetime(2016, 5, 17, 14, 3, 21)


APPLIES = [one for one in PLANTINGS if "in its place" not in one.name]


@pytest.mark.parametrize("planting", APPLIES, ids=lambda one: f"{one.kind}, {one.name}")
def test_what_is_planted_is_found(tmp_path: Path, planting: object) -> None:
    (one,) = [each for each in PLANTINGS if each is planting]
    own = examined(tmp_path, photo())
    made = one.plant(photo(), own)
    if made is None:
        assert one.kind in NEEDS_MORE, "a camera's file has what this plant changes"
        return
    report = examined(tmp_path, made)
    wanted = {*one.codes, *one.instead}
    assert [each for each in report.findings if each.code in wanted], report.outcomes


NEEDS_MORE = (
    "GPS date shifted",
    "software from the future",
    "model released later",
    "XMP against EXIF",
)
"""Kinds of which some shapes need another maker, or a position."""
