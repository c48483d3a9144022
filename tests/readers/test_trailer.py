from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import Seen, read, read_bytes
from tests.support.jpeg_bytes import jpeg, tiny_jpeg, xmp_segment
from tests.support.samsung_bytes import Piece, samsung_trailer, taken_at
from verifyimg.limits import DEFAULT
from verifyimg.model.image import Preview
from verifyimg.readers.trailer import TRAILER

FILM = b"\0\0\0\x10ftypmp42\0\0\0\0" + b"\0\0\0\x0cmdatfilm"
GAIN_MAP = jpeg(xmp_segment(b"xmlns:hdrgm='http://ns.adobe.com/hdr-gain-map/1.0/'"))


def pieces(data: bytes) -> list[tuple[str, object]]:
    return [(tag.name, tag.value) for tag in seen(data).tags.values()]


def seen(data: bytes) -> Seen:
    return read(TRAILER, data, label="trailer")


def previews(data: bytes) -> list[tuple[str, str, int, int]]:
    """Kind, media type, place in the block, length."""
    found = (one for one in seen(data).found if isinstance(one, Preview))
    return [(one.kind, one.mime, one.offset - 100, one.length) for one in found]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (bytes(700), "Padding"),
        (b"written by hand\r\n", "Text"),
        (b"\x01\x02\x03\x04\xf0", "Unknown"),
        (b"PK\x03\x04 and so on", "ZIP"),
        (b"%PDF-1.4 and so on", "PDF"),
        (b"\x01records\xa1\xb2\xc3\xd4", "FotoStation"),
    ],
)
def test_what_follows_a_picture_is_named_and_not_given(data: bytes, name: str) -> None:
    assert (pieces(data), previews(data)) == ([(name, len(data))], [])


def test_a_motion_photo_has_a_film_behind_it() -> None:
    assert pieces(FILM) == [("MP4", len(FILM))]
    assert previews(FILM) == [("motion photo", "video/mp4", 0, len(FILM))]


def test_a_gain_map_then_a_film_are_two_pieces() -> None:
    data = GAIN_MAP + FILM
    assert previews(data) == [
        ("gain map", "image/jpeg", 0, len(GAIN_MAP)),
        ("motion photo", "video/mp4", len(GAIN_MAP), len(FILM)),
    ]


def test_what_is_hidden_behind_padding_is_found() -> None:
    assert pieces(bytes(600) + b"PK\x03\x04zip") == [("Padding", 600), ("ZIP", 7)]


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("AFCP", b"AXS!\0\x01\0\0\0\0\0\0AXS!\0\0\0\0\0\0\0\0"),
        ("CanonVRD", b"CANON OPTIONAL DATA\0" + bytes(16)),
        ("MIE", b"~\x10\x04\xfe0MIE\0\0\0\x08"),
        ("vivo", b'vivo{"a":1}'),
        ("PNG", b"\x89PNG\r\n\x1a\n" + bytes(40)),
    ],
)
def test_an_archive_behind_a_record_is_no_part_of_it(name: str, record: bytes) -> None:
    assert pieces(record) == [(name, len(record))]
    assert pieces(record + b"PK\x03\x04zip") == [(name, len(record)), ("ZIP", 7)]


def test_what_an_archive_holds_is_a_part_of_it() -> None:
    data = b"PK\x03\x04 then Rar!\x1a\x07 and %PDF-1.4"
    assert pieces(data) == [("ZIP", len(data))]


def test_a_film_ends_where_no_box_follows() -> None:
    assert pieces(FILM + b"\x80 something") == [("MP4", len(FILM)), ("Unknown", 11)]


@pytest.mark.parametrize("size", [b"\0\0\0\x03", b"\xff\xff\xff\xff", b"\0\0\0\x01"])
def test_a_film_whose_boxes_do_not_fit_goes_on_to_the_end(size: bytes) -> None:
    data = FILM + size + b"moov0000"
    assert pieces(data) == [("MP4", len(data))]


def test_the_film_in_a_samsung_trailer_is_found_behind_its_name() -> None:
    film = Piece(type=0x0A30, name=b"MotionPhoto_Data", data=FILM)
    data = samsung_trailer(taken_at(1), film)
    assert pieces(data) == [("Samsung", len(data))]
    assert previews(data) == [("motion photo", "video/mp4", data.index(FILM), len(FILM))]


def test_a_gain_map_before_a_samsung_trailer_is_a_piece_of_its_own() -> None:
    data = GAIN_MAP + samsung_trailer(taken_at(1))
    names = [name for name, _ in pieces(data)]
    assert sorted(names) == ["JPEG", "Samsung"]


def test_tags_of_a_picture_behind_the_picture_are_not_taken_for_its_own() -> None:
    other = jpeg(xmp_segment(b"<x/>"), b"\xff\xfe\0\x07other")
    found = read_bytes(jpeg(trailer=other))
    assert [tag.key for tag in found.tags if tag.name == "Comment"] == []
    assert [one.kind for one in found.previews] == ["embedded picture"]


def test_pieces_are_counted() -> None:
    found = read(TRAILER, tiny_jpeg() * 9, limits=replace(DEFAULT, trailer_parts=3))
    what = "more than 3 pieces behind the picture; the rest is not listed"
    assert found.problems == [("refused", what)]
    assert len([one for one in found.found if isinstance(one, Preview)]) == 3
