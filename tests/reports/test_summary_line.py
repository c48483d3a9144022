"""A run in one line."""

from __future__ import annotations

from tests.support.odd_reports import failed
from tests.support.reports import gknb, honest
from tests.support.tallies import tally
from verifyimg.reports.summary_line import summary_line


def test_nothing_is_nothing() -> None:
    assert summary_line(tally([])) == "0 files examined."


def test_what_could_not_be_examined_is_not_among_the_examined() -> None:
    assert summary_line(tally([gknb(), honest(), failed()], skipped=1)) == (
        "2 files examined: 1 contradicted, 1 consistent, not verified; 1 file could not be "
        "examined; 1 file, no images, skipped."
    )


def test_an_interrupted_run_says_what_that_means() -> None:
    assert summary_line(tally([honest()]), interrupted=True).endswith(
        "; interrupted: files that are not named here were not looked at."
    )
