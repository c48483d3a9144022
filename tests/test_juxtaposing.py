from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageOps

from tests.support.jpeg_bytes import insert_exif
from tests.support.part_search import photo, screen
from tests.support.report_parts import NOW
from tests.support.scenes import scene
from tests.support.sights import File
from tests.support.tiff_bytes import exif_block
from tests.support.two_files import compared, detailed, file
from verifyimg.juxtaposing import juxtapose

PHOTO = detailed()
JPEG = file(PHOTO, quality=90)
HALF = PHOTO.resize((600, 400), Image.Resampling.LANCZOS)


def test_another_picture_is_not_shown_to_be_the_same() -> None:
    found = compared(JPEG, file(scene(7, 900, 600)))
    assert found.sameness.same is None and found.sameness.looked
    assert found.older.which is None and found.measures.fineness is None


def test_one_file_twice_is_the_same_and_neither_is_older() -> None:
    found = compared(JPEG, JPEG)
    assert (found.sameness.how, found.older.which, found.differences) == ("bytes", None, ())


def test_metadata_alone_change_no_pixel_and_decide_nothing() -> None:
    found = compared(JPEG, insert_exif(JPEG, exif_block()))
    assert found.sameness.how == "pixels" and found.older.which is None


def test_a_smaller_copy_is_found_and_is_farther_from_the_original() -> None:
    for first, second, which in ((JPEG, file(HALF), "a"), (file(HALF), JPEG, "b")):
        found = compared(first, second)
        assert (found.sameness.how, found.older.which) == ("pdq", which)


def test_an_enlarged_copy_is_not_taken_for_the_original() -> None:
    enlarged = HALF.resize((1200, 800), Image.Resampling.BICUBIC)
    assert compared(file(HALF, quality=90), file(enlarged, quality=95)).older.which is None


def test_a_part_is_found_and_its_whole_is_closer_to_the_original() -> None:
    part = PHOTO.crop((120, 120, 960, 680))
    found = compared(JPEG, file(part, quality=90))
    assert (found.sameness.how, found.older.which) == ("overlay", "a")
    assert found.sameness.shares is not None and 0.4 < found.sameness.shares[0] < 0.6


def test_a_frame_around_a_copy_makes_it_no_original() -> None:
    framed = ImageOps.expand(PHOTO, 200, "white")
    found = compared(JPEG, file(framed, quality=90))
    assert found.sameness.same and found.older.which != "b"


def test_a_mirrored_copy_is_told_to_be_one() -> None:
    assert compared(JPEG, file(ImageOps.mirror(HALF))).sameness.turn == "mirrored"


def test_a_lossless_copy_of_a_jpeg_came_second() -> None:
    found = compared(file(Image.open(BytesIO(JPEG)), "PNG"), JPEG)
    assert (found.sameness.how, found.older.which, found.older.strength) == (
        "pixels",
        "b",
        "moderate",
    )


@pytest.mark.parametrize(
    "other",
    [
        b"hello",
        file(Image.new("RGB", (1, 1)), "PNG"),
        file(Image.new("RGB", (300, 200), "grey"), "PNG"),
        file(Image.new("CMYK", (300, 200))),
        JPEG[: len(JPEG) // 2],
    ],
    ids=["no picture", "1x1", "even", "CMYK", "cut off"],
)
def test_what_cannot_be_compared_was_not_looked_at(other: bytes) -> None:
    for found in (compared(JPEG, other), compared(other, JPEG)):
        assert (found.sameness.same, found.sameness.looked) == (None, False)
        assert found.older.which is None


def test_cmyk_and_grey_copies_are_found() -> None:
    for mode in ("CMYK", "L"):
        assert compared(JPEG, file(PHOTO.convert(mode))).sameness.same


def test_the_first_picture_of_an_animation_is_compared_and_counted() -> None:
    animated = file(HALF, "GIF", save_all=True, append_images=[scene(9, 600, 400)])
    found = compared(JPEG, animated)
    assert found.sameness.same and found.b.several in (2, None)


def test_without_pixels_only_bytes_and_metadata_are_compared() -> None:
    found = compared(JPEG, insert_exif(JPEG, exif_block()), pixels=False)
    assert found.sameness.same is None and not found.sameness.looked
    assert found.a.picture is None and compared(JPEG, JPEG, pixels=False).sameness.same


def test_a_tilted_copy_in_a_window_is_found_by_its_parts_and_placed() -> None:
    picture = photo(1)
    found = compared(file(picture, quality=90), file(screen(picture.rotate(6), 1)))
    assert found.sameness.same and found.measures.parts is not None
    assert found.laid is not None and "turned by 6 degrees to the left" in found.alignment


def test_without_opencv_it_is_told_that_nobody_looked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verifyimg.featuring.available", lambda: False)
    found = compared(JPEG, file(scene(7, 900, 600)))
    assert "OpenCV" in found.measures.unlooked and "screenshot is not" in found.sameness.sentence


def test_a_page_has_both_pictures_laid_over_each_other() -> None:
    one, other = File(JPEG, path="a.jpg"), File(file(ImageOps.mirror(HALF)), path="b.jpg")
    pictures = juxtapose(one, other, now=NOW, illustrated=True).illustrations
    assert pictures is not None
    (beside,) = pictures.beside
    assert beside.overlaid is not None and beside.difference is not None
    unlike = juxtapose(one, File(file(scene(7, 900, 600))), now=NOW, illustrated=True)
    assert unlike.illustrations is not None
    assert unlike.illustrations.beside[0].overlaid is None


def test_a_page_of_what_cannot_be_decoded_has_no_pictures() -> None:
    found = juxtapose(File(JPEG), File(b"hello"), now=NOW, illustrated=True)
    assert found.illustrations is None
