from __future__ import annotations

from typing import get_args

from tests.support.scenes import scene
from tests.support.sights import sight_of
from verifyimg.model.miniature import SIDE, WAY, Mode


def test_a_miniature_has_as_many_bytes_as_its_mode_says() -> None:
    sight = sight_of(scene(1))
    for small in (sight.grey, sight.colour):
        assert small is not None
        assert small.mode in get_args(Mode)
        assert len(small.pixels) == SIDE * SIDE * len(small.mode)


def test_the_way_names_its_size() -> None:
    assert str(SIDE) in WAY
