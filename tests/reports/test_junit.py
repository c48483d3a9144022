"""JUnit XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from tests.reports.golden.golden import kept
from tests.support.machine_formats import OCCASION, junit_errors, printed
from tests.support.odd_reports import failed
from tests.support.poison import poison_aside
from tests.support.report_parts import stripped
from tests.support.reports import EXAMPLES, gknb, honest
from verifyimg.model.policy import Acceptance
from verifyimg.model.report import Report
from verifyimg.model.words import Severity
from verifyimg.reports.junit import stream


def suite(*names: str, fail_on: Severity | None = "conflict") -> ET.Element:
    reports = [EXAMPLES[name]() for name in names]
    text = printed("junit", *reports, occasion=replace(OCCASION, fail_on=fail_on))
    found = ET.fromstring(text.encode()).find("testsuite")
    assert found is not None
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_report_is_as_the_schema_of_jenkins_says(name: str) -> None:
    assert junit_errors(printed("junit", EXAMPLES[name]())) == []


def test_no_reports_are_an_empty_suite() -> None:
    assert junit_errors(printed("junit")) == []
    assert suite().get("tests") == "0"


def test_what_is_wrong_is_seen() -> None:
    assert junit_errors("<testsuite name='x'><failure/></testsuite>")


def test_the_founding_case_reads_as_it_did() -> None:
    told = printed("junit", gknb(), honest(), failed())

    assert told == kept("gknb.junit.xml", told)


def test_a_file_is_a_case_of_its_folder() -> None:
    (case,) = suite("gknb").findall("testcase")

    assert (case.get("classname"), case.get("name")) == ("fixtures/gknb", "photo.jpg")


def test_an_accepted_finding_is_no_failure_and_is_named() -> None:
    report = gknb()
    (first, *others) = report.findings
    known = replace(first, accepted=Acceptance(by="A. B.", on="2024-01-31", reason="seen"))
    text = printed("junit", replace(report, findings=(known, *others)))
    suite_of = ET.fromstring(text.encode()).find("testsuite")
    assert suite_of is not None
    (case,) = suite_of.findall("testcase")

    assert [child.tag for child in case] == ["system-out"]
    assert "TIM010" in (case[0].text or "") and "Accepted by A. B." in (case[0].text or "")


def test_what_is_beside_the_reports_stands_behind_them() -> None:
    occasion = replace(OCCASION, aside=lambda: poison_aside("a.jpg"))
    said = printed("junit", gknb(), occasion=occasion).rpartition("<system-out>")[2]
    assert "2 hidden names in folders left out" in said
    assert "accepted and no longer found: TIM010 of a.jpg" in said


def test_a_file_without_a_grave_finding_passes_and_still_has_its_verdict() -> None:
    (case,) = suite("stripped").findall("testcase")

    assert [child.tag for child in case] == ["system-out"]
    assert (case[0].text or "").startswith("undetermined: ")


@pytest.mark.parametrize(
    ("fail_on", "failures"), [(None, "0"), ("conflict", "1"), ("concern", "2"), ("info", "3")]
)
def test_the_threshold_decides_what_fails(fail_on: Severity | None, failures: str) -> None:
    assert suite("gknb", "zone_edge", "honest", fail_on=fail_on).get("failures") == failures


def test_what_could_not_be_examined_is_an_error_and_no_failure() -> None:
    made = suite("failed", "gknb")

    assert (made.get("tests"), made.get("failures"), made.get("errors")) == ("2", "1", "1")
    error = made.find("testcase/error")
    assert error is not None
    assert (error.get("message") or "").startswith("no such file")


def test_several_findings_are_one_failure_that_tells_all() -> None:
    (failure,) = suite("two_thousand_km").iter("failure")

    assert (failure.get("message") or "").endswith("(and 1 finding more)")
    assert "TIM010" in (failure.text or "")
    assert "could also be explained by" in (failure.text or "")


def test_nothing_is_printed_before_the_last_file() -> None:
    made: list[str] = []

    def reports() -> Iterator[Report]:
        for report in (gknb(), stripped()):
            made.append(report.image.path)
            yield report

    next(stream(reports(), OCCASION))
    assert len(made) == 2


def test_an_interrupted_run_has_an_error_of_its_own() -> None:
    text = printed("junit", honest(), occasion=replace(OCCASION, interrupted=lambda: True))

    assert junit_errors(text) == []
    assert 'tests="2" failures="0" errors="1"' in text
    assert '<error type="interrupted"' in text
