"""Counts over reports."""

from __future__ import annotations

from dataclasses import replace

from tests.support.odd_reports import failed
from tests.support.report_parts import stripped, verdict
from tests.support.reports import gknb, honest
from verifyimg.model.finding import Outcome
from verifyimg.reports.tally import Tally, by_severity, outcome_counts, outcomes_of, tally


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
