from __future__ import annotations

import pytest

from tests.support import webp_bytes as webp
from tests.support.bytes_source import Seen, block
from verifyimg.limits import DEFAULT
from verifyimg.readers.webp import WEBP


def seen(label: str, chunk: bytes) -> Seen:
    return Seen(tuple(WEBP.read(block(chunk[8:], "WebP header", label, at=20), DEFAULT)))


def test_a_canvas_names_its_flags_and_size() -> None:
    assert seen("VP8X", webp.extended(70_000, 9, flags=44)).values == {
        "RIFF:WebP_Flags": 44,
        "RIFF:ImageWidth": 70_000,
        "RIFF:ImageHeight": 9,
    }


def test_a_lossy_picture_names_its_size_and_scales() -> None:
    found = seen("VP8", webp.lossy(320 | 1 << 14, 240 | 2 << 14))
    assert found.values == {
        "RIFF:VP8Version": 0,
        "RIFF:ImageWidth": 320,
        "RIFF:ImageHeight": 240,
        "RIFF:HorizontalScale": 1,
        "RIFF:VerticalScale": 2,
    }
    assert found.tags["RIFF:ImageHeight"].offset == 26


@pytest.mark.parametrize(("width", "height"), [(1, 1), (320, 240), (16_384, 16_384)])
def test_a_lossless_picture_names_its_size(width: int, height: int) -> None:
    values = seen("VP8L", webp.lossless(width, height)).values
    assert values == {"RIFF:ImageWidth": width, "RIFF:ImageHeight": height}


@pytest.mark.parametrize(
    ("label", "chunk"),
    [
        ("VP8X", webp.extended()[:-1]),
        ("VP8", webp.lossy()[:17]),
        ("VP8", webp.chunk(b"VP8 ", bytes(10))),
        ("VP8L", webp.chunk(b"VP8L", bytes(9))),
        ("VP8L", b""),
        ("VP9", webp.lossy()),
    ],
)
def test_a_header_that_is_cut_off_or_broken_names_no_size(label: str, chunk: bytes) -> None:
    what = f"the chunk {label} is cut off or broken"
    found = seen(label, chunk)
    assert (found.tags, found.problems) == ({}, [("damaged", what)])


def test_an_animation_says_how_often_it_is_played() -> None:
    chunk = block(b"\x01\x02\x03\x04\x05\x01", "WebP animation", "ANIM")
    assert Seen(tuple(WEBP.read(chunk, DEFAULT))).values == {
        "RIFF:BackgroundColor": "1 2 3 4",
        "RIFF:AnimationLoopCount": 0x0105,
    }
