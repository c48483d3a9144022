from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest

from tests.support.bytes_source import Bytes
from verifyimg.isolation.handing import handed
from verifyimg.model.block import Extent
from verifyimg.sources.path import PathSource

PART = Extent(offset=3, length=4)


def test_a_file_is_handed_on_as_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")
    with PathSource(str(path)) as source, handed(source, PART) as given:
        assert (given.descriptor, given.base) == (source.descriptor, 0)
        assert fcntl.fcntl(given.descriptor, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY


@pytest.mark.parametrize("memory", [True, False], ids=["in memory", "on disk"])
def test_of_bytes_only_the_part_is_copied_and_cannot_be_written(
    memory: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not memory:
        monkeypatch.delattr(os, "memfd_create", raising=False)
    with handed(Bytes(b"0123456789"), PART) as given:
        assert (os.pread(given.descriptor, 99, 0), given.base) == (b"3456", 3)
        with pytest.raises(OSError, match=r"\[Errno"):
            os.pwrite(given.descriptor, b"x", 0)
    with pytest.raises(OSError, match=r"\[Errno"):
        os.fstat(given.descriptor)


def test_a_part_beyond_the_end_is_copied_as_far_as_it_is_there() -> None:
    with handed(Bytes(b"01234"), PART) as given:
        assert os.pread(given.descriptor, 99, 0) == b"34"


def test_what_the_source_raises_passes_through() -> None:
    class Vanished(Exception):
        pass

    class Gone:
        size = 9

        def read_at(self, offset: int, length: int) -> bytes:
            raise Vanished

    with pytest.raises(Vanished), handed(Gone(), PART):
        pass
