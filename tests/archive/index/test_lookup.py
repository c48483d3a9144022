from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.archives import flipped
from verifyimg.archive.index.build import build
from verifyimg.archive.index.layout import RADIUS
from verifyimg.archive.index.lookup import IndexFile, open_index

ROWS = [(number + 1, Random(number).randbytes(32)) for number in range(400)]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> IndexFile:
    path = str(tmp_path_factory.mktemp("index") / "i.idx")
    build(path, "ab" * 16, ROWS, after=0, last=400)
    opened = open_index(path)
    assert opened is not None
    return opened


@given(
    row=st.integers(0, 399),
    bits=st.sets(st.integers(0, 255), max_size=RADIUS),
    strangers=st.lists(st.binary(min_size=32, max_size=32), max_size=3),
)
def test_a_neighbour_is_never_missed(
    index: IndexFile, row: int, bits: set[int], strangers: list[bytes]
) -> None:
    number, pdq = ROWS[row]
    assert number in index.near([*strangers, flipped(pdq, *bits)])


@pytest.mark.parametrize("first", range(0, 256, 8))
def test_bits_that_lie_together_are_never_missed(index: IndexFile, first: int) -> None:
    number, pdq = ROWS[first]
    bits = [(first + step) % 256 for step in range(RADIUS)]
    assert number in index.near([flipped(pdq, *bits)])


def test_bits_spread_as_thin_as_they_can_be_are_never_missed(index: IndexFile) -> None:
    number, pdq = ROWS[5]
    spread = [bit for piece in range(16) for bit in (16 * piece, 16 * piece + 7)][:RADIUS]
    assert number in index.near([flipped(pdq, *spread)])


def test_unrelated_pictures_are_sifted_out(index: IndexFile) -> None:
    strangers = [Random(number).randbytes(32) for number in range(1000, 1050)]
    assert index.near(strangers) == set()


@pytest.mark.parametrize("content", [b"", b"hello", bytes(5000)])
def test_a_file_of_another_kind_is_no_index(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "i.idx"
    path.write_bytes(content)
    assert open_index(str(path)) is None


@pytest.mark.parametrize("name", ["missing.idx", "", "a\0b"])
def test_what_is_no_file_is_no_index(tmp_path: Path, name: str) -> None:
    assert open_index(f"{tmp_path}/{name}") is None


def test_a_file_cut_short_or_grown_is_no_index(tmp_path: Path) -> None:
    path = tmp_path / "i.idx"
    build(str(path), "ab" * 16, ROWS, after=0, last=400)
    whole = path.read_bytes()
    for content in (whole[:-1], whole[:4096], whole + b"x"):
        path.write_bytes(content)
        assert open_index(str(path)) is None


def test_a_damaged_file_gives_no_rows_that_cannot_be(tmp_path: Path) -> None:
    path = tmp_path / "i.idx"
    layout = build(str(path), "ab" * 16, ROWS, after=0, last=400)
    content = bytearray(path.read_bytes())
    content[4096:] = Random(1).randbytes(len(content) - 4096)
    content[layout.rows_at :] = b"\xff" * (len(content) - layout.rows_at)
    path.write_bytes(content)
    opened = open_index(str(path))
    assert opened is not None
    with opened:
        assert opened.near([pdq for _, pdq in ROWS[:8]]) == set()


def test_an_index_can_be_used_after_its_file_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "i.idx"
    build(str(path), "ab" * 16, ROWS, after=0, last=400)
    opened = open_index(str(path))
    assert opened is not None
    path.unlink()
    with opened:
        assert 3 in opened.near([ROWS[2][1]])
    opened.close()
