from __future__ import annotations

import pytest

from tests.support.bytes_source import Bytes, split_block
from verifyimg.model.block import Block, Extent

SPLIT = split_block("EXIF", b"abcde", b"fgh", b"ij", gap=10)
"""Ten letters in three pieces: a-e at 10, f-h at 25, i-j at 38."""

EMPTY = Block(kind="EXIF", label="APP1", extents=(), source=Bytes(b"abc"))


@pytest.mark.parametrize("limit", [0, 1, 5, 6, 8, 9, 10, 99])
def test_reading_joins_the_pieces_up_to_the_limit(limit: int) -> None:
    assert SPLIT.read(limit) == b"abcdefghij"[:limit]


def test_a_block_begins_with_its_first_piece_and_is_as_long_as_all() -> None:
    assert (SPLIT.offset, SPLIT.length) == (10, 10)


@pytest.mark.parametrize("position", range(10))
def test_each_byte_is_found_in_the_file(position: int) -> None:
    place = SPLIT.file_offset(position)
    assert SPLIT.source.read_at(place, 1) == b"abcdefghij"[position : position + 1]


def test_a_place_behind_the_block_lies_behind_its_last_piece() -> None:
    assert SPLIT.file_offset(10) == 40
    assert SPLIT.file_offset(13) == 43


@pytest.mark.parametrize(
    ("position", "length", "parts"),
    [
        (0, 5, [(10, 5)]),
        (1, 3, [(11, 3)]),
        (4, 2, [(14, 1), (25, 1)]),
        (0, 10, [(10, 5), (25, 3), (38, 2)]),
        (5, 3, [(25, 3)]),
        (7, 99, [(27, 1), (38, 2)]),
        (9, 1, [(39, 1)]),
        (3, 0, []),
        (10, 4, []),
    ],
)
def test_a_part_is_its_pieces_in_the_file(
    position: int, length: int, parts: list[tuple[int, int]]
) -> None:
    found = SPLIT.part(position, length)
    assert [(extent.offset, extent.length) for extent in found] == parts
    block = Block(kind="x", label="x", extents=found, source=SPLIT.source)
    assert block.read(99) == b"abcdefghij"[position : position + length]


def test_a_block_without_pieces_is_empty_and_nowhere_in_particular() -> None:
    assert (EMPTY.offset, EMPTY.length, EMPTY.read(9)) == (0, 0, b"")
    assert (EMPTY.file_offset(7), EMPTY.part(0, 9)) == (7, ())


def test_a_piece_that_the_file_does_not_hold_is_read_as_far_as_it_goes() -> None:
    extents = (Extent(offset=1, length=99),)
    assert Block(kind="x", label="x", extents=extents, source=Bytes(b"abc")).read(50) == b"bc"


def test_an_extent_ends_behind_its_last_byte() -> None:
    assert Extent(offset=7, length=3).end == 10
