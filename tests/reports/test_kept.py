"""Text that waits."""

from __future__ import annotations

import io
import tempfile
import tracemalloc
from secrets import token_hex
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.reports.kept import Kept

ROWS = [f"{number} {hash(str(number))}" for number in range(20_000)]


@given(st.lists(st.text(st.characters(codec="utf-8"))), st.sampled_from(["", ",\n"]))
def test_the_rows_come_back_with_what_stands_between_them(rows: list[str], between: str) -> None:
    kept = Kept(between=between)
    for row in rows:
        kept.add(row)

    assert len(kept) == len(rows)
    assert "".join(kept.pieces()) == between.join(rows)


def test_many_rows_that_are_alike_come_in_more_pieces_than_one() -> None:
    kept = Kept()
    for number in range(20_000):
        kept.add(f"{number} {'字' * (number % 97)}")

    pieces = list(kept.pieces())
    assert len(pieces) > 1
    assert "".join(pieces).startswith("0 1 字2 字字3")


def filled(most: int) -> Kept:
    kept = Kept(between="\n", most=most)
    for row in ROWS:
        kept.add(row)
    return kept


def test_beyond_the_memory_they_wait_in_a_file() -> None:
    kept = filled(10_000)
    assert sum(map(len, kept._held)) <= 10_000
    assert "".join(kept.pieces()) == "\n".join(ROWS)


def test_they_come_in_small_pieces_however_well_they_were_compressed() -> None:
    kept = Kept()
    for _ in range(40):
        kept.add("a" * 100_000)

    pieces = list(kept.pieces())
    assert max(map(len, pieces)) <= 1 << 16
    assert "".join(pieces) == "a" * 4_000_000


def test_what_waits_in_a_file_is_never_in_memory_as_a_whole() -> None:
    rows = (token_hex(50_000) for _ in range(60))
    tracemalloc.start()
    kept = Kept(most=100_000)
    for row in rows:
        kept.add(row)
    size = sum(map(len, kept.pieces()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size == 6_000_000 and peak < 2_000_000


class FullDisk(io.BytesIO):
    """Takes a little, then less than it was given, then nothing."""

    def write(self, data: Any) -> int:
        if self.tell() + len(data) > 30_000:
            if self.tell() > 25_000:
                raise OSError(28, "No space left on device")
            return super().write(data[:100])
        return super().write(data)


def test_on_a_full_disk_they_stay_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_how: FullDisk())
    assert "".join(filled(10_000).pieces()) == "\n".join(ROWS)
