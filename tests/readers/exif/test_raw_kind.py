from __future__ import annotations

import pytest

from tests.support import raw_bytes
from tests.support.bytes_source import read_bytes
from tests.support.samples import camera_exif
from tests.support.tiff_bytes import SHORT, entry
from verifyimg.model.formats import named
from verifyimg.readers.exif.raw_kind import told_by_tags

NO_RAW = [
    pytest.param(camera_exif(), id="no picture at all"),
    pytest.param(raw_bytes.raw_tiff("NIKON CORPORATION", way=2), id="a TIFF that a camera wrote"),
    pytest.param(raw_bytes.raw_tiff("SONY", way=6, coding=7), id="a TIFF made of a raw file"),
    pytest.param(raw_bytes.raw_tiff("Nobody at all"), id="a maker that we do not know"),
]


@pytest.mark.parametrize("data", NO_RAW)
def test_what_holds_no_raw_picture_stays_a_tiff(data: bytes) -> None:
    reading = read_bytes(data)
    assert reading.format == named("TIFF")


@pytest.mark.parametrize(
    ("make", "name"),
    [
        ("NIKON CORPORATION", "NEF"),
        ("SONY", "ARW"),
        ("SAMSUNG", "SRW"),
        ("PENTAX Corporation", "PEF"),
        ("RICOH IMAGING COMPANY, LTD.", "PEF"),
        ("Hasselblad", "3FR"),
        ("SEIKO EPSON CORP.", "ERF"),
        ("EASTMAN KODAK COMPANY", "KDC"),
        ("Mamiya-OP Co.,Ltd.", "MEF"),
        ("Leaf", "MOS"),
    ],
)
def test_a_raw_picture_is_that_of_its_maker(make: str, name: str) -> None:
    reading = read_bytes(raw_bytes.raw_tiff(make))
    assert reading.format == named(name) is not None
    assert reading.container is not None and reading.container.name == "TIFF"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (raw_bytes.dng(), "DNG"),
        (raw_bytes.raw_tiff("SONY", model="DSC-R1"), "SR2"),
        (raw_bytes.raw_tiff("NIKON", first=[entry(0x0103, SHORT, 6)]), "NRW"),
        (raw_bytes.raw_tiff("EASTMAN KODAK COMPANY", coding=65_000), "DCR"),
        (raw_bytes.raw_tiff("Nobody at all", coding=34_713, way=2), "NEF"),
        (raw_bytes.rw2(), "RW2"),
        (raw_bytes.rw2(make="LEICA"), "RWL"),
        (raw_bytes.cr2(), "CR2"),
    ],
)
def test_what_the_tags_tell_beside_the_maker(data: bytes, name: str) -> None:
    assert read_bytes(data).format == named(name) is not None


@pytest.mark.parametrize("name", ["JPEG", "HEIC", "RAF"])
def test_what_its_first_bytes_tell_stays(name: str) -> None:
    known, tags = named(name), read_bytes(raw_bytes.dng()).tags
    assert told_by_tags(known, tags) is known is not None


def test_an_unknown_file_stays_unknown() -> None:
    assert told_by_tags(None, ()) is None
