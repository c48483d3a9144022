from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.archive.points.test_postings import ROWS
from verifyimg.archive.points.files import open_postings, whole, write_postings
from verifyimg.archive.points.layout import HEADER_BYTES, PointLayout
from verifyimg.archive.points.postings import postings_of

MADE = postings_of(ROWS, after=10, last=14)
LAYOUT = PointLayout(
    identity="ab" * 16, version="features/x", after=10, last=14, count=len(MADE.places)
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.pts"
    write_postings(str(path), LAYOUT, MADE)
    return path


def test_what_was_written_is_read(file: Path) -> None:
    found = open_postings(str(file), LAYOUT)
    assert found is not None and (found.after, found.last) == (10, 14)
    for part in ("starts", "signatures", "places"):
        assert np.array_equal(getattr(found, part), getattr(MADE, part))
    assert whole(str(file)) and not file.with_suffix(".pts.part").exists()


def test_another_file_than_the_one_wanted_is_not_used(file: Path) -> None:
    for change in ({"identity": "cd" * 16}, {"version": "features/y"}, {"last": 15}, {"count": 3}):
        assert open_postings(str(file), replace(LAYOUT, **change)) is None
    assert open_postings(f"{file}x", LAYOUT) is None


def test_a_file_that_is_cut_short_is_not_used(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])
    assert open_postings(str(file), LAYOUT) is None


def test_starts_that_point_outside_are_not_used(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[HEADER_BYTES + 400 : HEADER_BYTES + 404] = b"\xff\xff\xff\x7f"
    file.write_bytes(data)
    assert open_postings(str(file), LAYOUT) is None


def test_a_changed_byte_is_noticed_by_a_check(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)
    assert open_postings(str(file), LAYOUT) is not None
    assert not whole(str(file))
