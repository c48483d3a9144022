from __future__ import annotations

import gc

from verifyimg.process import ALLOCATIONS, settle


def test_garbage_is_looked_for_seldom() -> None:
    before = gc.get_threshold()
    try:
        settle()
        assert gc.get_threshold()[0] == ALLOCATIONS
    finally:
        gc.set_threshold(*before)
