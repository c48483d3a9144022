from __future__ import annotations

from tests.support.laid_pictures import measured
from verifyimg.features.measured import Counted, counted, counted_in


def test_all_cells_and_those_that_look_photographed_are_counted_apart() -> None:
    assert counted(measured(20, 10)) == (Counted(alike=20, different=10),) * 2
    looks, every = counted(measured(20, 10, drawn=True))
    assert (looks.alike, every.alike) == (0, 20)


def test_a_part_is_counted_alone() -> None:
    looks, _ = counted_in(measured(22, 10), slice(0, 3), slice(0, 11))
    assert looks == Counted(alike=22, different=6)


def test_where_nothing_can_be_compared_the_share_is_none() -> None:
    assert Counted(alike=0, different=0).share == 0
    assert Counted(alike=3, different=1).share == 0.75
