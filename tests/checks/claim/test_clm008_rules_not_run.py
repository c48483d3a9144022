from __future__ import annotations

import pytest

from tests.support.rule_subjects import run, subject
from verifyimg.model.problem import Problem, ProblemKind


def problem(kind: ProblemKind, message: str = "the block ends early") -> Problem:
    return Problem(reader="exif", kind=kind, message=message, offset=2048)


SILENT = {"a whole file": (), "a file without EXIF": (problem("absent", "no EXIF block"),)}
"""What must not be called unreadable."""

SPEAKS = {
    "a damaged block": (problem("damaged"),),
    "a limit that was reached": (problem("refused"),),
}


@pytest.mark.parametrize("problems", SILENT.values(), ids=SILENT)
def test_silent(problems: tuple[Problem, ...]) -> None:
    findings, _ = run("CLM008", subject(problems=problems))
    assert not any("Could not" in finding.message for finding in findings)


@pytest.mark.parametrize("problems", SPEAKS.values(), ids=SPEAKS)
def test_speaks(problems: tuple[Problem, ...]) -> None:
    (_, finding), _ = run("CLM008", subject(problems=problems))
    assert finding.message == (
        "Could not look at everything: the block ends early (at byte 2,048)."
    )


@pytest.mark.parametrize(
    "capability", ["archive", "AI generation", "manipulation", "reverse image search"]
)
def test_what_no_rule_looks_at_is_always_said(capability: str) -> None:
    (finding,), _ = run("CLM008", subject())
    assert capability in finding.message
    assert finding.severity == "info"


def test_metadata_that_is_there_and_not_read_is_not_looked_at() -> None:
    unread = problem("unsupported", "XMP is not read by this version")
    (_, finding), _ = run("CLM008", subject(problems=[unread]))
    assert finding.message.startswith("In this file and not read: XMP is not read by this version")


def test_a_file_of_a_thousand_problems_is_told_in_one_breath() -> None:
    problems = [problem("damaged", f"entry {number} is broken") for number in range(1_000)]
    (_, finding), _ = run("CLM008", subject(problems=problems))
    assert "and 994 more problems" in finding.message
    assert len(finding.message) < 1_000


def test_a_problem_met_twice_is_told_once() -> None:
    (_, finding), _ = run("CLM008", subject(problems=[problem("damaged"), problem("damaged")]))
    assert finding.message.count("ends early") == 1
