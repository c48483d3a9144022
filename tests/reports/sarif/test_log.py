"""SARIF 2.1.0 as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.reports.golden.golden import kept
from tests.support.machine_formats import OCCASION, printed, run_of, sarif_errors
from tests.support.odd_reports import damaged, failed
from tests.support.poison import poison_aside
from tests.support.report_parts import stripped
from tests.support.reports import DIFFERS, EXAMPLES, gknb, honest
from verifyimg.model.finding import Witness
from verifyimg.model.policy import Acceptance
from verifyimg.model.report import Report
from verifyimg.reports.sarif.log import stream


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_report_is_as_the_oasis_schema_says(name: str) -> None:
    assert sarif_errors(printed("sarif", EXAMPLES[name]())) == []


def test_no_reports_are_a_valid_log_too() -> None:
    text = printed("sarif")

    assert sarif_errors(text) == []
    assert run_of(text)["results"] == []


def test_the_founding_case_reads_as_it_did() -> None:
    told = printed("sarif", gknb(), failed(), occasion=replace(OCCASION, rules=tuple))

    assert told == kept("gknb.sarif", told)


def test_a_result_points_at_its_rule_and_its_file() -> None:
    run = run_of(printed("sarif", stripped(), gknb()))
    (result,) = (one for one in run["results"] if one["ruleId"] == "TIM010")

    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "TIM010"
    index = result["locations"][0]["physicalLocation"]["artifactLocation"]["index"]
    assert run["artifacts"][index]["location"]["uri"] == "fixtures/gknb/photo.jpg"


def test_a_run_that_examined_everything_was_successful_and_one_with_a_failure_was_not() -> None:
    runs = [run_of(printed("sarif", *reports)) for reports in ([gknb()], [gknb(), failed()])]

    assert [run["invocations"][0]["executionSuccessful"] for run in runs] == [True, False]


def test_with_a_baseline_every_result_says_whether_it_is_known() -> None:
    report = gknb()
    (first, *others) = report.findings
    known = replace(first, accepted=Acceptance(by="A. B.", on="2024-01-31", reason="seen"))
    marked = replace(report, findings=(known, *others))
    run = run_of(printed("sarif", marked, occasion=replace(OCCASION, baselined=True)))

    states = {one["ruleId"]: one["baselineState"] for one in run["results"]}
    assert states == {first.code: "unchanged"} | {one.code: "new" for one in others}
    assert all("suppressions" in one for one in run["results"])
    assert not any("baselineState" in one for one in run_of(printed("sarif", report))["results"])


def test_what_is_gone_and_what_was_left_out_are_notifications() -> None:
    occasion = replace(OCCASION, aside=lambda: poison_aside("a.jpg"))
    run = run_of(printed("sarif", gknb(), occasion=occasion))
    told = run["invocations"][0]["toolExecutionNotifications"][-4:]

    assert [one["descriptor"]["id"] for one in told] == [
        "left-out", "skipped", "baseline-gone", "baseline-not-looked-for",
    ]  # fmt: skip
    places = [one["physicalLocation"]["artifactLocation"]["uri"] for one in told[0]["locations"]]
    assert places == ["a.jpg", "e/a.jpg"]
    assert run["properties"]["baseline"] == {"accepted": 1, "notGiven": 1}


def test_what_was_not_read_is_told_beside_what_was_skipped() -> None:
    run = run_of(printed("sarif", damaged(), failed()))
    told = run["invocations"][0]["toolExecutionNotifications"]

    assert {one["descriptor"]["id"]: one["level"] for one in told if one["level"] != "none"} == {
        "not-read": "note", "rule-failed": "warning", "not-examined": "error", "skipped": "note",
    }  # fmt: skip
    assert told[-1]["message"]["text"] == "2 files, no images, skipped"


def test_rules_that_did_not_run_are_listed_with_their_reasons() -> None:
    run = run_of(printed("sarif", gknb()))
    codes = run["artifacts"][0]["properties"]["rulesNotRun"]

    assert codes
    assert [row["rule"] for row in run["properties"]["rulesNotRun"]] == codes
    assert all(row["reasons"] for row in run["properties"]["rulesNotRun"])


def test_a_finding_about_the_set_has_a_place_without_which_github_refuses_the_log() -> None:
    about = replace(DIFFERS, against="set", files=(Witness(path="a.jpg"), Witness(path="b.jpg")))
    text = printed("sarif", honest(), occasion=replace(OCCASION, group=lambda: (about,)))
    uris = [
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for one in run_of(text)["results"]
    ]

    assert sarif_errors(text) == []
    assert uris[-1] == "a.jpg"


def test_results_come_before_the_next_report_is_made() -> None:
    made: list[str] = []

    def reports() -> Iterator[Report]:
        for report in (gknb(), honest()):
            made.append(report.image.path)
            yield report

    pieces = stream(reports(), OCCASION)
    next(pieces)
    assert "TIM010" in next(pieces)
    assert made == ["fixtures/gknb/photo.jpg"]


def test_an_interrupted_run_is_a_whole_log_that_says_so() -> None:
    text = printed("sarif", gknb(), occasion=replace(OCCASION, interrupted=lambda: True))
    invocation = run_of(text)["invocations"][0]

    assert sarif_errors(text) == []
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][-1]["descriptor"]["id"] == "interrupted"


def test_the_same_reports_give_the_same_bytes() -> None:
    assert printed("sarif", gknb(), damaged()) == printed("sarif", gknb(), damaged())


def test_every_result_is_one_line() -> None:
    lines = [line for line in printed("sarif", gknb()).splitlines() if '"ruleId"' in line]

    assert [json.loads(line.rstrip(","))["ruleId"] for line in lines] == ["TIM010", "TIM001"]
