from __future__ import annotations

import zlib

import pytest

from tests.support import png_bytes as png
from tests.support.bytes_source import Seen, block, read_bytes
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.readers.packed import Packed
from verifyimg.readers.png import PNG, PNG_PROFILE


def seen(kind: str, data: bytes, label: str = "IHDR") -> Seen:
    return Seen(tuple(PNG.read(block(data, kind, label, at=100), DEFAULT)))


def profile(data: bytes) -> Seen:
    return Seen(tuple(PNG_PROFILE.read(block(data, "PNG profile", "iCCP", at=100), DEFAULT)))


def test_the_header_names_size_and_coding() -> None:
    found = seen("PNG header", png.header(640, 480)[8:-4])
    assert found.values == {
        "PNG:ImageWidth": 640,
        "PNG:ImageHeight": 480,
        "PNG:BitDepth": 8,
        "PNG:ColorType": 0,
        "PNG:Compression": 0,
        "PNG:Filter": 0,
        "PNG:Interlace": 0,
    }
    assert (found.tags["PNG:ImageHeight"].offset, found.tags["PNG:BitDepth"].offset) == (104, 108)


def test_a_time_is_written_as_exif_writes_it() -> None:
    found = seen("PNG time", png.time(2020, 5, 17, 14, 3, 9)[8:-4])
    assert found.values == {"PNG:ModifyDate": "2020:05:17 14:03:09"}


def test_a_time_that_is_none_is_shown_as_it_stands() -> None:
    found = seen("PNG time", b"\0\0\0\0\xff\xff\xff")
    assert found.values == {"PNG:ModifyDate": "0000:00:00 255:255:255"}


def test_the_density_has_a_group_of_its_own() -> None:
    found = seen("PNG density", bytes((0, 0, 11, 19, 0, 0, 11, 20, 1)))
    assert found.values == {
        "PNG-pHYs:PixelsPerUnitX": 2835,
        "PNG-pHYs:PixelsPerUnitY": 2836,
        "PNG-pHYs:PixelUnits": 1,
    }


def test_an_animation_names_its_frames() -> None:
    found = seen("PNG animation", bytes((0, 0, 0, 7, 0, 0, 0, 0)))
    assert found.values == {"PNG:AnimationFrames": 7, "PNG:AnimationPlays": 0}


def test_colours_are_told_as_fractions() -> None:
    assert seen("PNG gamma", (45_455).to_bytes(4)).values == {"PNG:Gamma": 2.2}
    assert seen("PNG gamma", bytes(4)).values == {}
    assert seen("PNG intent", b"\x01").values == {"PNG:SRGBRendering": 1}
    points = b"".join(number.to_bytes(4) for number in (31_270, 32_900, *[64_000] * 6))
    values = seen("PNG primaries", points).values
    assert (values["PNG:WhitePointX"], values["PNG:BlueY"]) == (0.3127, 0.64)


@pytest.mark.parametrize("kind", PNG.kinds)
def test_a_chunk_that_is_too_short_is_damage(kind: str) -> None:
    found = seen(kind, b"", "tIME")
    assert (found.tags, found.problems) == ({}, [("damaged", "the chunk tIME is cut off")])


def test_a_profile_is_unpacked() -> None:
    found = profile(b"my profile\0\0" + zlib.compress(b"the profile itself"))
    assert found.values == {"PNG:ProfileName": "my profile"}
    (one,) = (one for one in found.found if isinstance(one, Block))
    assert isinstance(one, Packed)
    assert (one.kind, one.read(99), one.offset) == ("ICC", b"the profile itself", 112)


@pytest.mark.parametrize(
    "data", [b"", b"name", b"name\0", b"name\0\1" + zlib.compress(b"x"), b"n" * 90]
)
def test_a_profile_without_a_name_or_with_another_packing_is_damage(data: bytes) -> None:
    what = "the colour profile has no name or an unknown packing"
    assert profile(data).problems == [("damaged", what)]


def test_a_profile_that_breaks_off_is_damage() -> None:
    found = profile(b"name\0\0" + zlib.compress(b"the profile itself")[:-3])
    what = "the colour profile cannot be unpacked as a whole"
    assert found.problems == [("damaged", what)]


def test_a_profile_that_unpacks_to_a_mountain_is_refused() -> None:
    found = profile(b"name\0\0" + zlib.compress(bytes(100 << 20)))
    what = "the colour profile unpacks to more than 8,388,608 bytes; the rest was not read"
    assert found.problems == [("refused", what)]


def test_a_png_is_examined_to_the_last_chunk() -> None:
    tags = {tag.key: tag for tag in read_bytes(png.png(late=png.time(2020, 5, 17, 1, 2, 3))).tags}
    assert {"PNG:ImageWidth", "PNG:ModifyDate"} <= set(tags)


def test_the_canvas_of_a_picture_that_was_cut_out_is_told() -> None:
    found = seen("PNG page", bytes((0, 0, 2, 0, 0, 0, 1, 128, 0)))
    assert found.values == {
        "PNG:VirtualImageWidth": 512,
        "PNG:VirtualImageHeight": 384,
        "PNG:VirtualPageUnits": 0,
    }
