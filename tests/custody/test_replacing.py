from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from verifyimg.custody.replacing import replace_file


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text("earlier")
    replace_file(str(place), [b"one ", b"two"])
    assert place.read_text() == "one two"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_what_is_interrupted_leaves_the_earlier_file_and_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text("earlier")

    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_file(str(place), pieces())
    assert place.read_text() == "earlier"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]
