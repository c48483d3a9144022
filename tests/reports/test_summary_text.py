"""The closing summary."""

from __future__ import annotations

from tests.support.odd_reports import failed
from tests.support.report_parts import stripped
from tests.support.reports import gknb, honest
from verifyimg.reports.medium import medium
from verifyimg.reports.paint import paint
from verifyimg.reports.summary_text import render_summary
from verifyimg.reports.tally import Tally, tally


def said(counts: Tally) -> str:
    return paint(render_summary(counts, medium(80)), colour=False)


def test_what_failed_is_never_counted_as_undetermined() -> None:
    assert said(tally([failed(), failed(), gknb()])) == (
        " examined   1 file: 1 contradicted\n"
        " failed     2 files could not be examined: that says nothing about any claim\n"
    )


def test_the_worst_comes_first_and_what_did_not_happen_is_left_out() -> None:
    assert said(tally([honest(), stripped(), gknb(), gknb()], skipped=1)) == (
        " examined   4 files: 2 contradicted, 1 undetermined, 1 consistent, not verified\n"
        " skipped    1 file, no images\n"
    )


def test_no_files_are_said_to_be_none() -> None:
    assert said(Tally()) == " examined   0 files\n"
