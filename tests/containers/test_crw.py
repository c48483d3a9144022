from __future__ import annotations

import pytest

from tests.support import old_raw_bytes as raws
from tests.support.bytes_source import read_bytes


def test_the_file_is_one_block_and_its_size_is_told() -> None:
    reading = read_bytes(raws.ciff())
    (block,) = reading.blocks
    assert (block.kind, block.label, block.length) == ("CIFF", "CRW", len(raws.ciff()))
    assert [one.kind for one in reading.problems] == ["absent"]


@pytest.mark.parametrize("keep", [14, 20, 29])
def test_a_file_that_ends_before_its_heap_cannot_be_examined(keep: int) -> None:
    (problem,) = read_bytes(raws.ciff()[:keep]).problems
    assert (problem.kind, problem.fatal, problem.offset) == ("damaged", True, keep)
