from __future__ import annotations

from random import Random

import pytest

from tests.support.archives import flipped
from verifyimg.archive.index.sieve import FEW, Row, sifted

RANDOM = Random(6)
WANTED = [RANDOM.randbytes(32) for _ in range(3)]


def rows(count: int) -> list[Row]:
    """Strangers, and behind every thousand of them neighbours at growing distances."""
    made = [RANDOM.randbytes(32) for _ in range(count)]
    for place in range(0, count, 1000):
        made[place] = flipped(WANTED[place % 3], *RANDOM.sample(range(256), place // 1000 % 40))
    return [(number, pdq, None) for number, pdq in enumerate(made)]


def distance(pdq: bytes) -> int:
    there = int.from_bytes(pdq)
    return min((there ^ int.from_bytes(one)).bit_count() for one in WANTED)


@pytest.mark.parametrize("count", [FEW + 1, 40_000])
def test_of_many_rows_the_near_ones_are_left(count: int) -> None:
    some = rows(count)
    found = sifted(some, WANTED)
    assert found == [row for row in some if distance(row[1]) <= 31]
    assert len(found) >= count // 1000 * 3 // 4


def test_of_few_rows_all_are_left() -> None:
    some = rows(FEW)
    assert sifted(some, WANTED) == some


def test_bits_of_every_kind_are_counted() -> None:
    full, none = b"\xff" * 32, bytes(32)
    some: list[Row] = [(n, flipped(full, *range(n % 64)), 7) for n in range(FEW + 1)]
    assert sifted(some, [full]) == [row for row in some if row[0] % 64 <= 31]
    assert sifted(some, [none]) == []
