from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import webp_bytes as webp
from tests.support.bytes_source import Bytes, problems_of, read_bytes
from tests.support.format_samples import WEBP as SAMPLE
from tests.support.samples import camera_exif
from verifyimg.containers.webp import locate
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem

UNREACHED = "; the picture itself was not reached"


def located(data: bytes, limits: Limits = DEFAULT) -> list[Block | Problem]:
    return list(locate(Bytes(data), limits))


def blocks(data: bytes) -> list[Block]:
    return [found for found in located(data) if isinstance(found, Block)]


def problems(data: bytes, limits: Limits = DEFAULT) -> list[tuple[str, str]]:
    return problems_of(located(data, limits))


def exif_of(data: bytes) -> bytes:
    (found,) = (block for block in blocks(data) if block.kind == "EXIF")
    return found.read(1 << 20)


SOUND = [
    pytest.param(webp.webp(webp.lossy()), id="lossy"),
    pytest.param(webp.webp(webp.lossless()), id="lossless"),
    pytest.param(SAMPLE, id="everything"),
    pytest.param(webp.webp(webp.lossy(), webp.chunk(b"prIv", b"odd")), id="a private chunk"),
    pytest.param(webp.webp(webp.lossy(), trailer=b"behind"), id="trailer"),
    pytest.param(webp.webp(webp.extended(), webp.chunk(b"ANMF", b"frame")), id="animation"),
]


@pytest.mark.parametrize("data", SOUND)
def test_a_sound_file_has_no_problem(data: bytes) -> None:
    assert problems(data) == []


def test_every_chunk_is_found_where_it_stands() -> None:
    found = {block.kind: block for block in blocks(SAMPLE)}
    assert set(found) == {"WebP header", "ICC", "EXIF", "XMP"}
    assert found["EXIF"].read(1 << 20) == camera_exif()
    assert SAMPLE[found["XMP"].offset :].startswith(b"<x:xmpmeta")


@pytest.mark.parametrize("mark", [b"", b"Exif\0\0"])
def test_exif_is_found_with_the_mark_of_jpeg_and_without(mark: bytes) -> None:
    assert exif_of(webp.webp(webp.lossy(), webp.exif(camera_exif(), mark=mark))) == camera_exif()


@pytest.mark.parametrize("padded", [True, False])
def test_what_follows_an_odd_chunk_is_found_padded_or_not(padded: bool) -> None:
    odd = webp.chunk(b"ICCP", b"odd", padded=padded)
    assert exif_of(webp.webp(webp.lossy(), odd, webp.exif(camera_exif()))) == camera_exif()


def test_the_frames_of_an_animation_are_one_block() -> None:
    frames = [webp.chunk(b"ANMF", b"frame") for _ in range(5_000)]
    found = blocks(webp.webp(webp.extended(), *frames, webp.exif(camera_exif())))
    assert [block.kind for block in found] == ["WebP header", "scan", "EXIF"]


def test_what_follows_the_end_is_the_trailer() -> None:
    block = blocks(webp.webp(webp.lossy(), trailer=b"another file"))[-1]
    assert (block.kind, block.read(99)) == ("trailer", b"another file")


def test_a_size_that_is_too_small_makes_the_rest_a_trailer() -> None:
    whole = webp.webp(webp.lossy(), webp.exif(camera_exif()))
    short = whole[:4] + (4 + len(webp.lossy())).to_bytes(4, "little") + whole[8:]
    assert [block.kind for block in blocks(short)] == ["WebP header", "trailer"]


def test_a_size_that_is_too_large_is_a_cut() -> None:
    data = webp.webp(webp.lossy(), size=4 + len(webp.lossy()) + 8)
    what = "the file is 8 bytes shorter than its header says; it is truncated, fetch it again"
    assert problems(data) == [("damaged", what)]


def test_a_file_cut_anywhere_is_damaged_and_never_dies() -> None:
    for length in range(12, len(SAMPLE)):
        assert "it is truncated, fetch it again" in problems(SAMPLE[:length])[-1][1]


def test_a_file_cut_before_its_picture_cannot_be_examined() -> None:
    start = SAMPLE.index(b"VP8 ") + 8
    fatal = [any(one.fatal for one in read_bytes(SAMPLE[:at]).problems) for at in range(12, start)]
    assert all(fatal)
    assert not any(one.fatal for one in read_bytes(SAMPLE[:start]).problems)


def test_of_an_exif_chunk_that_is_cut_off_there_is_what_the_file_holds() -> None:
    data = webp.photo(camera_exif())
    assert exif_of(data[:-100]) == camera_exif()[:-100]
    assert "absent" not in [one.kind for one in read_bytes(data[:-100]).problems]


def test_a_file_without_a_picture_is_damage() -> None:
    data = webp.webp(webp.extended())
    assert problems(data) == [("damaged", "the file ends without a picture in it")]


def test_bytes_that_are_no_chunk_break_the_structure_off() -> None:
    found = located(webp.webp(b"\xff\xfe\xfd\xfc" + bytes(8), webp.lossy()))[-1]
    assert isinstance(found, Problem)
    what = "the structure breaks off: no chunk where one must stand" + UNREACHED
    assert (found.message, found.fatal, found.offset) == (what, True, 12)


def test_more_chunks_than_the_limit_are_refused() -> None:
    few = replace(DEFAULT, chunks=20)
    many = [webp.chunk(b"prIv", b"")] * 30
    found = [one for one in located(webp.webp(*many), few) if isinstance(one, Problem)]
    assert [(one.kind, one.fatal) for one in found] == [("refused", True)]
    late = [one for one in located(webp.webp(webp.lossy(), *many), few) if isinstance(one, Problem)]
    assert [(one.kind, one.fatal) for one in late] == [("refused", False)]


def test_every_block_lies_inside_the_file() -> None:
    for length in range(12, len(SAMPLE)):
        ends = [extent.end for block in blocks(SAMPLE[:length]) for extent in block.extents]
        assert max(ends, default=0) <= length
