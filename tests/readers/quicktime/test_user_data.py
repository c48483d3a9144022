from __future__ import annotations

import pytest

from tests.support import quicktime_bytes as film
from tests.support.bytes_source import block, problems_of, tags_of
from tests.support.isobmff_bytes import box, full
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.tag import Value
from verifyimg.readers.boxes import Boxes
from verifyimg.readers.quicktime.user_data import read_user_data
from verifyimg.readers.reader import Found


def read(*boxes: bytes) -> tuple[list[Found], list[tuple[str, str]]]:
    made = Boxes(block(film.user_data(*boxes), "moov", "moov"), DEFAULT, reader="quicktime")
    (udta,) = made.within()
    found = list(read_user_data(made, udta, DEFAULT))
    return found, problems_of(made.problems)


def values(*boxes: bytes) -> dict[str, Value]:
    found, problems = read(*boxes)
    assert problems == []
    return {key: tag.value for key, tag in tags_of(found).items()}


def test_fields_that_we_know_no_use_for_have_no_tag() -> None:
    assert values(box(b"FIEL", b"x"), film.international(b"\xa9gen", b"Rock")) == {}


def test_texts_have_the_names_of_exiftool() -> None:
    assert values(
        film.international(b"\xa9xyz", b"+51.4169-000.0806/"),
        film.international(b"\xa9day", b"2019-07-24T11:25:40+0300"),
        film.international(b"\xa9mak", b"Apple"),
        film.international(b"\xa9swr", b"12.3"),
        full(b"titl", b"\x55\xc4A title\0"),
        box(b"SDLN", b"SEQ_PLAY"),
    ) == {
        "UserData:GPSCoordinates": "51.4169 -0.0806",
        "UserData:ContentCreateDate": "2019:07:24 11:25:40+03:00",
        "UserData:Make": "Apple",
        "UserData:SoftwareVersion": "12.3",
        "UserData:Title": "A title",
        "UserData:PlayMode": "SEQ_PLAY",
    }


@pytest.mark.parametrize("name", [b"", b"\xfe\xff\0H\0i\0", b"Hi"])
def test_a_mobile_position_is_told_in_words(name: bytes) -> None:
    said = values(film.location(38.46, -70.74, name=name, role=1))["UserData:LocationInformation"]
    head = "Hi" if name else "(none)"
    assert said == f"{head} Role=real Lat=38.46001 Lon=-70.74001 Alt=0.00 Body=earth Notes="


@pytest.mark.parametrize(
    "cut",
    [
        box(b"\xa9xyz", b"\0\x09"),
        box(b"\xa9xyz", b"\0\x09\0\0+51"),
        full(b"titl", b"\x55"),
        full(b"loci", b"\x15\xc7name"),
        full(b"loci", b"\x15\xc7\xfe\xff\0n"),
    ],
)
def test_a_field_that_is_cut_off_is_damage(cut: bytes) -> None:
    found, problems = read(cut)
    assert (found, [kind for kind, _ in problems]) == ([], ["damaged"])


def test_a_thumbnail_is_given_where_it_lies() -> None:
    found, _ = read(full(b"thmb", b"jpeg" + film.JPEG))
    preview = next(one for one in found if isinstance(one, Preview))
    assert (preview.kind, preview.length, preview.mime) == (
        "thumbnail",
        len(film.JPEG),
        "image/jpeg",
    )
    assert tags_of(found)["UserData:ThumbnailImage"].value == len(film.JPEG)


def test_a_thumbnail_in_another_coding_is_named() -> None:
    found, problems = read(box(b"thmb", bytes(99)))
    assert (found, [kind for kind, _ in problems]) == ([], ["unsupported"])


def test_xmp_and_keys_inside_are_found() -> None:
    found, _ = read(box(b"XMP_", b"<x/>"), film.items({b"\xa9too": "Lavf"}))
    assert [one.kind for one in found if isinstance(one, Block)] == ["XMP"]
    assert tags_of(found)["ItemList:Encoder"].value == "Lavf"
