from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.support import samples
from tests.support.bytes_source import Bytes
from tests.support.scenes import encoded, jpeg_of, scene
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Extent
from verifyimg.model.miniature import SIDE, Miniature, Mode
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.reduced import reduced
from verifyimg.readers.pixels.whole import decode

SCENE = scene(1, 1200, 800)
PNG = encoded(SCENE, "PNG")


def made(
    data: bytes, name: str = "PNG", mode: Mode = "L", limits: Limits = DEFAULT
) -> Miniature | Problem:
    return reduced(Bytes(data), Extent(offset=0, length=len(data)), name, limits, mode)


def small(data: bytes, name: str = "PNG", mode: Mode = "L") -> Miniature:
    found = made(data, name, mode)
    assert isinstance(found, Miniature), found
    return found


def apart(one: Miniature, other: Miniature) -> float:
    """The mean difference of two miniatures, in levels."""
    pairs = zip(one.pixels, other.pixels, strict=True)
    return sum(abs(a - b) for a, b in pairs) / len(one.pixels)


@pytest.mark.parametrize(
    "size", [(1, 1), (3, 900), (512, 512), (480, 320), (5000, 20), (2100, 1100)]
)
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_every_picture_becomes_one_size(size: tuple[int, int], mode: Mode) -> None:
    found = small(encoded(SCENE.resize(size), "PNG"), mode=mode)
    assert (found.width, found.height) == size
    assert len(found.pixels) == SIDE * SIDE * len(mode)


def test_a_large_jpeg_is_decoded_reduced_to_the_same() -> None:
    large = scene(1, 2400, 1600)
    from_jpeg, from_png = small(jpeg_of(large, 95), "JPEG"), small(encoded(large, "PNG"))
    assert (from_jpeg.width, from_jpeg.height) == (2400, 1600)
    assert apart(from_jpeg, from_png) < 1.5


def test_luma_is_weighted() -> None:
    for colour, level in (((255, 0, 0), 76), ((0, 255, 0), 150), ((0, 0, 255), 29)):
        assert set(small(encoded(Image.new("RGB", (9, 9), colour), "PNG")).pixels) == {level}


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "CMYK"])
def test_all_kinds_of_pixels_are_seen_as_what_they_show(mode: str) -> None:
    name = "TIFF" if mode == "CMYK" else "PNG"
    shown = SCENE.convert(mode)
    found = small(encoded(shown, name), name)
    assert apart(found, small(encoded(shown.convert("RGB"), "PNG"))) < 1


def test_a_cmyk_jpeg_is_seen_as_its_colours() -> None:
    found = small(encoded(SCENE.convert("CMYK"), "JPEG", quality=95), "JPEG")
    assert apart(found, small(PNG)) < 4


def test_sixteen_bits_are_eight() -> None:
    grey = SCENE.convert("L")
    deep = Image.frombytes("I;16", grey.size, bytes(b for v in grey.tobytes() for b in (9, v)))
    assert small(encoded(deep, "PNG")).pixels == small(encoded(grey, "PNG")).pixels


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA"])
def test_what_shows_through_lies_on_white(mode: str) -> None:
    clear = Image.new("RGBA", (600, 600), (0, 0, 0, 0)).convert(mode)
    name = "TIFF" if mode == "PA" else "PNG"
    data = encoded(clear.convert("LA") if mode == "PA" else clear, name)
    assert set(small(data, name).pixels) == {255}


def test_a_clear_colour_of_a_palette_lies_on_white_too() -> None:
    one = Image.new("P", (40, 40), 0)
    one.putpalette([0, 0, 0, 10, 10, 10])
    assert set(small(encoded(one, "PNG", transparency=0)).pixels) == {255}


def test_half_transparent_is_half_white() -> None:
    grey = Image.new("RGBA", (40, 40), (0, 0, 0, 128))
    assert set(small(encoded(grey, "PNG")).pixels) <= {126, 127, 128}


def test_of_several_pictures_the_first_is_taken() -> None:
    other = scene(2, 300, 200)
    moving = encoded(SCENE, "GIF", save_all=True, append_images=[other.resize(SCENE.size)])
    still = encoded(SCENE, "GIF")
    assert apart(small(moving, "GIF"), small(still, "GIF")) < 2


