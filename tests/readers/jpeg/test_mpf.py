from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import read, read_bytes
from tests.support.jpeg_bytes import jpeg, tiny_jpeg, xmp_segment
from tests.support.mpf_bytes import OTHER_VIEW, PRIMARY, THUMBNAIL, index, several_pictures
from verifyimg.limits import DEFAULT
from verifyimg.readers.jpeg.mpf import MPF

LOST = "a picture of the multi-picture index is not where the index says"


@pytest.mark.parametrize("data", [b"", b"II", b"II+\0\x08\0\0\0", b"MPF"])
def test_an_index_that_does_not_begin_as_one_is_damage(data: bytes) -> None:
    what = "the multi-picture index does not begin as one"
    assert read(MPF, data).problems == [("damaged", what)]


@pytest.mark.parametrize("keep", [8, 9, 15, 30, 60])
def test_an_index_that_breaks_off_is_damage(keep: int) -> None:
    data = index((PRIMARY, 9, 0), (THUMBNAIL, 9, 5))[:keep]
    assert ("damaged", "the multi-picture index breaks off") in read(MPF, data).problems


@pytest.mark.parametrize("order", "<>")
def test_each_picture_of_the_index_is_told(order: str) -> None:
    values = read(MPF, index((PRIMARY, 900, 0), order=order)).values
    assert values == {
        "MPF0:MPFVersion": "0100",
        "MPF0:NumberOfImages": 1,
        "MPImage1:MPImageFlags": 4,
        "MPImage1:MPImageFormat": 0,
        "MPImage1:MPImageType": PRIMARY,
        "MPImage1:MPImageLength": 900,
        "MPImage1:MPImageStart": 0,
        "MPImage1:DependentImage1EntryNumber": 0,
        "MPImage1:DependentImage2EntryNumber": 0,
    }


@pytest.mark.parametrize(
    ("kind", "picture", "spoken", "name"),
    [
        (THUMBNAIL, tiny_jpeg(), "large thumbnail", "PreviewImage"),
        (OTHER_VIEW, tiny_jpeg(), "other view", "MPImage2"),
        (0, tiny_jpeg(), "embedded picture", "MPImage2"),
        (0, jpeg(xmp_segment(b"http://ns.apple.com/HDRGainMap/1.0/")), "gain map", "MPImage2"),
    ],
)
def test_a_picture_behind_the_first_is_a_preview_once(
    kind: int, picture: bytes, spoken: str, name: str
) -> None:
    data = several_pictures(picture, kind=kind)
    found = read_bytes(data)
    (preview,) = found.previews
    assert (preview.kind, preview.mime, preview.length) == (spoken, "image/jpeg", len(picture))
    assert data[preview.offset :] == picture
    assert {tag.key: tag.value for tag in found.tags}[f"MPImage2:{name}"] == len(picture)


@pytest.mark.parametrize("offset", [3, 0xFFFFFFF0])
def test_a_picture_that_is_not_where_the_index_says_is_damage(offset: int) -> None:
    seen = read(MPF, index((PRIMARY, 9, 0), (THUMBNAIL, 9, offset)))
    assert seen.problems == [("damaged", LOST)]


def test_pictures_are_counted() -> None:
    data = index(*[(PRIMARY, 0, 0)] * 9)
    seen = read(MPF, data, limits=replace(DEFAULT, mp_images=2))
    what = "more than 2 pictures in the multi-picture index; the rest is not listed"
    assert seen.problems == [("refused", what)]
    assert "MPImage3:MPImageFlags" not in seen.tags
