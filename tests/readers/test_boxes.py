from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import block, split_block
from tests.support.isobmff_bytes import box, large_box
from verifyimg.limits import DEFAULT, Limits
from verifyimg.readers.boxes import Boxes


def walked(data: bytes, limits: Limits = DEFAULT) -> tuple[Boxes, list[bytes]]:
    boxes = Boxes(block(data, "moov", at=100), limits, reader="own")
    return boxes, [found.type for found in boxes.within()]


SOUND = [
    pytest.param(b"", [], id="nothing"),
    pytest.param(box(b"free"), [b"free"], id="an empty box"),
    pytest.param(box(b"one ", b"x") + box(b"two "), [b"one ", b"two "], id="two"),
    pytest.param(large_box(b"big ", b"x"), [b"big "], id="a size of 64 bits"),
    pytest.param(box(b"last", b"x", size=0), [b"last"], id="up to the end"),
    pytest.param(box(b"one ") + bytes(4), [b"one "], id="zeros at the end"),
]


@pytest.mark.parametrize(("data", "types"), SOUND)
def test_a_sound_row_of_boxes_has_no_problem(data: bytes, types: list[bytes]) -> None:
    boxes, found = walked(data)
    assert (found, boxes.problems) == (types, [])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(box(b"one ", b"x", size=99), id="larger than what holds it"),
        pytest.param(box(b"one ") + b"\0\0\0\7two ", id="smaller than its header"),
        pytest.param(box(b"one ") + b"tail", id="too little for a header"),
        pytest.param(b"\0\0\0\1big \0\0", id="half a size of 64 bits"),
        pytest.param(b"\0\0\0\1big " + b"\xff" * 8, id="the largest size"),
    ],
)
def test_a_broken_row_is_damage_and_ends(data: bytes) -> None:
    boxes, found = walked(data)
    assert [problem.kind for problem in boxes.problems] == ["damaged"]
    assert len(found) <= 1


def test_a_box_ends_with_what_holds_it() -> None:
    boxes, _ = walked(box(b"one ", b"abc", size=99))
    (found,) = boxes.within()
    assert (boxes.read(found, 99), found.length) == (b"abc", 3)


def test_all_walks_share_one_budget() -> None:
    boxes, found = walked(box(b"free") * 6, replace(DEFAULT, boxes=8))
    assert (len(found), boxes.problems) == (6, [])
    assert len(list(boxes.within())) == 2
    assert [problem.kind for problem in boxes.problems] == ["refused"]


def test_problems_are_no_more_than_are_listed() -> None:
    boxes, _ = walked(b"", replace(DEFAULT, problems=3))
    for _ in range(9):
        boxes.note("damaged", "again", 0)
    assert len(boxes.problems) == 3


def test_an_inner_block_knows_where_it_stands_in_the_file() -> None:
    whole = split_block("moov", box(b"free"), box(b"own ", b"payload"))
    boxes = Boxes(whole, DEFAULT, reader="own")
    _, found = boxes.within()
    inner = boxes.inner(found, "XMP", "own", skip=3)
    assert (inner.read(99), inner.kind, inner.parent) == (b"load", "XMP", whole)
    assert inner.offset == 10 + 8 + 10 + 8 + 3


def test_a_block_in_many_pieces_is_read_at_once_and_within_its_limit() -> None:
    whole = split_block("JUMBF", *(box(b"one ", b"x") for _ in range(20)))
    boxes = Boxes(whole, DEFAULT, reader="own")
    assert [boxes.read(found, 9) for found in boxes.within()] == [b"x"] * 20
    short = Boxes(whole, replace(DEFAULT, block_bytes=18), reader="own")
    assert len(list(short.within())) == 2
    assert [problem.kind for problem in short.problems] == ["refused"]
