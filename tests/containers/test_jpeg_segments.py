from __future__ import annotations

import pytest

from tests.support.bytes_source import Bytes
from verifyimg.containers.jpeg_segments import BARE, Segment, block_of, continues
from verifyimg.model.block import Block, Extent

APP0, APP1, APP2, APP11, APP12, APP13, APP14 = 0xE0, 0xE1, 0xE2, 0xEB, 0xEC, 0xED, 0xEE

KINDS = [
    (APP0, b"JFIF\0\x01\x02", "JFIF", b"\x01\x02"),
    (APP0, b"JFXX\0\x10", "JFXX", b"\x10"),
    (APP0, b"CIFF", "APP", b"CIFF"),
    (APP1, b"Exif\0\0II*\0", "EXIF", b"II*\0"),
    (APP1, b"Exif\0\xffMM", "EXIF", b"MM"),
    (APP1, b"http://ns.adobe.com/xap/1.0/\0<x/>", "XMP", b"<x/>"),
    (APP1, b"XMP\0://ns.adobe.com/xap/1.0/\0<x/>", "XMP", b"<x/>"),
    (APP1, b"http://ns.adobe.com/xmp/extension/\0abc", "extended XMP", b"abc"),
    (APP1, b"something else", "APP", b"something else"),
    (APP2, b"ICC_PROFILE\0\x01\x02profile", "ICC", b"profile"),
    (APP2, b"MPF\0II*\0", "MPF", b"II*\0"),
    (APP2, b"Exif\0\0II*\0", "APP", b"Exif\0\0II*\0"),
    (APP11, b"JP\0\x01", "JUMBF", b"JP\0\x01"),
    (APP1, b"FLIR\0\x01\0\x01FFF", "FLIR", b"FFF"),
    (0xE0, b"II\x1a\0\0\0HEAPJPGM", "CIFF", b"II\x1a\0\0\0HEAPJPGM"),
    (0xE0, b"MM\0\0\0\x1aHEAPJPGM", "CIFF", b"MM\0\0\0\x1aHEAPJPGM"),
    (APP1, b"QVCI\0\0", "Casio QVCI", b"QVCI\0\0"),
    (APP2, b"FPXR\0\0", "FlashPix", b"\0"),
    (APP2, b"urn:iso:std:iso:ts:21496:-1\0v", "gain map", b"v"),
    (0xE3, b"Meta\0\0II*\0", "Kodak Meta", b"II*\0"),
    (0xEA, b"UNICODE\0\0a", "wide comment", b"\0a"),
    (APP12, b"Ducky\0\x01", "Ducky", b"\0\x01"),
    (APP12, b"Agfa \0[picture info]\r\n", "picture info", b"Agfa \0[picture info]\r\n"),
    (APP12, b"something else", "APP", b"something else"),
    (APP13, b"Adobe_Photoshop2.5:8BIM", "Photoshop", b"8BIM"),
    (APP13, b"Photoshop 3.0\x008BIM", "Photoshop", b"8BIM"),
    (APP14, b"Adobe\0\x64", "Adobe", b"\0\x64"),
    (0xFE, b"said", "comment", b"said"),
    (0xC0, b"\x08\0\x10", "frame", b"\x08\0\x10"),
    (0xC2, b"\x08", "frame", b"\x08"),
    (0xC4, b"Exif\0\0", "DHT", b"Exif\0\0"),
    (0xDB, b"\0\x01", "DQT", b"\0\x01"),
    (0xF7, b"", "marker F7", b""),
]


LABELS = {
    0xE0: "APP0",
    0xEF: "APP15",
    0xC0: "SOF0",
    0xCF: "SOF15",
    0xC4: "DHT",
    0xC8: "marker C8",
    0xCC: "DAC",
    0xDA: "SOS",
    0xFE: "COM",
    0x02: "marker 02",
}


def segment(marker: int, payload: bytes) -> Block:
    data = bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2) + payload
    found = Segment(marker=marker, offset=0, payload=4, length=len(payload))
    return block_of(found, Bytes(data + b"behind"))


