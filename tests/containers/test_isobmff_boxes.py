from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import Bytes
from tests.support.isobmff_bytes import box, large_box
from verifyimg.containers.isobmff_boxes import Box, Stop, boxes
from verifyimg.limits import DEFAULT, Limits


def found(data: bytes, limits: Limits = DEFAULT, *, end: int | None = None) -> list[Box | Stop]:
    return list(boxes(Bytes(data), 0, len(data) if end is None else end, limits))


def only(data: bytes) -> Box:
    (one,) = found(data)
    assert isinstance(one, Box)
    return one


def test_boxes_stand_one_behind_the_other() -> None:
    one, two = found(box(b"free") + box(b"mdat", b"data"))
    assert isinstance(one, Box) and isinstance(two, Box)
    assert (one.type, one.offset, one.payload, one.end) == ("free", 0, 8, 8)
    assert (two.type, two.offset, two.payload, two.end, two.length) == ("mdat", 8, 16, 20, 4)


def test_a_size_may_have_64_bits() -> None:
    one = only(large_box(b"mdat", b"data"))
    assert (one.payload, one.length, one.missing) == (16, 4, 0)


def test_a_size_of_zero_is_all_that_is_left() -> None:
    assert only(box(b"mdat", b"data", size=0)).length == 4


@pytest.mark.parametrize("size", [2, 7])
def test_a_size_shorter_than_its_header_is_no_box(size: int) -> None:
    assert found(box(b"mdat", b"data", size=size)) == [Stop(offset=0)]


@pytest.mark.parametrize("data", [b"\0\0\0", b"\0\0\0\x08mda", b"\0\0\0\x01mdat\0\0\0\0\0\0\0"])
def test_a_header_that_is_cut_off_is_no_box(data: bytes) -> None:
    assert found(data) == [Stop(offset=0)]


def test_a_box_behind_the_end_is_cut_and_says_by_how_much() -> None:
    one = only(box(b"mdat", b"data", size=4_000))
    assert (one.length, one.missing) == (4, 3_988)


def test_a_box_does_not_leave_what_it_lies_in() -> None:
    (one,) = found(box(b"mdat", b"data" * 9), end=20)
    assert isinstance(one, Box) and (one.end, one.missing) == (20, 24)


def test_the_rest_behind_the_last_box_is_named() -> None:
    assert found(box(b"free") + b"rest")[1] == Stop(offset=8)


def test_more_boxes_than_the_limit_are_not_read() -> None:
    few = replace(DEFAULT, boxes=3)
    assert len(found(box(b"free") * 3, few)) == 3
    assert found(box(b"free") * 4, few)[3] == Stop(offset=24, limit=True)


def test_a_payload_is_a_block_behind_what_is_skipped() -> None:
    data = box(b"colr", b"profdata")
    block = only(data).block(Bytes(data), "ICC", skip=4)
    assert (block.kind, block.label, block.read(99), block.offset) == ("ICC", "colr", b"data", 12)
    assert only(data).block(Bytes(data), "ICC", skip=99).length == 0
