from __future__ import annotations

import pytest

from verifyimg.cli._passed_by import PassedBy
from verifyimg.limits import DEFAULT
from verifyimg.model.aside import NO_IMAGE
from verifyimg.sources.walk import HIDDEN, Input, Skipped

MANY = DEFAULT.told_left_out + 5


def met(*members: Input | Skipped) -> tuple[PassedBy, list[str], list[str]]:
    """What is known behind them, what is to be examined, and what was told."""
    passed, told = PassedBy(), list[str]()
    names = [entry.path for entry in passed.inputs(members, told.append)]
    return passed, names, told


def test_what_is_to_be_examined_goes_through_in_its_order() -> None:
    passed, names, told = met(Input(path="b"), Skipped(path="x"), Input(path="a"))
    assert (names, told, passed.skipped, passed.total) == (["b", "a"], [], 1, 1)


@pytest.mark.parametrize("why", ["a pipe", ""])
def test_members_are_counted_however_many_and_the_first_are_named(why: str) -> None:
    passed, _, told = met(*(Skipped(path=f"e/{number}", why=why) for number in range(MANY)))
    (one,) = passed.aside().left_out
    assert (one.reason, one.count, one.chosen) == (why or NO_IMAGE, MANY, False)
    assert one.paths == tuple(f"e/{number}" for number in range(DEFAULT.told_left_out))
    assert len(told) == (DEFAULT.told_left_out if why else 0)


def test_what_nobody_asked_for_is_no_file_that_was_skipped_and_is_told_at_the_end() -> None:
    passed, _, told = met(Skipped(path="e/.a", why=HIDDEN))
    assert (passed.skipped, passed.total, told) == (0, 1, [])
    assert list(passed.closing()) == ["1 hidden name in folders left out; --hidden takes them in"]
