from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import Seen, block, read, split_block
from tests.support.samples import PHONE_TAKEN_MS
from tests.support.samsung_bytes import COUNTRY, TIME, Piece, network_in, samsung_trailer, taken_at
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Tag
from verifyimg.readers.samsung_trailer import SAMSUNG_TRAILER, moment, pieces_of

WHOLE = samsung_trailer(taken_at(PHONE_TAKEN_MS), network_in("436"))


def seen(data: bytes) -> Seen:
    return read(SAMSUNG_TRAILER, data, label="trailer")


OTHERS = [
    pytest.param(b"", id="nothing"),
    pytest.param(b"\xff\xd8\xff\xd9", id="a second picture"),
    pytest.param(b"SEF", id="less than the mark"),
    pytest.param(WHOLE + b"\0", id="bytes behind it"),
    pytest.param(b"\0" * 5000, id="padding"),
]


@pytest.mark.parametrize("data", OTHERS)
def test_a_trailer_of_another_kind_gives_nothing(data: bytes) -> None:
    assert seen(data).found == ()


def test_time_and_country_are_named_as_exiftool_names_them() -> None:
    assert seen(WHOLE).values == {
        "Samsung:TimeStamp": "2023:09:04 05:21:33.417+00:00",
        "Samsung:MCCData": "436",
    }
    assert seen(WHOLE).problems == []


def test_the_time_is_kept_as_stored_with_its_place() -> None:
    tag = seen(WHOLE).tags["Samsung:TimeStamp"]
    assert tag.raw == str(PHONE_TAKEN_MS)
    assert tag.offset == 100 + WHOLE.index(tag.raw.encode())


def test_what_stands_before_it_does_not_matter() -> None:
    film = b"ftypmp42" * 200_000
    tag = seen(film + WHOLE).tags["Samsung:TimeStamp"]
    assert tag.offset == 100 + len(film) + WHOLE.index(tag.raw.encode())


def test_pieces_of_other_types_are_passed_over() -> None:
    other = Piece(type=0x0C61, name=b"Camera_Capture_Mode_Info", data=b"1")
    assert list(seen(samsung_trailer(other, network_in("310"))).values) == ["Samsung:MCCData"]


def test_a_trailer_in_several_extents_is_read_as_one() -> None:
    block = split_block("trailer", WHOLE[:30], WHOLE[30:])
    keys = [one.key for one in SAMSUNG_TRAILER.read(block, DEFAULT) if isinstance(one, Tag)]
    assert keys == ["Samsung:TimeStamp", "Samsung:MCCData"]


MOMENTS = [
    ("1589706201417", "2020:05:17 09:03:21.417+00:00"),
    ("1589706201000", "2020:05:17 09:03:21.000+00:00"),
    ("0", "0000:00:00 00:00:00"),
    ("1", "1970:01:01 00:00:00.001+00:00"),
    ("99999999999999999", "99999999999999999"),
    ("9" * 400, "9" * 400),
    ("-1", "-1"),
    ("", ""),
    ("²", "²"),
    ("1589706201417x", "1589706201417x"),
]


@pytest.mark.parametrize(("stored", "value"), MOMENTS)
def test_milliseconds_are_a_moment_and_anything_else_stays_what_it_is(
    stored: str, value: str
) -> None:
    assert moment(stored) == value


DAMAGED = [
    pytest.param(b"SEFT", "its directory does not fit in it", id="the mark alone"),
    pytest.param(b"\xff\xff\xff\xffSEFT", "its directory does not fit in it", id="too long"),
    pytest.param(
        samsung_trailer(taken_at(1), length=4), "its directory does not fit in it", id="too short"
    ),
    pytest.param(
        samsung_trailer(taken_at(1), mark=b"????"), "its directory is not where it", id="no mark"
    ),
    pytest.param(
        samsung_trailer(taken_at(1), count=2**32 - 1),
        "its directory has no room for 4,294,967,295 pieces",
        id="more pieces than fit",
    ),
]


@pytest.mark.parametrize(("data", "words"), DAMAGED)
def test_a_damaged_directory_is_said_to_be_there(data: bytes, words: str) -> None:
    ((kind, message),) = seen(data).problems
    assert kind == "damaged"
    assert message.startswith(f"a Samsung trailer is there, but {words}")


OUTSIDE = [
    pytest.param(replace(taken_at(1), before=2**32 - 1), id="before the trailer"),
    pytest.param(replace(taken_at(1), length=2**32 - 1), id="longer than the trailer"),
    pytest.param(replace(taken_at(1), length=0), id="shorter than its head"),
    pytest.param(replace(taken_at(1), before=0), id="inside the directory"),
]


@pytest.mark.parametrize("piece", OUTSIDE)
def test_a_piece_outside_the_trailer_ends_the_reading(piece: Piece) -> None:
    found = seen(samsung_trailer(network_in("436"), piece, network_in("310")))
    assert found.values == {"Samsung:MCCData": "436"}
    assert found.problems == [("damaged", "piece 2 of the Samsung trailer is damaged")]


def test_a_name_longer_than_its_piece_is_damage() -> None:
    broken = Piece(type=TIME, name=b"", data=b"")
    data = samsung_trailer(broken).replace(broken.stored, broken.stored[:4] + b"\xff" * 4, 1)
    assert seen(data).problems == [("damaged", "the TimeStamp of the Samsung trailer is damaged")]


def test_a_field_of_a_megabyte_is_not_read() -> None:
    data = samsung_trailer(Piece(type=COUNTRY, name=b"MCC_Data", data=b"1" * (1 << 20)))
    assert seen(data).problems == [("damaged", "the MCCData of the Samsung trailer is damaged")]


def test_more_pieces_than_the_limit_are_refused() -> None:
    few = replace(DEFAULT, ifd_entries=2)
    found = read(SAMSUNG_TRAILER, samsung_trailer(*[network_in("436")] * 3), limits=few)
    assert found.problems == [("refused", "more than 2 pieces in the Samsung trailer")]


def test_pieces_are_given_for_the_naming_of_what_follows_a_picture() -> None:
    found = pieces_of(block(WHOLE, "trailer"), DEFAULT)
    assert found and all(one.position + one.length <= len(WHOLE) for one in found)
    assert pieces_of(block(WHOLE[:-1], "trailer"), DEFAULT) == []
