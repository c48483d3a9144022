from __future__ import annotations

import pytest

from verifyimg.model.guards import GUARDS, NO_GUARDS, Guards, guards_of


def test_what_is_not_active_is_missing() -> None:
    found = guards_of(["landlock", "process"])
    assert found.active == ("process", "landlock")
    assert {*found.active, *found.missing} == set(GUARDS)


@pytest.mark.parametrize("told", [None, 7, "process", {"process": 1}, [], ["a wall"], [["a"]]])
def test_what_names_none_is_none(told: object) -> None:
    assert guards_of(told) == NO_GUARDS == Guards(active=(), missing=GUARDS)
