from __future__ import annotations

import hashlib
import importlib.util
import struct
import sys
import types
import warnings
import zlib
from io import BytesIO

import pytest
from PIL import Image

from tests.support import samples
from tests.support.bytes_source import Bytes
from tests.support.jpeg_bytes import insert_exif
from tests.support.scenes import encoded, jpeg_of, scene
from tests.support.tiff_bytes import exif_block, text
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Extent
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.patches import patches
from verifyimg.readers.pixels.whole import RASTER_SIDE, decode

SCENE = scene(1)
TWO = Image.new("RGB", (2, 1))
TWO.putdata([(1, 2, 3), (250, 251, 252)])


def decoded(data: bytes, name: str = "JPEG", limits: Limits = DEFAULT) -> Picture | Problem:
    return decode(Bytes(data), Extent(offset=0, length=len(data)), name, limits)


def picture(data: bytes, name: str = "JPEG") -> Picture:
    found = decoded(data, name)
    assert isinstance(found, Picture), found
    return found


def exact(data: bytes) -> Picture:
    """A JPEG that is decoded in full."""
    extent = Extent(offset=0, length=len(data))
    found = decode(Bytes(data), extent, "JPEG", DEFAULT, exact=True)
    assert isinstance(found, Picture), found
    return found


def problem(data: bytes, name: str = "JPEG", limits: Limits = DEFAULT) -> Problem:
    found = decoded(data, name, limits)
    assert isinstance(found, Problem), found
    return found


def digest(line: str, pixels: bytes) -> str:
    return hashlib.sha256(line.encode() + b"\n" + pixels).hexdigest()