def test_a_rotation_that_is_only_noted_is_not_applied() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    plain = encoded(SCENE, "JPEG", quality=90)
    assert small(encoded(SCENE, "JPEG", quality=90, exif=exif), "JPEG") == small(plain, "JPEG")


@pytest.mark.parametrize("kept", [0.3, 0.7, 0.99])
def test_a_damaged_picture_that_decodes_in_part_is_not_used(kept: float) -> None:
    data = jpeg_of(SCENE, 90)
    found = made(data[: int(len(data) * kept)], "JPEG")
    assert isinstance(found, Problem)
    assert (found.reader, found.kind) == ("pixels", "damaged")


def test_a_panorama_of_more_pixels_than_allowed_is_refused() -> None:
    found = made(samples.huge_photo(), "JPEG")
    assert isinstance(found, Problem)
    assert found.kind == "refused"


def test_a_small_copy_in_a_raw_file_is_not_taken_for_the_picture() -> None:
    stream = BytesIO()
    SCENE.save(stream, "TIFF", tiffinfo={254: 1})
    found = made(stream.getvalue(), "TIFF")
    assert isinstance(found, Problem)
    assert "small copy" in found.message


def test_no_seam_is_left_between_bands() -> None:
    tall = Image.linear_gradient("L").resize((1500, 3000))
    column = small(encoded(tall, "PNG")).pixels[::SIDE]
    assert column == bytes(sorted(column))


@pytest.fixture
def low_ceiling(monkeypatch: pytest.MonkeyPatch) -> Limits:
    """Limits that a picture of a million pixels is far above, those of Pillow too."""
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 50_000)
    return Limits(picture_pixels=100_000, reduced_pixels=2_000_000)


def test_a_jpeg_too_large_to_be_decoded_is_decoded_reduced(low_ceiling: Limits) -> None:
    data = jpeg_of(scene(1, 1600, 1200))
    found = made(data, "JPEG", limits=low_ceiling)
    assert isinstance(found, Miniature)
    assert (found.width, found.height) == (1600, 1200)
    assert apart(found, small(data, "JPEG")) == 0


OVER = {
    "above its own limit": (jpeg_of(scene(1, 2400, 1600)), "JPEG"),
    "progressive: all of it is needed": (
        encoded(scene(1, 1600, 1200), "JPEG", progressive=True),
        "JPEG",
    ),
    "a PNG": (encoded(scene(1, 1600, 1200), "PNG"), "PNG"),
}


@pytest.mark.parametrize(("data", "name"), OVER.values(), ids=OVER)
def test_what_cannot_be_reduced_within_memory_is_refused(
    low_ceiling: Limits, data: bytes, name: str
) -> None:
    found = made(data, name, limits=low_ceiling)
    assert isinstance(found, Problem)
    assert found.kind == "refused"


def test_a_jpeg_cut_off_under_a_written_end_has_no_miniature() -> None:
    data = jpeg_of(SCENE)
    found = made(data[: len(data) // 2] + b"\xff\xd9", "JPEG")
    assert isinstance(found, Problem)
    assert found.kind == "damaged"
    assert "rows are missing" in found.message


@pytest.mark.parametrize("name", ["PNG", "WEBP", "TIFF", "GIF"])
def test_a_picture_decoded_in_full_gives_the_same_on_the_way(name: str) -> None:
    data = encoded(SCENE, name)
    found = decode(Bytes(data), Extent(offset=0, length=len(data)), name, DEFAULT, grey=True)
    assert isinstance(found, Picture)
    assert found.grey == small(data, name)


def test_a_jpeg_gives_the_same_on_the_way_and_none_where_it_is_decoded_in_full() -> None:
    data = jpeg_of(scene(1, 1600, 1200))
    asked = (Bytes(data), Extent(offset=0, length=len(data)), "JPEG", DEFAULT)
    smaller, exact = decode(*asked, grey=True), decode(*asked, grey=True, exact=True)
    assert isinstance(smaller, Picture) and isinstance(exact, Picture)
    assert smaller.grey == small(data, "JPEG")
    assert exact.grey is None
