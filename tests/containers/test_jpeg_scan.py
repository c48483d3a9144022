from __future__ import annotations

import pytest

from tests.support.bytes_source import Bytes
from verifyimg.containers.jpeg_scan import end_of_scan

PIECE = 1 << 16

DATA = [
    pytest.param(b"", id="nothing"),
    pytest.param(b"\x12\x34", id="two bytes"),
    pytest.param(b"\xff\0\x12", id="a stuffed zero"),
    pytest.param(b"\x12\xff\xd0\x34\xff\xd7", id="restart markers"),
    pytest.param(b"\xff\xff\xff", id="fill bytes"),
    pytest.param(b"\x12\xff", id="half a marker"),
    pytest.param(b"\0" * (PIECE - 1) + b"\xff\xd3" + b"\0" * 9, id="a restart across two pieces"),
]


@pytest.mark.parametrize("data", DATA)
def test_what_belongs_to_the_scan_does_not_end_it(data: bytes) -> None:
    end = end_of_scan(Bytes(b"head" + data), 4)
    assert (end.offset, end.marker_found) == (4 + len(data), False)


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("marker", [b"\xff\xd9", b"\xff\xda", b"\xff\xc4", b"\xff\xfe"])
def test_a_scan_ends_at_the_first_real_marker(data: bytes, marker: bytes) -> None:
    data = data.removesuffix(b"\xff")
    end = end_of_scan(Bytes(data + marker + b"behind\xff\xd9"), 0)
    assert (end.offset, end.marker_found) == (len(data), True)


@pytest.mark.parametrize("before", range(PIECE - 3, PIECE + 3))
def test_a_marker_across_two_pieces_is_found(before: int) -> None:
    end = end_of_scan(Bytes(b"\x55" * before + b"\xff\xd9"), 0)
    assert (end.offset, end.marker_found) == (before, True)


def test_fill_bytes_before_the_marker_belong_to_the_scan() -> None:
    assert end_of_scan(Bytes(b"\x12\xff\xff\xff\xd9"), 0).offset == 3


def test_a_start_behind_the_end_of_the_file_is_its_end() -> None:
    end = end_of_scan(Bytes(b"short"), 900)
    assert (end.offset, end.marker_found) == (5, False)
