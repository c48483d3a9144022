from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.reports import gknb
from verifyimg.cli._configured import Policy
from verifyimg.cli.check._desk import Desk
from verifyimg.model.policy import Ignoring, Regraded, Regrading, Scope
from verifyimg.model.report import Report
from verifyimg.model.words import Severity

REPORT = gknb()
HERE = Scope(globs=("photo*.jpg",), base="/w")
ELSEWHERE = Scope(globs=("other/*",), base="/w")


def ignoring(scope: Scope = Scope(), *codes: str) -> Desk:  # noqa: B008
    """A desk that leaves these out."""
    one = Ignoring(codes=codes or ("TIM010",), reason="known", scope=scope)
    return Desk(policy=Policy(path="verifyimg.toml", ignoring=(one,)))


def regrading(severity: Severity, scope: Scope = Scope()) -> Desk:  # noqa: B008
    """A desk to which TIM010 matters more or less."""
    one = Regrading(codes=("TIM010",), severity=severity, reason="our clocks", scope=scope)
    return Desk(policy=Policy(path="verifyimg.toml", regrading=(one,)))


def codes(report: Report) -> list[str]:
    """Of its findings, in their order."""
    return [finding.code for finding in report.findings]


def test_without_decisions_a_report_stays_as_it_is() -> None:
    assert Desk().decided(REPORT) is REPORT
    assert tuple(Desk().closing()) == ()


@pytest.mark.parametrize("desk", [ignoring(ELSEWHERE), regrading("note", ELSEWHERE)])
def test_a_decision_about_other_files_changes_nothing(desk: Desk) -> None:
    assert desk.decided(REPORT) == REPORT
    assert tuple(desk.closing()) == ('verifyimg.toml: no file that was given fits "other/*"',)


def test_what_is_ignored_is_left_out_and_counted() -> None:
    desk = ignoring(HERE)
    decided = desk.decided(replace(REPORT, image=replace(REPORT.image, path="/w/photo1.jpg")))
    assert "TIM010" in codes(REPORT) and "TIM010" not in codes(decided)
    assert tuple(desk.closing()) == (
        "1 finding left out by verifyimg.toml; its reasons are in the report",
    )


def test_another_severity_is_said_to_be_another() -> None:
    decided = regrading("info").decided(REPORT)
    (finding,) = [one for one in decided.findings if one.code == "TIM010"]
    assert finding.severity == "info"
    assert finding.regraded == Regraded(severity="conflict", reason="our clocks")
    assert decided.findings[0].severity != "info" or codes(decided) == sorted(codes(decided))


def test_the_same_severity_is_no_change() -> None:
    assert regrading("conflict").decided(REPORT) == REPORT


@pytest.mark.parametrize("desk", [ignoring(), regrading("info")])
def test_the_verdict_and_the_outcomes_never_change(desk: Desk) -> None:
    decided = desk.decided(REPORT)
    assert (decided.verdict, decided.outcomes) == (REPORT.verdict, REPORT.outcomes)


def test_patterns_that_fit_nothing_take_one_line() -> None:
    desk = ignoring(Scope(globs=("a/*", "b/*", "*.png"), base="/w"))
    desk.decided(REPORT)
    (line,) = desk.closing()
    assert line == 'verifyimg.toml: no file that was given fits "a/*" (and 2 more patterns)'
