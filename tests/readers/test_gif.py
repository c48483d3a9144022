from __future__ import annotations

import pytest

from tests.support.bytes_source import read, read_bytes
from tests.support.gif_bytes import application, gif, gif_comment, gif_frame, gif_header
from verifyimg.model.tag import Value
from verifyimg.readers.gif import GIF


def values(data: bytes) -> dict[str, Value]:
    return {tag.name: tag.value for tag in read_bytes(data).tags if tag.group in ("GIF", "File")}


@pytest.mark.parametrize("length", [0, 6, 12])
def test_a_header_cut_off_is_damage_and_no_guess(length: int) -> None:
    seen = read(GIF, gif_header()[:length])
    what = "the header is cut off; the picture's size is not known"
    assert (seen.tags, seen.problems) == ({}, [("damaged", what)])


def test_a_still_picture_has_no_frames_to_count() -> None:
    assert values(gif()) == {
        "GIFVersion": "89a",
        "ImageWidth": 8,
        "ImageHeight": 4,
        "HasColorMap": 1,
        "ColorResolutionDepth": 1,
        "BitsPerPixel": 1,
        "BackgroundColor": 0,
    }


def test_an_animation_has_frames_a_length_and_a_loop() -> None:
    loop = application(b"NETSCAPE2.0", b"\x01\x05\0")
    found = values(gif(loop, frames=gif_frame(50) + gif_frame(75)))
    told = {name: found[name] for name in ("FrameCount", "Duration", "AnimationIterations")}
    assert told == {"FrameCount": 2, "Duration": 1.25, "AnimationIterations": 5}


def test_a_comment_is_joined_over_its_parts() -> None:
    assert values(gif(gif_comment("Душанбе " * 60)))["Comment"] == "Душанбе " * 60


def test_pixels_that_are_not_square_say_so() -> None:
    header = gif_header()
    data = header[:12] + b"\x1a" + header[13:] + gif()[len(header) :]
    assert values(data)["PixelAspectRatio"] == 0.640625
