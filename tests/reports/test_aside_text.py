"""What stands beside the reports, in lines."""

from __future__ import annotations

import pytest

from verifyimg.model.aside import NO_IMAGE, Aside, LeftOut, LookedBack, Missed
from verifyimg.model.policy import Acceptance
from verifyimg.reports.aside_text import NAMED, aside_lines, baseline_lines, left_out_line

BY = Acceptance(by="A. B.", on="2024-01-31", reason="looked at it")
GONE = Missed(code="TIM010", aspect="time", path="a.jpg", sha256=None, acceptance=BY)


def left_out(reason: str, count: int = 2, *, chosen: bool = True) -> LeftOut:
    return LeftOut(reason=reason, count=count, paths=("e/x",), chosen=chosen)


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (left_out("hidden"), "2 hidden names in folders left out; --hidden takes them in"),
        (left_out("a link", 1), "1 link in folders left out; --follow-links takes them in"),
        (left_out("not asked for"), "2 names in folders left out by --include and --exclude"),
        (left_out("a pipe", 1, chosen=False), "1 name in folders passed by: a pipe"),
        (left_out(NO_IMAGE, chosen=False), "2 files, no images, skipped"),
    ],
)
def test_each_reason_says_how_many_and_what_to_do(one: LeftOut, line: str) -> None:
    assert left_out_line(one) == line


def test_nothing_to_say_is_no_line_and_files_that_are_no_images_are_counted_elsewhere() -> None:
    assert list(aside_lines(Aside())) == []
    assert list(aside_lines(Aside(left_out=(left_out(NO_IMAGE),)))) == []


def test_a_baseline_tells_what_is_there_what_is_gone_and_what_nobody_looked_for() -> None:
    unseen = Missed(**{**vars(GONE), "why": "no date"})
    back = LookedBack(accepted=1, missed=(GONE, unseen), not_given=3)
    assert list(aside_lines(Aside(baseline=back))) == [
        "1 finding accepted; shown, and not counted for --fail-on",
        "accepted and no longer found: TIM010 of a.jpg (by A. B., 2024-01-31)",
        "accepted and could not be looked for: TIM010 of a.jpg (by A. B., 2024-01-31): no date",
        "3 findings accepted in files that were not given",
    ]


def test_a_long_list_and_a_long_name_have_an_end() -> None:
    long = Missed(**{**vars(GONE), "path": "p" * 10_000})
    back = LookedBack(accepted=0, missed=(long,) * (NAMED + 2), not_given=0)
    *named, last = baseline_lines(back)
    assert last == "accepted and no longer found: 2 more"
    assert max(map(len, named)) < 500
