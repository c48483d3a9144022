from __future__ import annotations

import hashlib
import os
from io import BytesIO, RawIOBase

import pytest

from verifyimg.errors import EmptyFile, TooLarge, Unreadable
from verifyimg.limits import Limits
from verifyimg.sources import standard_input
from verifyimg.sources.standard_input import StandardInput

DATA = bytes(range(256)) * 16


class Broken(RawIOBase):
    def read(self, _size: int = -1) -> bytes:
        raise OSError(5, "Input/output error")


def test_a_stream_can_be_read_at_any_place() -> None:
    with StandardInput(BytesIO(DATA)) as source:
        assert (source.path, source.size) == ("-", len(DATA))
        assert source.read_at(4000, 200) == DATA[4000:]
        assert source.read_at(1, 3) == DATA[1:4]
        assert source.read_at(-1, 3) == source.read_at(0, -3) == source.read_at(5000, 1) == b""


def test_a_stream_larger_than_memory_allows_reads_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(standard_input, "SPOOLED_BYTES", 100)
    with StandardInput(BytesIO(DATA)) as source:
        assert source.sha256() == hashlib.sha256(DATA).hexdigest()


def test_nothing_on_standard_input_is_an_empty_file() -> None:
    with pytest.raises(EmptyFile, match=r"^-: the file is empty"):
        StandardInput(BytesIO(b""))


def test_more_than_the_limit_is_refused_before_it_is_all_read() -> None:
    endless = BytesIO(b"x" * (4 << 20))
    with pytest.raises(TooLarge, match=r"^-: at least \d+ bytes is more than the limit of 9"):
        StandardInput(endless, limits=Limits(stdin_bytes=9))
    assert endless.tell() < 4 << 20


def test_exactly_the_limit_is_taken() -> None:
    with StandardInput(BytesIO(b"x" * 9), limits=Limits(stdin_bytes=9)) as source:
        assert source.size == 9


def test_a_stream_that_breaks_is_unreadable() -> None:
    with pytest.raises(Unreadable, match=r"^-: cannot be read \(input/output error\)"):
        StandardInput(Broken())  # type: ignore[arg-type]


def test_what_went_to_the_disk_can_be_read_elsewhere_and_not_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with StandardInput(BytesIO(b"small")) as source:
        assert source.descriptor is None
    monkeypatch.setattr(standard_input, "SPOOLED_BYTES", 3)
    with StandardInput(BytesIO(b"larger")) as source:
        found = source.descriptor
        if found is None:
            pytest.skip("this system opens no descriptor a second time")
        assert os.pread(found, 99, 0) == b"larger"
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.write(found, b"x")
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(found)
