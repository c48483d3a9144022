"""What is said of a file, and how often."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.reports import gknb
from verifyimg.batch.work import Result
from verifyimg.cli._remarks import Remarks
from verifyimg.model.deep import EXIFTOOL
from verifyimg.model.gist import Gist
from verifyimg.model.problem import Problem
from verifyimg.reports.tally import gist_of

FINE = Result(report=gknb())
LOST = Problem(reader="exif", kind="damaged", message="cut off")
ENDED = Problem(reader="jpeg", kind="damaged", message="no picture", fatal=True)
MISSING = Problem(reader=EXIFTOOL, kind="unsupported", message="there is no ExifTool")


def gist(*told: Problem) -> Gist:
    return replace(gist_of(gknb()), path="a.jpg", told=told)


def said(*told: Problem, quiet: bool = False, found: Result = FINE) -> list[str]:
    return [*Remarks().on(found, gist(*told), quiet=quiet)]


def test_of_a_file_that_was_read_nothing_is_said() -> None:
    assert said() == []


@pytest.mark.parametrize("problem", [LOST, MISSING])
def test_what_was_not_read_is_left_out_of_a_quiet_run(problem: Problem) -> None:
    assert said(problem) == [f"a.jpg: {problem.message}"]
    assert said(problem, quiet=True) == []


def test_what_ended_the_examination_is_always_said_and_before_all_else() -> None:
    assert said(LOST, ENDED) == ["a.jpg: no picture (and 1 more: see the report)"]
    assert said(LOST, ENDED, quiet=True) == ["a.jpg: no picture"]


def test_why_a_file_was_not_opened_stands_for_what_was_lost() -> None:
    assert said(ENDED, found=replace(FINE, said="a.jpg: no such file")) == ["a.jpg: no such file"]


def test_an_error_of_our_own_asks_for_a_report() -> None:
    (line,) = said(ENDED, found=replace(FINE, said="x", bug="KeyError"))
    assert line.startswith("a.jpg: an error of verifyimg's own, not of yours (KeyError)")


def test_that_there_is_no_exiftool_and_that_nothing_is_kept_is_said_once() -> None:
    remarks, found = Remarks(), replace(FINE, trouble="results cannot be kept")
    lines = [[*remarks.on(found, gist(MISSING), quiet=False)] for _ in range(2)]
    assert lines == [["results cannot be kept", "a.jpg: there is no ExifTool"], []]


def test_every_other_word_of_exiftool_is_said_of_every_file() -> None:
    remarks, died = Remarks(), Problem(reader=EXIFTOOL, kind="absent", message="it died")
    lines = [[*remarks.on(FINE, gist(died), quiet=False)] for _ in range(2)]
    assert lines == [["a.jpg: it died"]] * 2
