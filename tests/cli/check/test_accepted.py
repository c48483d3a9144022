from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.command_line import ROOT, verifyimg
from tests.support.reports import gknb
from verifyimg.cli.check._accepted import Accepted, accepted
from verifyimg.configuration.baseline import Entry, baseline_text
from verifyimg.errors import BaselineUnreadable
from verifyimg.model.finding import Outcome, OutcomeWord
from verifyimg.model.policy import Acceptance
from verifyimg.model.report import Report
from verifyimg.reports.aside_text import NAMED

REPORT = gknb()
BY = Acceptance(by="A. B.", on="2024-01-31", reason="looked at it")
ENTRY = Entry(
    code="TIM010", aspect="time", sha256=REPORT.image.sha256, path="photo.jpg", acceptance=BY
)
PHOTO = str(ROOT / "fixtures/gknb/photo.jpg")
CHECK = ("check", PHOTO, "--claimed-date", "2023-09-06", "--no-pixels", "--no-archive")


def known(*entries: Entry) -> Accepted:
    """A baseline of these."""
    return Accepted(path="known.json", entries=entries)


def marked(report: Report) -> dict[str, Acceptance | None]:
    """By code: what it is accepted by."""
    return {finding.code: finding.accepted for finding in report.findings}


def with_outcome(word: OutcomeWord) -> Report:
    """The report, had its rule come to that end."""
    outcome = Outcome(code="TIM010", outcome=word, reason="no date")
    findings = REPORT.findings if word == "found" else ()
    return replace(REPORT, outcomes=(outcome,), findings=findings)


@pytest.mark.parametrize(
    "entry",
    [
        replace(ENTRY, sha256="ab" * 32),
        replace(ENTRY, code="TIM011"),
        replace(ENTRY, aspect="place"),
        replace(ENTRY, sha256=None, path="elsewhere/photo.jpg"),
    ],
)
def test_an_entry_about_something_else_accepts_nothing(entry: Entry) -> None:
    assert known(entry).marked(REPORT) == REPORT


@pytest.mark.parametrize("sha256", [REPORT.image.sha256, None])
def test_what_is_accepted_is_marked_and_nothing_else_changes(sha256: str | None) -> None:
    entry = replace(ENTRY, sha256=sha256, path=REPORT.image.path)
    found = known(entry).marked(REPORT)
    assert marked(found)["TIM010"] == BY
    assert found.verdict == REPORT.verdict
    assert [one.code for one in found.findings] == [one.code for one in REPORT.findings]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("found", "1 finding accepted; shown, and not counted"),
        ("clear", "no longer found: TIM010 of photo.jpg (by A. B., 2024-01-31)"),
        (
            "not_applicable",
            "could not be looked for: TIM010 of photo.jpg (by A. B., 2024-01-31): no",
        ),
        ("failed", "could not be looked for"),
    ],
)
def test_what_became_of_an_entry_is_said(word: OutcomeWord, said: str) -> None:
    baseline = known(ENTRY)
    baseline.marked(with_outcome(word))
    (line,) = baseline.closing()
    assert said in line


def test_a_file_that_was_not_examined_is_no_finding_that_went_away() -> None:
    baseline = known(replace(ENTRY, sha256=None, path=REPORT.image.path))
    baseline.marked(replace(REPORT, outcomes=(), findings=()))
    assert "could not be looked for" in next(baseline.closing())


def test_entries_about_other_files_are_counted() -> None:
    assert tuple(known(ENTRY).closing()) == (
        "known.json: 1 finding accepted in files that were not given",
    )


def test_lines_have_an_end() -> None:
    entries = [replace(ENTRY, code=f"TIM{number:03}") for number in range(NAMED + 2)]
    baseline = known(*entries)
    outcomes = [Outcome(code=one.code, outcome="clear", reason="") for one in entries]
    baseline.marked(replace(REPORT, outcomes=tuple(outcomes)))
    *_, last = baseline.closing()
    assert last.endswith("no longer found: 2 more")


def test_what_was_missed_is_kept_with_who_stands_for_it() -> None:
    baseline = known(ENTRY, replace(ENTRY, code="TIM011"), replace(ENTRY, sha256="ab" * 32))
    baseline.marked(with_outcome("clear"))
    back = baseline.looked_back()
    assert (back.accepted, back.not_given) == (0, 1)
    assert [(one.code, one.why, one.acceptance) for one in back.missed] == [
        ("TIM010", "", BY),
        ("TIM011", "no rule has this code", BY),
    ]


def test_the_same_rule_on_another_aspect_is_another_finding() -> None:
    baseline = known(replace(ENTRY, aspect="place"))
    baseline.marked(with_outcome("found"))
    back = baseline.looked_back()
    assert (back.accepted, [one.why for one in back.missed]) == (0, [""])


def test_a_baseline_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BaselineUnreadable):
        accepted(str(tmp_path / "absent.json"))


@pytest.mark.parametrize("form", ["terminal", "json", "sarif", "markdown"])
def test_an_accepted_finding_is_shown_and_does_not_count(tmp_path: Path, form: str) -> None:
    report, baseline = str(tmp_path / "report.json"), str(tmp_path / "baseline.json")
    assert verifyimg(*CHECK, "--format", "json", "--output", report).code == 1
    said = ("--by", "A. Beck", "--reason", "looked at it")
    assert verifyimg("baseline", "init", report, *said, "--output", baseline).code == 0
    ran = verifyimg(*CHECK, "--baseline", baseline, "--format", form)
    assert ran.code == 0
    assert "TIM010" in ran.out and "A. Beck" in ran.out and "looked at it" in ran.out
    assert verifyimg(*CHECK, "--format", form).code == 1


def test_the_verdict_stays_what_it_was(tmp_path: Path) -> None:
    digest = json.loads(verifyimg(*CHECK, "--format", "json").out)["reports"][0]["image"]["sha256"]
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text((replace(ENTRY, sha256=digest),)))
    with_it, without = (
        json.loads(verifyimg(*CHECK, *more, "--format", "json").out)["reports"][0]
        for more in (("--baseline", str(path)), ())
    )
    assert with_it["verdict"] == without["verdict"]
    assert with_it["findings"][0].pop("accepted") == {
        "by": "A. B.",
        "on": "2024-01-31",
        "reason": "looked at it",
    }
    assert with_it == without
