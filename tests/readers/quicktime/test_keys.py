from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from tests.support import quicktime_bytes as film
from tests.support.bytes_source import block
from tests.support.isobmff_bytes import box, full
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.tag import Tag, Value
from verifyimg.readers.boxes import Boxes
from verifyimg.readers.quicktime.keys import read_meta

MAKE = "com.apple.quicktime.make"
ACCURACY = "com.apple.quicktime.location.accuracy.horizontal"


def tags(data: bytes, limits: Limits = DEFAULT, *, track: str = "") -> tuple[list[Tag], list[str]]:
    boxes = Boxes(block(data, "moov", "moov", at=100), limits, reader="quicktime")
    (meta,) = boxes.within()
    found = list(read_meta(boxes, meta, limits, track=track))
    return found, [problem.kind for problem in boxes.problems]


def values(data: bytes) -> dict[str, Value]:
    found, problems = tags(data)
    assert problems == []
    return {tag.key: tag.value for tag in found}


NOTHING = [
    pytest.param(film.keys({}), id="no key"),
    pytest.param(film.keys({"com.own.thing": "x"}), id="a key that we know no use for"),
    pytest.param(film.items({b"\xa9gen": "Rock"}), id="a field of music"),
    pytest.param(box(b"meta", film.handler(b"mdta", b"")), id="a handler alone"),
    pytest.param(film.keys({MAKE: box(b"name", b"x")}), id="an item without a value"),
]


@pytest.mark.parametrize("data", NOTHING)
def test_what_tells_nothing_has_no_tag(data: bytes) -> None:
    assert values(data) == {}


@pytest.mark.parametrize("quicktime", [True, False])
def test_keys_have_the_names_of_exiftool(quicktime: bool) -> None:
    named = {
        "com.apple.quicktime.creationdate": "2019-07-24T11:25:40+0300",
        "com.apple.quicktime.location.ISO6709": "+32.0929+034.8620+028.516/",
        MAKE: "Apple",
        "com.android.version": "6.0.1",
        "com.apple.quicktime.content.identifier": "1-2",
    }
    assert values(film.keys(named, quicktime=quicktime)) == {
        "Keys:CreationDate": "2019:07:24 11:25:40+03:00",
        "Keys:GPSCoordinates": "32.0929 34.862 28.516",
        "Keys:Make": "Apple",
        "Keys:AndroidVersion": "6.0.1",
        "Keys:ContentIdentifier": "1-2",
    }


def test_items_without_keys_have_a_group_of_their_own() -> None:
    data = film.items({b"\xa9day": "2006", b"\xa9too": "Lavf58"})
    assert values(data) == {"ItemList:ContentCreateDate": "2006", "ItemList:Encoder": "Lavf58"}


def test_the_keys_of_a_track_stand_in_its_group() -> None:
    found, _ = tags(film.keys({MAKE: "Apple"}), track="Track2")
    assert [tag.key for tag in found] == ["Track2:Make"]


@pytest.mark.parametrize(
    ("data", "kind", "value"),
    [
        (b"4.5", 1, "4.5"),
        ("4.5".encode("utf-16-be"), 2, "4.5"),
        (b"\xff\xfe", 21, -2),
        (b"\x01\x00", 22, 256),
        (struct.pack(">f", 4.5), 23, 4.5),
        (struct.pack(">d", float("nan")), 24, "nan"),
        (b"\0\1\2", 0, "(Binary data 3 bytes)"),
    ],
)
def test_a_value_is_of_its_type(data: bytes, kind: int, value: Value) -> None:
    found = values(film.keys({ACCURACY: film.value(data, kind)}))
    assert found == {"Keys:LocationAccuracyHorizontal": value}


def test_an_item_of_no_key_in_the_list_is_left_out() -> None:
    meta = film.keys({MAKE: "Apple"}).replace(
        b"\0\0\0\x01\0\0\0\x15data", b"\0\0\0\x09\0\0\0\x15data"
    )
    assert values(meta) == {}


def test_a_value_that_is_cut_off_is_damage() -> None:
    found, problems = tags(film.keys({MAKE: box(b"data", b"\0\0")}))
    assert (found, problems) == ([], ["damaged"])


def test_more_keys_than_the_limit_are_refused() -> None:
    data = film.keys({MAKE: "Apple"} | {f"k{number}": "x" for number in range(9)})
    found, problems = tags(data, replace(DEFAULT, value_items=4))
    assert ([tag.value for tag in found], problems) == (["Apple"], ["refused"])


def test_a_long_text_is_cut() -> None:
    ((tag,), _) = tags(full(b"meta", film.keys({MAKE: "x" * 9_000})[8:]))
    assert len(tag.raw) == DEFAULT.raw_bytes
    assert str(tag.value).endswith("more characters)")
