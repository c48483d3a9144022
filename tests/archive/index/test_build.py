from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from verifyimg.archive.index.build import AT_ONCE, build
from verifyimg.archive.index.layout import HEADER_BYTES, read_layout
from verifyimg.archive.index.lookup import open_index

IDENTITY = "ab" * 16


def rows(count: int, seed: int = 1) -> list[tuple[int, bytes]]:
    random = Random(seed)
    return [(10 + 3 * number, random.randbytes(32)) for number in range(count)]


@pytest.mark.parametrize("count", [0, 1, 300, AT_ONCE + 1])
def test_every_row_is_found_in_the_file(tmp_path: Path, count: int) -> None:
    path, made = str(tmp_path / "i.idx"), rows(count)
    layout = build(path, IDENTITY, made, after=9, last=10 + 3 * count)
    assert layout.count == count
    assert Path(path).stat().st_size == layout.file_bytes
    assert read_layout(Path(path).read_bytes()[:HEADER_BYTES]) == layout
    index = open_index(path)
    assert index is not None
    with index:
        for row, pdq in made[:: max(1, count // 50)]:
            assert row in index.near([pdq])


def test_the_same_rows_make_the_same_file(tmp_path: Path) -> None:
    for name in ("a", "b"):
        build(str(tmp_path / name), IDENTITY, rows(100), after=0, last=400)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_build_that_dies_leaves_no_index(tmp_path: Path) -> None:
    def dying() -> object:
        yield from rows(10)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(str(tmp_path / "i.idx"), IDENTITY, dying(), after=0, last=99)  # type: ignore[arg-type]
    assert not (tmp_path / "i.idx").exists()
