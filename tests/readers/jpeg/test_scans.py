from __future__ import annotations

import pytest

from tests.support.scenes import encoded, jpeg_of, scene
from verifyimg.readers.jpeg.scans import first_scan, only_scan

SCENE = scene(1)
PLAIN = jpeg_of(SCENE)
PROGRESSIVE = encoded(SCENE, "JPEG", progressive=True)


@pytest.mark.parametrize("length", [0, 1, 2, 3, 20, 200])
def test_of_a_beginning_without_a_scan_nothing_is_told(length: int) -> None:
    assert first_scan(PLAIN[:length]) is None
    assert only_scan(PLAIN[:length]) is None


@pytest.mark.parametrize("data", [b"", b"\xff" * 5000, b"\xff\xd8\xff\xda", bytes(5000)])
def test_what_is_no_jpeg_has_no_scan(data: bytes) -> None:
    assert first_scan(data) is None
    assert only_scan(data) is None


def test_a_sequential_picture_lies_in_one_scan() -> None:
    found = first_scan(PLAIN)
    assert found is not None
    assert found.at_once
    assert only_scan(PLAIN) == PLAIN[found.starts : -2]


def test_a_progressive_picture_is_needed_as_a_whole() -> None:
    found = first_scan(PROGRESSIVE)
    assert found is not None
    assert not found.at_once
    assert only_scan(PROGRESSIVE) is None


def test_a_scan_of_one_of_three_components_is_not_all() -> None:
    at = PLAIN.index(b"\xff\xda") + 4
    one = PLAIN[:at] + b"\x01" + PLAIN[at + 1 :]
    found = first_scan(one)
    assert found is not None
    assert not found.at_once


def test_data_without_an_end_are_not_the_only_scan() -> None:
    assert only_scan(PLAIN[:-2]) is None


def test_restarts_are_part_of_the_scan() -> None:
    restarted = encoded(SCENE, "JPEG", restart_marker_rows=1)
    coded = only_scan(restarted)
    assert coded is not None
    assert b"\xff\xd0" in coded
