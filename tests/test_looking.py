from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes, read_bytes
from tests.support.scenes import encoded, jpeg_of, photo, scene, small
from tests.support.sights import prints_of
from verifyimg.limits import DEFAULT, Limits
from verifyimg.looking import look_at
from verifyimg.model.image import ImageFile, Preview
from verifyimg.model.picture import Look
from verifyimg.surveying import surveyed

SCENE = scene(1)


UNKNOWN = ImageFile(path="photo.jpg")


def look(data: bytes, limits: Limits = DEFAULT, image: ImageFile = UNKNOWN) -> Look:
    return look_at(Bytes(data), read_bytes(data), image, limits)


def test_a_picture_and_its_thumbnail_are_decoded_and_compared() -> None:
    found = look(photo(SCENE, small(SCENE)))
    assert found.picture is not None
    assert (found.picture.width, found.picture.height) == SCENE.size
    assert [one.relation for one in found.thumbnails] == ["agrees"]
    assert found.problems == ()


def test_a_thumbnail_of_another_picture_is_seen() -> None:
    found = look(photo(SCENE, small(scene(2))))
    assert [(one.relation, one.preview.block) for one in found.thumbnails] == [("differs", "IFD1")]


def test_a_picture_without_a_thumbnail_is_only_decoded() -> None:
    found = look(jpeg_of(SCENE))
    assert found.picture is not None
    assert (found.thumbnails, found.problems) == ((), ())


def test_a_thumbnail_that_is_cut_off_is_a_problem_of_its_own() -> None:
    found = look(photo(SCENE, jpeg_of(small(SCENE))[:-900]))
    (problem,) = found.problems
    assert found.picture is not None and found.thumbnails == ()
    assert problem.message.startswith("the thumbnail in IFD1 was not decoded: ")
    assert (problem.kind, problem.offset) == ("damaged", problem.offset)


def test_without_the_picture_nothing_is_compared() -> None:
    found = look(photo(SCENE, small(SCENE))[:-3000])
    assert (found.picture, found.thumbnails) == (None, ())
    assert [problem.kind for problem in found.problems] == ["damaged"]


def test_what_is_no_picture_is_not_looked_at() -> None:
    assert look(b"just a text") == Look()


def test_thumbnails_beyond_the_limit_are_not_decoded() -> None:
    assert look(photo(SCENE, small(SCENE)), Limits(previews=0)).thumbnails == ()


def test_a_phone_s_picture_in_another_mode_is_compared_too() -> None:
    grey: Image.Image = SCENE.convert("L")
    assert [one.relation for one in look(photo(grey, small(SCENE))).thumbnails] == ["agrees"]


@pytest.mark.parametrize("size", [SCENE.size, SCENE.size[::-1], (480, None)])
def test_a_picture_of_the_size_in_the_header_is_the_picture(size: tuple[int, int | None]) -> None:
    image = ImageFile(path="photo.jpg", width=size[0], height=size[1])
    assert look(jpeg_of(SCENE), image=image).picture is not None


def test_a_small_copy_is_not_taken_for_the_picture() -> None:
    found = look(jpeg_of(SCENE), image=ImageFile(path="raw.tif", width=6000, height=4000))
    assert (found.picture, found.thumbnails) == (None, ())
    assert [(one.kind, "480 x 320" in one.message) for one in found.problems] == [
        ("unsupported", True)
    ]


def test_a_larger_picture_in_the_file_is_compared_apart_from_thumbnails() -> None:
    data = jpeg_of(SCENE)
    inside = jpeg_of(scene(2))
    reading = replace(
        read_bytes(data + inside),
        previews=(
            Preview(
                kind="preview",
                block="trailer",
                offset=len(data),
                length=len(inside),
                mime="image/jpeg",
            ),
            Preview(
                kind="gain map",
                block="trailer",
                offset=len(data),
                length=len(inside),
                mime="image/jpeg",
            ),
        ),
    )
    found = look_at(Bytes(data + inside), reading, UNKNOWN, DEFAULT)
    assert [(one.preview.kind, one.relation) for one in found.embedded] == [("preview", "differs")]
    assert found.thumbnails == ()


def test_a_picture_with_detail_is_measured_for_earlier_compression() -> None:
    data = jpeg_of(SCENE)
    source = Bytes(data)
    reading = read_bytes(data)
    structure = surveyed(source, reading, DEFAULT)
    found = look_at(source, reading, UNKNOWN, DEFAULT, structure).compression
    assert found is not None
    assert (found.told_quality, found.told_grid, found.earlier) == (True, True, None)
    assert look(jpeg_of(small(SCENE))).compression is None


def test_the_miniature_and_the_squares_come_of_the_same_asking() -> None:
    for name in ("PNG", "JPEG"):
        found = look(encoded(SCENE, name)).picture
        assert found is not None
        assert (found.grey is None, found.patches is None) == (False, False)
    few = look(jpeg_of(small(SCENE))).picture
    assert few is not None
    assert few.patches is None


def test_the_hash_is_the_one_that_an_archive_keeps() -> None:
    for name in ("PNG", "JPEG", "TIFF", "WEBP"):
        data = encoded(SCENE, name)
        found = look(data).picture
        assert found is not None
        assert found.pixel_sha256 == prints_of(data).image.pixel_sha256 != None  # noqa: E711


def test_a_jpeg_without_an_end_has_no_hash() -> None:
    found = look(jpeg_of(SCENE)[:-2]).picture
    assert found is None or found.pixel_sha256 is None
