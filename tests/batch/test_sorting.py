from __future__ import annotations

import random

import pytest

from verifyimg.batch.sorting import Key, Sorting


@pytest.mark.parametrize("most", [1 << 20, 500, 0], ids=["in memory", "in runs", "one by one"])
def test_keys_come_in_order_however_little_memory_there_is(most: int) -> None:
    dice = random.Random(7)
    keys: list[Key] = [(f"g{dice.randrange(5)}\udc80", f"{dice.random()}", n) for n in range(40)]
    sorting = Sorting(most)
    for key in keys:
        sorting.add(key)
    assert [*sorting.merged()] == sorted(keys)
    assert [*sorting.merged()] == sorted(keys), "it may be asked again"
    sorting.close()


def test_nothing_is_on_disk_where_memory_does() -> None:
    sorting = Sorting(1 << 20)
    sorting.add(("a", "b", 1))
    assert [*sorting.merged()] == [("a", "b", 1)]
    sorting.close()
