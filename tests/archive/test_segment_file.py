from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from verifyimg.archive.segment_file import digest_of_rest, write_whole


def header(digest: bytes) -> bytes:
    return b"head" + digest


def test_the_header_has_the_digest_of_what_is_behind_it(tmp_path: Path) -> None:
    path = tmp_path / "a.idx"
    digest = write_whole(str(path), header, [b"one", memoryview(b"two")])
    assert digest == sha256(b"onetwo").digest()
    assert path.read_bytes() == b"head" + digest + b"onetwo"
    with path.open("rb") as file:
        file.seek(36)
        assert digest_of_rest(file) == digest


def test_a_run_that_ends_early_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    def dying() -> Iterator[bytes]:
        yield b"one"
        raise KeyboardInterrupt

    path = tmp_path / "a.idx"
    path.write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt):
        write_whole(str(path), header, dying())
    assert path.read_bytes() == b"before"