def png(width: int, height: int, *, depth: int = 8, colour: int = 0, rows: bytes = b"") -> bytes:
    """A PNG file that says this size, whatever follows."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + body


def test_the_hash_is_that_of_the_definition() -> None:
    expected = digest("verifyimg-pixels-1 2 1 RGB", bytes((1, 2, 3, 250, 251, 252)))
    assert picture(encoded(TWO, "PNG"), "PNG").pixel_sha256 == expected


def test_transparency_is_hashed_with_the_colours() -> None:
    clear = Image.new("RGBA", (1, 1), (1, 2, 3, 0))
    expected = digest("verifyimg-pixels-1 1 1 RGBA", bytes((1, 2, 3, 0)))
    assert picture(encoded(clear, "PNG"), "PNG").pixel_sha256 == expected


ALIKE = {
    "PNG": ("PNG", {}),
    "TIFF": ("TIFF", {}),
    "WEBP": ("WEBP", {"lossless": True}),
}


@pytest.mark.parametrize(("name", "options"), ALIKE.values(), ids=ALIKE)
def test_the_same_pixels_have_the_same_hash_in_every_format(
    name: str, options: dict[str, object]
) -> None:
    hashes = {picture(encoded(SCENE, "PNG"), "PNG").pixel_sha256}
    assert {picture(encoded(SCENE, name, **options), name).pixel_sha256} == hashes


@pytest.mark.parametrize("mode", ["1", "L", "P"])
def test_grey_and_palettes_are_hashed_as_the_colours_that_they_show(mode: str) -> None:
    plain = SCENE.convert(mode)
    assert picture(encoded(plain, "PNG"), "PNG") == picture(
        encoded(plain.convert("RGB"), "PNG"), "PNG"
    )


@pytest.mark.parametrize("name", ["PNG", "TIFF"])
def test_of_sixteen_bits_the_upper_eight_count(name: str) -> None:
    deep = Image.frombytes("I;16", (2, 1), struct.pack("<HH", 0x12FF, 0xFE01))
    expected = digest("verifyimg-pixels-1 2 1 RGB", bytes((0x12, 0x12, 0x12, 0xFE, 0xFE, 0xFE)))
    assert picture(encoded(deep, name), name).pixel_sha256 == expected


def test_metadata_change_no_hash() -> None:
    plain = jpeg_of(SCENE)
    tagged = insert_exif(plain, exif_block(ifd0=[text(0x0110, "X-1")]))
    assert exact(plain) == exact(tagged)
    assert exact(plain).pixel_sha256 is not None


def test_a_jpeg_has_no_hash_of_its_decoded_pixels_unless_that_is_asked_for() -> None:
    assert picture(jpeg_of(SCENE)).pixel_sha256 is None


def test_an_exact_jpeg_has_the_hash_of_the_png_with_its_pixels() -> None:
    data = jpeg_of(SCENE)
    copy = encoded(Image.open(BytesIO(data)), "PNG")
    assert exact(data).pixel_sha256 == picture(copy, "PNG").pixel_sha256


@pytest.mark.parametrize("size", [(480, 320), (1600, 1200)])
def test_the_raster_of_a_jpeg_is_that_of_its_pixels(size: tuple[int, int]) -> None:
    data = jpeg_of(SCENE.resize(size), 95)
    fast, slow = picture(data).raster, exact(data).raster
    assert (fast.width, fast.height) == (slow.width, slow.height)
    apart = [abs(a - b) for a, b in zip(fast.grey, slow.grey, strict=True)]
    assert sum(apart) / len(apart) < 1


@pytest.mark.parametrize("name", ["JPEG", "PNG"])
@pytest.mark.parametrize(("size", "count"), [((480, 320), 35), ((1600, 1200), 88), ((200, 200), 0)])
def test_squares_come_with_a_picture_that_has_room_for_them(
    name: str, size: tuple[int, int], count: int
) -> None:
    data = encoded(SCENE.resize(size), name)
    extent = Extent(offset=0, length=len(data))
    found = decode(Bytes(data), extent, name, DEFAULT, fewest=10)
    alone = patches(Bytes(data), extent, name, DEFAULT)
    assert isinstance(found, Picture)
    assert found.patches == (alone if count else None)
    assert (found.patches.count if found.patches else 0) == count


def test_a_rotation_that_is_only_noted_is_not_applied() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = encoded(SCENE, "JPEG", exif=exif)
    assert (picture(turned).width, picture(turned).height) == SCENE.size


def test_one_changed_pixel_changes_the_hash() -> None:
    other = SCENE.copy()
    other.putpixel((479, 319), (0, 0, 0))
    assert (
        picture(encoded(other, "PNG"), "PNG").pixel_sha256
        != picture(encoded(SCENE, "PNG"), "PNG").pixel_sha256
    )


@pytest.mark.parametrize("size", [(480, 320), (1, 1), (3, 900), (1000, 7), (160, 160), (647, 1291)])
def test_the_raster_is_small_and_keeps_the_shape(size: tuple[int, int]) -> None:
    found = picture(encoded(SCENE.resize(size), "PNG"), "PNG")
    assert (found.width, found.height) == size
    assert max(found.raster.width, found.raster.height) <= RASTER_SIDE
    assert len(found.raster.grey) == found.raster.width * found.raster.height
    assert (found.raster.width >= found.raster.height) == (size[0] >= size[1])


def test_the_raster_is_averaged() -> None:
    striped = Image.new("L", (640, 480))
    striped.putdata([255 * (x % 2) for _ in range(480) for x in range(640)])
    assert set(picture(encoded(striped, "PNG"), "PNG").raster.grey) <= {127, 128}


def test_large_bands_and_small_ones_join_without_a_seam() -> None:
    tall = Image.linear_gradient("L").resize((100, 2000))
    grey = picture(encoded(tall, "PNG"), "PNG").raster
    column = grey.grey[:: grey.width]
    assert column == bytes(sorted(column))


def test_a_picture_inside_a_file_is_decoded_from_there() -> None:
    data = jpeg_of(SCENE)
    found = decode(
        Bytes(b"x" * 77 + data + b"y" * 9), Extent(offset=77, length=len(data)), "JPEG", DEFAULT
    )
    assert found == picture(data)


def test_a_picture_that_is_cut_off_is_damaged_and_not_used() -> None:
    found = problem(jpeg_of(SCENE)[:-2000])
    assert (found.reader, found.kind, found.offset) == ("pixels", "damaged", 0)
    assert "truncated" in found.message


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xd9", b"text", bytes(1000)])
def test_what_is_no_picture_is_not_decoded(data: bytes) -> None:
    found = problem(data)
    assert found.kind == "unsupported"
    assert found.message == "no JPEG picture that this version can decode; it may be damaged"


def test_only_the_format_that_was_recognised_is_tried() -> None:
    assert problem(encoded(SCENE, "PNG"), "JPEG").kind == "unsupported"


@pytest.mark.parametrize(
    ("data", "name"), [(png(40_000, 40_000), "PNG"), (samples.huge_photo(), "JPEG")]
)
def test_a_huge_header_is_refused_before_anything_is_decoded(data: bytes, name: str) -> None:
    found = problem(data, name)
    most = {"PNG": "178,000,000", "JPEG": "1,000,000,000"}[name]
    assert (found.kind, f"than are decoded (limit {most})" in found.message) == ("refused", True)


def test_more_pixels_than_allowed_are_refused() -> None:
    found = problem(png(1_001, 1_000), "PNG", Limits(picture_pixels=1_000_000))
    assert found.kind == "refused"
    assert found.message == ("1,001 x 1,000 pixels are more than are decoded (limit 1,000,000)")


def test_more_memory_than_allowed_is_refused() -> None:
    limits = Limits(picture_bytes=1 << 20)
    found = problem(png(1_000, 1_000, colour=2), "PNG", limits)
    assert (found.kind, "memory" in found.message) == ("refused", True)
    assert "memory" not in problem(png(1_000, 1_000), "PNG", limits).message


def test_a_decoder_that_reads_too_much_is_stopped() -> None:
    found = problem(jpeg_of(SCENE), limits=Limits(picture_read_bytes=1_000))
    assert (found.kind, found.message) == (
        "refused",
        "its decoder reads without end; it was stopped",
    )


def test_a_format_that_we_cannot_decode_says_so() -> None:
    found = problem(b"", "CR3")
    assert (found.kind, "CR3" in found.message) == ("unsupported", True)


def test_numbers_with_a_point_are_no_pixels() -> None:
    assert problem(encoded(Image.new("F", (4, 4)), "TIFF"), "TIFF").kind == "unsupported"


@pytest.mark.skipif(
    importlib.util.find_spec("pillow_heif") is not None, reason="pillow-heif is installed"
)
def test_heif_without_its_decoder_is_unsupported() -> None:
    found = problem(b"", "HEIC")
    assert (found.kind, "pillow-heif" in found.message) == ("unsupported", True)


def test_heif_with_its_decoder_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = types.ModuleType("pillow_heif")
    stand_in.register_heif_opener = lambda: None  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pillow_heif", stand_in)
    found = problem(b"no picture", "HEIC")
    assert "pillow-heif" not in found.message


def test_what_pillow_warns_of_is_kept_from_the_user() -> None:
    large = png(13_000, 7_000)  # above the size that Pillow warns of
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        decoded(large, "PNG")
    assert caught == []


def test_the_same_bytes_give_the_same_picture() -> None:
    assert picture(jpeg_of(SCENE)) == picture(jpeg_of(SCENE))
