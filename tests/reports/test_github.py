"""Annotations for GitHub."""

from __future__ import annotations

import pytest

from tests.reports.golden.golden import kept
from tests.support.machine_formats import printed
from tests.support.odd_reports import failed
from tests.support.reports import gknb, honest, zone_edge

LAST = "verifyimg: "


def test_the_examples_read_as_they_did() -> None:
    told = printed("github", gknb(), zone_edge(), honest(), failed("a,b:c%.jpg"))

    assert told == kept("examples.github.txt", told)


def test_files_without_a_remark_are_in_the_last_line_alone() -> None:
    assert printed("github", honest()).splitlines() == [
        "verifyimg: 1 file examined: 1 consistent, not verified; 2 files, no images, skipped."
    ]


def test_what_the_log_would_read_is_escaped() -> None:
    line = printed("github", failed("a,b:c%\n.jpg")).splitlines()[0]

    assert line.startswith("::error file=a%2Cb%3Ac%25\\x0a.jpg,title=could not be examined::no")


@pytest.mark.parametrize(("files", "shown", "rest"), [(9, 9, ""), (10, 10, ""), (12, 9, "3 more")])
def test_github_shows_ten_and_the_tenth_says_how_many_more(
    files: int, shown: int, rest: str
) -> None:
    lines = printed("github", *[gknb()] * files).splitlines()

    assert sum(line.startswith("::error file=") for line in lines) == shown
    assert len(lines) == shown + bool(rest) + 1
    assert not rest or lines[-2].startswith(f"::error title=verifyimg::{rest}")
    assert lines[-1].startswith(LAST)
