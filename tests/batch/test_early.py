from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.support.reports import gknb
from verifyimg.batch.early import Early
from verifyimg.batch.work import Result
from verifyimg.limits import Limits


def test_what_came_early_is_given_out_once_in_any_order() -> None:
    early = Early(Limits())
    made = Result(report=gknb())
    early.put(1, b"one")
    early.put(0, made)
    assert (early.take(2), early.take(0), early.take(1)) == (None, made, b"one")
    assert early.take(1) is None


def test_beyond_the_memory_they_wait_on_disk() -> None:
    early = Early(Limits(early_bytes=10))
    texts = {number: bytes([number]) * 8 for number in range(50)}
    for number, text in texts.items():
        early.put(number, text)
    assert early._bytes == 8
    assert {number: early.take(number) for number in texts} == texts
    early.close()


def test_the_file_is_begun_anew_when_nobody_waits_in_it() -> None:
    early = Early(Limits(early_bytes=0))
    for number in range(100):
        early.put(number, b"x" * 10)
        assert early.take(number) == b"x" * 10
    assert early._end == 10
    early.close()


def test_on_a_full_disk_they_stay_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_how: Any) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    early = Early(Limits(early_bytes=0))
    early.put(0, b"kept")
    assert early.take(0) == b"kept"


def test_what_a_disk_took_before_it_was_full_can_still_be_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_how: FullBeyond(disk))
    early = Early(Limits(early_bytes=0))
    texts = {number: bytes([number]) * 30 for number in range(5)}
    for number, text in texts.items():
        early.put(number, text)
    assert early._bytes == 60
    assert {number: early.take(number) for number in texts} == texts
    early.close()


class FullBeyond(io.FileIO):
    """A file on a disk with room for a hundred bytes."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "w+")

    def write(self, data: Any) -> int:
        room = 100 - self.tell()
        if room <= 0:
            raise OSError(28, "No space left on device")
        return super().write(data[:room])
