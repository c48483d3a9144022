"""The envelope's `left_out` and `baseline`."""

from __future__ import annotations

from tests.reports.test_aside_text import BY, GONE
from verifyimg.model.aside import NOTHING, Aside, LeftOut, LookedBack, Missed
from verifyimg.reports.json.aside import aside_json


def test_without_folders_and_baseline_both_keys_are_there() -> None:
    assert aside_json(NOTHING) == {"left_out": [], "baseline": None}


def test_members_are_counted_by_reason_and_the_first_are_named() -> None:
    one = LeftOut(reason="hidden", count=7, paths=("e/.a", "e/\udcff"), chosen=True)
    told = aside_json(Aside(left_out=(one,)))
    assert told["left_out"] == [{"reason": "hidden", "count": 7, "files": ["e/.a", "e/\\xff"]}]


def test_what_is_gone_and_what_was_not_looked_for_are_different_lists() -> None:
    unseen = Missed(**{**vars(GONE), "why": "no date"})
    told = aside_json(Aside(baseline=LookedBack(accepted=1, missed=(GONE, unseen), not_given=3)))
    entry = {
        "code": "TIM010",
        "aspect": "time",
        "path": "a.jpg",
        "sha256": None,
        "accepted": {"by": BY.by, "on": BY.on, "reason": BY.reason},
    }
    assert told["baseline"] == {
        "accepted": 1,
        "gone": [entry],
        "not_looked_for": [{**entry, "why": "no date"}],
        "not_given": 3,
    }
