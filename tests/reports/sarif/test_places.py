"""Where a file is, and which bytes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import image, tag
from verifyimg.reports.sarif.places import address, location, uri

DATE = replace(tag("ExifIFD:DateTimeOriginal", "2020:05:17 14:03:21"), block="APP1")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("photo.jpg", "photo.jpg"),
        ("./a//b.jpg", "a/b.jpg"),
        ("../a b.jpg", "../a%20b.jpg"),
        ("c:/odd%41?#[1].jpg", "c%3A/odd%2541%3F%23%5B1%5D.jpg"),
        ("/evidence/é.jpg", "file:///evidence/%C3%A9.jpg"),
        ("//host/x.jpg", "file:///host/x.jpg"),
        ("bad\udcff.jpg", "bad%FF.jpg"),
        ("\ud83d.jpg", "%ED%A0%BD.jpg"),
        (".", "."),
    ],
)
def test_a_path_is_a_uri_of_its_bytes(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_an_absolute_path_has_no_base_and_standard_input_no_address() -> None:
    assert address(image("/a.jpg")) == {"uri": "file:///a.jpg"}
    assert address(image("a.jpg")) == {"uri": "a.jpg", "uriBaseId": "%SRCROOT%"}
    assert "uri" not in address(image("-"))


def test_the_bytes_of_a_text_in_exif_are_known_from_first_to_last() -> None:
    place = location(image(), 0, DATE)

    assert place["physicalLocation"]["region"] == {  # type: ignore[index,call-overload]
        "startLine": 1, "byteOffset": 1042, "byteLength": 19,
    }  # fmt: skip


@pytest.mark.parametrize(
    "odd",
    [
        replace(DATE, block="zTXt exif"),
        replace(DATE, group="XMP-xmp"),
        replace(DATE, raw="1 2 3 4", value="1 2 3 4"),
        replace(DATE, raw="1/2", value=0.5),
        replace(DATE, raw="é", value="é"),
    ],
    ids=["compressed", "xmp", "numbers", "rational", "not ASCII"],
)
def test_a_length_that_is_not_known_is_not_given(odd: object) -> None:
    region = location(image(), 0, odd)["physicalLocation"]["region"]  # type: ignore[arg-type,index,call-overload]

    assert region == {"startLine": 1, "byteOffset": 1042}


def test_without_an_offset_the_whole_file_is_the_place() -> None:
    for without in (None, replace(DATE, offset=None)):
        region = location(image(), 0, without)["physicalLocation"]["region"]  # type: ignore[index,call-overload]
        assert region == {"startLine": 1}
