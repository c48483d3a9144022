from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import Bytes
from tests.support.gif_bytes import END, extension, gif_frame
from verifyimg.containers.gif_blocks import EXTENSION, IMAGE, GifBlock, GifStop, blocks
from verifyimg.limits import DEFAULT, Limits


def found(data: bytes, limits: Limits = DEFAULT) -> list[GifBlock | GifStop]:
    return list(blocks(Bytes(data), 0, limits))


def test_a_walk_ends_behind_the_end_mark() -> None:
    assert found(END + b"more") == [GifStop(offset=1, ended=True)]


@pytest.mark.parametrize("data", [b"", b"\x00", b"what is this?"])
def test_where_no_block_begins_the_walk_stops(data: bytes) -> None:
    assert found(data) == [GifStop(offset=0)]


def test_an_extension_has_its_parts_without_their_lengths() -> None:
    data = extension(0xFE, b"x" * 300) + END
    first, stop = found(data)
    assert isinstance(first, GifBlock) and isinstance(stop, GifStop)
    assert (first.mark, first.label, first.end) == (EXTENSION, 0xFE, len(data) - 1)
    assert [(part.offset, part.length) for part in first.parts] == [(3, 255), (259, 45)]


def test_an_image_is_passed_with_its_own_colours() -> None:
    table = b"\x2c" + bytes(8) + b"\x81" + bytes(12) + b"\x02\x01\x00\x00"
    first, stop = found(table + END)
    assert isinstance(first, GifBlock)
    assert (first.mark, first.start, first.parts) == (IMAGE, 1, ())
    assert stop == GifStop(offset=len(table) + 1, ended=True)


@pytest.mark.parametrize("keep", range(1, 12))
def test_a_file_that_ends_inside_a_block_ends_the_walk_there(keep: int) -> None:
    data = gif_frame()[:keep]
    assert found(data) == [GifStop(offset=len(data))]


def test_blocks_are_counted() -> None:
    data = extension(0xFE, b"x") * 9 + END
    assert found(data, replace(DEFAULT, chunks=3))[3:] == [GifStop(offset=15, limit=True)]


def test_parts_of_blocks_are_counted_over_the_whole_file() -> None:
    data = extension(0xFE, b"x" * 600) * 2 + END
    for limits in (replace(DEFAULT, gif_sub_blocks=4), replace(DEFAULT, gif_parts=4)):
        stop = found(data, limits)[-1]
        assert isinstance(stop, GifStop) and stop.limit
