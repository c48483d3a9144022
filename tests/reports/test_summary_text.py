"""The closing summary."""

from __future__ import annotations

from dataclasses import replace

from tests.support.odd_reports import failed
from tests.support.report_parts import image, stripped
from tests.support.reports import gknb, honest
from tests.support.tallies import tally
from verifyimg.reports.medium import medium
from verifyimg.reports.paint import paint
from verifyimg.reports.summary_text import render_summary
from verifyimg.reports.tally import MOST_NAMED, Tally

WHY = (
    "            missing.jpg: no such file; check the spelling, and quote a name that\n"
    "            holds spaces\n"
)


def said(counts: Tally) -> str:
    return paint(render_summary(counts, medium(80)), colour=False)


def test_what_failed_is_never_counted_as_undetermined() -> None:
    assert said(tally([failed(), failed(), gknb()])) == (
        " examined   1 file: 1 contradicted\n"
        " look at    fixtures/gknb/photo.jpg: time contradicted\n"
        " failed     2 files could not be examined: that says nothing about any claim\n"
        f"{WHY}{WHY}"
    )


def test_the_worst_comes_first_and_what_did_not_happen_is_left_out() -> None:
    assert said(tally([honest(), stripped(), gknb(), gknb()], skipped=1)) == (
        " examined   4 files: 2 contradicted, 1 undetermined, 1 consistent, not verified\n"
        " look at    fixtures/gknb/photo.jpg: time contradicted\n"
        "            fixtures/gknb/photo.jpg: time contradicted\n"
        " skipped    1 file, no images\n"
    )


def test_no_files_are_said_to_be_none() -> None:
    assert said(Tally()) == " examined   0 files\n"


def test_of_many_only_the_first_are_named() -> None:
    told = said(tally(gknb() for _ in range(MOST_NAMED + 3)))

    assert told.count("gknb") == MOST_NAMED
    assert told.endswith("            and 3 more, above\n")


def test_the_last_line_is_what_the_run_ends_with() -> None:
    lines = render_summary(tally([gknb()]), medium(80), ending="1: a finding")

    assert lines[-1].text == " exit       1: a finding"


def test_of_a_long_path_the_end_stands_with_its_reason() -> None:
    report = replace(gknb(), image=image("evidence/" * 20 + "photo.jpg"))

    (line,) = [line for line in said(tally([report])).splitlines() if "photo" in line]
    assert line.startswith(" look at    …")
    assert line.endswith("/photo.jpg: time contradicted")
