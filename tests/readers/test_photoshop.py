from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from tests.support.bytes_source import Seen, read, read_bytes
from tests.support.caption_bytes import UTF8, field, resource
from tests.support.jpeg_bytes import jpeg, photoshop_segment, tiny_jpeg
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.readers.photoshop import PHOTOSHOP


def seen(*resources: bytes) -> Seen:
    return read(PHOTOSHOP, b"".join(resources), label="APP13")


def inner(found: Seen) -> list[tuple[str, str, bytes]]:
    """Kind, label and bytes of the blocks inside."""
    return [(one.kind, one.label, one.read(100)) for one in found.found if isinstance(one, Block)]


@pytest.mark.parametrize("data", [b"", b"\0\0\0\0", resource(0x0404, b""), resource(0x03F3, b"x")])
def test_nothing_to_tell_is_nothing_told(data: bytes) -> None:
    assert seen(data).found == ()


@pytest.mark.parametrize(
    "data", [b"8BI", b"what is this?", resource(0x03ED, b"x" * 16)[:-17], b"8BIM\x04\x04\xff"]
)
def test_a_block_that_breaks_off_is_damage(data: bytes) -> None:
    assert [kind for kind, _ in seen(data).problems] == ["damaged"]


def test_a_resource_that_is_too_long_for_the_block_is_named() -> None:
    what = "Photoshop resource 0x0404 does not fit in the block"
    assert seen(resource(0x0404, b"x", length=9_999)).problems == [("damaged", what)]


def test_what_stands_before_the_damage_is_read() -> None:
    found = seen(resource(0x0404, b"iptc"), b"broken")
    assert inner(found) == [("IPTC", "APP13 IPTC", b"iptc")]
    assert len(found.problems) == 1


def test_more_resources_than_the_limit_are_refused() -> None:
    limits = replace(DEFAULT, ifd_entries=3)
    found = read(PHOTOSHOP, resource(0x0425, b"x" * 16) * 5, limits=limits)
    what = "more than 3 resources; the rest was not read"
    assert (len(found.found), found.problems) == (4, [("refused", what)])


@pytest.mark.parametrize(
    ("number", "kind"),
    [(0x0404, "IPTC"), (0x040F, "ICC"), (0x0422, "EXIF"), (0x0423, "EXIF"), (0x0424, "XMP")],
)
def test_a_standard_inside_is_a_block_of_its_kind(number: int, kind: str) -> None:
    assert inner(seen(resource(number, b"payload"))) == [(kind, f"APP13 {kind}", b"payload")]


@pytest.mark.parametrize("name", [b"", b"a", b"ab"])
@pytest.mark.parametrize("data", [b"odd", b"even"])
def test_names_and_data_are_padded_to_even_lengths(name: bytes, data: bytes) -> None:
    found = seen(resource(0x0404, data, name=name), resource(0x0424, b"next"))
    assert [part for _, _, part in inner(found)] == [data, b"next"]


def test_resources_inside_a_resource_are_resources() -> None:
    nested = resource(0x0404, b"iptc")
    assert inner(seen(resource(0x0404, nested))) == [("Photoshop", "APP13 Photoshop", nested)]


def test_other_programs_sign_their_resources_otherwise() -> None:
    data = b"MeSa" + resource(0x0404, b"iptc")[4:] + b"PHUT" + resource(0x0404, b"more")[4:]
    assert [part for _, _, part in inner(seen(data))] == [b"iptc", b"more"]


def test_the_thumbnail_is_a_preview_behind_its_header() -> None:
    picture = tiny_jpeg()
    found = seen(resource(0x040C, struct.pack(">I", 1) + b"\0" * 24 + picture))
    (preview,) = (one for one in found.found if isinstance(one, Preview))
    assert (preview.offset, preview.length) == (100 + 12 + 28, len(picture))
    assert found.values == {"Photoshop:PhotoshopThumbnail": len(picture)}


@pytest.mark.parametrize("data", [b"", b"\0\0\0\0" + b"\0" * 40, b"\0\0\0\x01" + b"\0" * 24])
def test_a_thumbnail_that_is_no_jpeg_is_told_not_given(data: bytes) -> None:
    found = seen(resource(0x0409, data), resource(0x0425, b"\1" * 16))
    assert found.problems == [("unsupported", "the Photoshop thumbnail is no JPEG")]
    assert list(found.values) == ["Photoshop:IPTCDigest"]


FIELDS = [
    (0x0425, bytes(range(16)), {"IPTCDigest": "000102030405060708090a0b0c0d0e0f"}),
    (0x040A, b"\1", {"CopyrightFlag": 1}),
    (0x040B, b"https://example.org/", {"URL": "https://example.org/"}),
    (0x0406, b"\0\x08\0\0\0\x01", {"PhotoshopQuality": 8, "PhotoshopFormat": 0}),
    (
        0x0406,
        b"\xff\xfc\x01\x01\0\x03\x01",
        {"PhotoshopQuality": -4, "PhotoshopFormat": 257, "ProgressiveScans": 3},
    ),
    (
        0x03ED,
        struct.pack(">IHHIHH", 72 << 16, 1, 2, 3 << 15, 2, 1),
        {"XResolution": 72, "DisplayedUnitsX": 1, "YResolution": 1.5, "DisplayedUnitsY": 2},
    ),
    (
        0x0421,
        b"\0\0\0\1\1" + b"\0\0\0\2\0P\0S" + b"\0\0\0\1\0R" + b"\0\0\0\1",
        {"HasRealMergedData": 1, "WriterName": "PS", "ReaderName": "R"},
    ),
]


@pytest.mark.parametrize(("number", "data", "expected"), FIELDS)
def test_a_field_is_named_as_exiftool_names_it(
    number: int, data: bytes, expected: dict[str, object]
) -> None:
    found = seen(resource(number, data))
    assert found.values == {f"Photoshop:{name}": value for name, value in expected.items()}


@pytest.mark.parametrize("number", [0x03ED, 0x0406, 0x040A, 0x0421])
@pytest.mark.parametrize("data", [b"", b"x", b"xxx", b"\xff" * 12])
def test_a_field_cut_short_or_full_of_nonsense_ends(number: int, data: bytes) -> None:
    assert seen(resource(number, data)).problems == []


def test_a_tag_names_the_byte_that_it_was_read_from() -> None:
    found = seen(resource(0x040A, b"\1"), resource(0x0425, b"x" * 16))
    assert found.tags["Photoshop:IPTCDigest"].offset == 100 + 14 + 12


def test_resources_go_on_in_the_next_segment() -> None:
    iptc = UTF8 + field(120, "река " * 400)
    whole = resource(0x0404, iptc)
    data = jpeg(photoshop_segment(whole[:700]), photoshop_segment(whole[700:]))
    reading = read_bytes(data)
    (tag,) = (tag for tag in reading.tags if tag.key == "IPTC:Caption-Abstract")
    assert tag.value == "река " * 400
    assert not [one for one in reading.problems if one.reader in ("photoshop", "iptc")]
