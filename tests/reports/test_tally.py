"""Counts over reports."""

from __future__ import annotations

from dataclasses import replace

from tests.support.odd_reports import failed
from tests.support.report_parts import stripped, verdict
from tests.support.reports import gknb, honest
from tests.support.tallies import tally
from verifyimg.model.deep import EXIFTOOL
from verifyimg.model.finding import Outcome
from verifyimg.model.policy import Acceptance
from verifyimg.model.problem import Problem
from verifyimg.reports.tally import (
    Tally,
    by_severity,
    gist_of,
    outcome_counts,
    outcomes_of,
    written,
)


def test_nothing_counts_as_nothing() -> None:
    counts = Tally()

    assert (counts.examined, counts.failed, set(counts.rulings.values())) == (0, 0, {0})


def test_failed_inputs_are_not_examined() -> None:
    counts = tally([gknb(), honest(), stripped(), failed()], skipped=2)

    assert (counts.examined, counts.failed, counts.skipped) == (3, 1, 2)
    assert counts.rulings["undetermined"] == 2
    assert counts.looked_at("undetermined") == 1
    assert counts.looked_at("contradicted") == 1


def test_adding_leaves_the_earlier_tally_alone() -> None:
    before = Tally()
    before.plus(failed())

    assert before == Tally()


def test_every_outcome_has_its_count() -> None:
    outcomes = [
        Outcome(code="A", outcome="clear", reason=""),
        Outcome(code="B", outcome="clear", reason=""),
    ]

    assert outcome_counts(outcomes) == {"found": 0, "clear": 2, "not_applicable": 0, "failed": 0}


def test_a_file_that_contradicts_itself_is_named_by_its_finding() -> None:
    itself = replace(gknb(), verdict=verdict(time=("questionable", "weak", "x")))
    counts = tally([honest(), itself, failed()])

    assert [(one.path, one.why) for one in counts.conflicting] == [
        ("fixtures/gknb/photo.jpg", "TIM010 claimed-date-differs")
    ]
    assert counts.conflicts == 1
    assert len(counts.unexamined) == 1


def test_findings_by_severity_keep_their_order_and_no_severity_is_missing() -> None:
    found = by_severity(gknb().findings)

    assert list(found) == ["info", "note", "concern", "conflict"]
    assert [one.code for one in found["conflict"]] == ["TIM010"]


def test_rules_by_what_became_of_them_keep_their_order() -> None:
    report = gknb()
    codes = [one.code for one in outcomes_of(report, "not_applicable")]

    assert codes == [one.code for one in report.outcomes if one.outcome == "not_applicable"]


def test_the_gist_of_a_report_tells_what_counts_of_it() -> None:
    gist = gist_of(gknb())
    assert (gist.overall, gist.gravest, gist.conflict) == (
        "contradicted",
        "conflict",
        "time contradicted",
    )
    assert (gist.failed, gist_of(failed()).failed) == (False, True)
    assert gist_of(replace(gknb(), findings=())).gravest is None


def test_an_accepted_finding_is_not_the_gravest() -> None:
    report = gknb()
    accepted = replace(
        report.findings[0], accepted=Acceptance(by="A", on="2026-11-20", reason="known")
    )
    gist = gist_of(replace(report, findings=(accepted, *report.findings[1:])))
    assert report.findings[0].severity == "conflict"
    assert gist.gravest == report.findings[1].severity


def test_only_what_was_lost_is_told_of_problems() -> None:
    lost, absent = (
        Problem(reader="exif", kind=kind, message=kind) for kind in ("damaged", "absent")
    )
    deep = replace(absent, reader=EXIFTOOL)
    assert gist_of(replace(gknb(), problems=(absent, lost, deep))).told == (lost, deep)


def test_a_written_report_has_its_text_and_its_gist() -> None:
    found = written(gknb(), lambda report: report.image.path)
    assert found.text == found.gist.path == "fixtures/gknb/photo.jpg"
