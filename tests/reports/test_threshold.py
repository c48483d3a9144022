"""What reaches --fail-on."""

from __future__ import annotations

from dataclasses import replace

from tests.support.odd_reports import failed
from tests.support.reports import DIFFERS, gknb, honest, zone_edge
from verifyimg.model.policy import Acceptance
from verifyimg.reports.threshold import Cases, reaching


def test_nothing_reaches_never() -> None:
    assert reaching([DIFFERS], None) == ()


def test_what_is_as_grave_or_graver_reaches() -> None:
    mild = replace(DIFFERS, severity="note")

    assert reaching([mild, DIFFERS], "concern") == (DIFFERS,)
    assert reaching([mild, DIFFERS], "note") == (mild, DIFFERS)


def test_what_a_baseline_accepts_reaches_nothing() -> None:
    known = Acceptance(by="the desk", on="2026-11-20", reason="known")

    assert reaching([replace(DIFFERS, accepted=known)], "info") == ()


def test_a_file_that_was_not_examined_is_an_error_and_no_failure() -> None:
    counts = Cases()
    for report in (gknb(), zone_edge(), honest(), failed()):
        counts = counts.plus(report, "concern")

    assert counts == Cases(tests=4, failures=2, errors=1)


def test_a_run_that_broke_off_is_one_error_more() -> None:
    assert Cases(tests=2, failures=1).broken_off() == Cases(tests=3, failures=1, errors=1)
