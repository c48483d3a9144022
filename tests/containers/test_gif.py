from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import Bytes, problems_of
from tests.support.gif_bytes import (
    END,
    application,
    extension,
    gif,
    gif_comment,
    gif_frame,
    gif_header,
    gif_xmp,
)
from verifyimg.containers.gif import locate
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem


def located(data: bytes, limits: Limits = DEFAULT) -> list[Block | Problem]:
    return list(locate(Bytes(data), limits))


def blocks(data: bytes) -> dict[str, Block]:
    return {one.kind: one for one in located(data) if isinstance(one, Block)}


SOUND = [
    pytest.param(gif(), id="one picture"),
    pytest.param(gif(gif_comment("x" * 600), frames=gif_frame(5) * 3), id="an animation"),
    pytest.param(gif(gif_comment("")), id="an empty comment"),
    pytest.param(gif(extension(0x01, b"plain text")), id="text to draw"),
    pytest.param(gif(trailer=b"PK\x03\x04"), id="trailer"),
]


@pytest.mark.parametrize("data", SOUND)
def test_a_sound_file_has_no_problem(data: bytes) -> None:
    assert problems_of(located(data)) == []


def test_an_xmp_packet_is_given_without_its_tail() -> None:
    assert blocks(gif(gif_xmp(b"<x:xmpmeta/>")))["XMP"].read(99) == b"<x:xmpmeta/>"


def test_an_xmp_packet_in_ordinary_parts_is_joined() -> None:
    packet = b"<x>" + b"y" * 400
    assert blocks(gif(application(b"XMP DataXMP", packet)))["XMP"].read(999) == packet


def test_a_profile_is_joined_over_its_parts() -> None:
    profile = bytes(range(256)) * 2
    assert blocks(gif(application(b"ICCRGBG1012", profile)))["ICC"].read(999) == profile


def test_another_application_is_named() -> None:
    block = blocks(gif(application(b"fractint   ", b"x")))["GIF application"]
    assert (block.label, block.read(9)) == ("application fractint", b"x")


def test_frames_are_one_block_with_a_part_for_each() -> None:
    found = blocks(gif(frames=gif_frame(7) + gif_frame(9)))
    assert len(found["GIF frames"].extents) == 2
    assert found["GIF control"].read(99) == b"\0\x07\0\0\0\x09\0\0"


def test_what_follows_the_end_is_the_trailer() -> None:
    assert blocks(gif(trailer=b"behind"))["trailer"].read(99) == b"behind"


@pytest.mark.parametrize(
    ("data", "what", "fatal"),
    [
        (gif_header()[:12], "inside its header", True),
        (gif()[:-3], "before its end mark", True),
        (gif()[:-1], "before its end mark", False),
        (gif_header() + b"?", "the structure breaks off", True),
        (gif_header() + gif_frame() + b"?", "the structure breaks off", False),
        (gif_header() + END, "without a picture", False),
    ],
)
def test_a_broken_file_says_so(data: bytes, what: str, fatal: bool) -> None:
    last = located(data)[-1]
    assert isinstance(last, Problem)
    assert (last.kind, what in last.message, last.fatal) == ("damaged", True, fatal)


def test_what_is_cut_off_by_a_limit_is_refused() -> None:
    last = located(gif(gif_comment("x") * 5), replace(DEFAULT, chunks=2))[-1]
    assert isinstance(last, Problem) and (last.kind, last.fatal) == ("refused", True)