def exif(*extents: tuple[int, int], data: bytes = b"", kind: str = "EXIF") -> Block:
    parts = tuple(Extent(offset=offset, length=length) for offset, length in extents)
    return Block(kind=kind, label="APP1", extents=parts, source=Bytes(data))


@pytest.mark.parametrize(("marker", "payload", "kind", "rest"), KINDS)
def test_a_segment_is_told_from_its_marker_and_first_bytes(
    marker: int, payload: bytes, kind: str, rest: bytes
) -> None:
    block = segment(marker, payload)
    assert block.kind == kind
    assert block.read(1000) == rest


@pytest.mark.parametrize("payload", [b"Exif", b"Exif\0", b"Exif\0\0"])
def test_an_exif_header_without_anything_behind_it_is_an_empty_exif_block(payload: bytes) -> None:
    block = segment(APP1, payload)
    assert (block.kind, block.length) == ("EXIF", 0)


@pytest.mark.parametrize("length", range(6))
def test_half_an_identifier_does_not_read_beyond_its_segment(length: int) -> None:
    block = segment(APP13, b"Photoshop 3.0\0"[:length])
    assert (block.kind, block.length) == ("APP", length)


@pytest.mark.parametrize(("marker", "label"), LABELS.items())
def test_a_label_is_what_the_standard_calls_the_marker(marker: int, label: str) -> None:
    assert Segment(marker=marker, offset=0, payload=4, length=9).label == label


def test_only_markers_that_the_standard_lists_have_no_length() -> None:
    assert sorted(BARE) == [0x01, *range(0xD0, 0xDA)]


FULL = 65_527

SEPARATE = [
    pytest.param(exif((10, 900)), exif((920, 50), data=b"x" * 999), id="the first was not full"),
    pytest.param(
        exif((10, FULL)), exif((10 + FULL + 10, 8), data=b"\0" * 65_547 + b"II*\0 ..."), id="II"
    ),
    pytest.param(
        exif((10, FULL)), exif((10 + FULL + 10, 8), data=b"\0" * 65_547 + b"MM\0* ..."), id="MM"
    ),
    pytest.param(exif((10, FULL)), exif((10 + FULL + 99, 8)), id="something stands between"),
    pytest.param(exif((10, FULL)), exif((10 + FULL + 10, 8), kind="XMP"), id="other kinds"),
    pytest.param(
        exif((10, FULL), kind="XMP"), exif((10 + FULL + 10, 8), kind="XMP"), id="not EXIF"
    ),
]


@pytest.mark.parametrize(("first", "second"), SEPARATE)
def test_an_exif_block_of_its_own_is_no_continuation(first: Block, second: Block) -> None:
    assert not continues(first, second)


def test_a_segment_without_header_behind_a_full_one_goes_on_with_it() -> None:
    assert continues(exif((10, FULL)), exif((10 + FULL + 10, 8), data=b"x" * 70_000))


def test_a_third_segment_goes_on_with_the_second() -> None:
    first = exif((10, FULL), (20 + FULL, FULL))
    assert continues(first, exif((30 + 2 * FULL, 8), data=b"x" * 140_000))


@pytest.mark.parametrize("kind", ["Photoshop", "extended XMP"])
def test_what_comes_in_pieces_goes_on_in_the_next_segment_of_its_kind(kind: str) -> None:
    assert continues(exif((10, 9), kind=kind), exif((40, 9), kind=kind))
    assert not continues(exif((10, 9), kind=kind), exif((40, 9)))


@pytest.mark.parametrize(("number", "goes_on"), [(0, False), (1, False), (2, True), (255, True)])
def test_a_part_of_a_profile_goes_on_unless_it_is_the_first(number: int, goes_on: bool) -> None:
    data = b"\0" * 38 + bytes((number, 9)) + b"part"
    assert continues(exif((10, 9), kind="ICC"), exif((40, 4), kind="ICC", data=data)) is goes_on
