from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import NOW, TOOL
from tests.support.reports import failed, gknb
from verifyimg.batch.work import Result
from verifyimg.cli.check._rows import row_of
from verifyimg.model.report import Report, Settings
from verifyimg.reports.formats import FORMATS, find
from verifyimg.reports.occasion import Occasion

BY_PART = [known.name for known in FORMATS if known.by_part]


def joined(name: str, *reports: Report) -> str:
    known = find(name)
    assert known is not None
    rows = [row_of(Result(report=report), name).written for report in reports]
    return "".join(known.joined(rows, Occasion(tool=TOOL, examined_at=NOW)))


def streamed(name: str, *reports: Report) -> str:
    known = find(name)
    assert known is not None
    return "".join(known.stream(reports, Occasion(tool=TOOL, examined_at=NOW)))


@pytest.mark.parametrize("name", BY_PART)
def test_rows_that_are_joined_are_what_is_printed_of_the_reports(name: str) -> None:
    for reports in ((), (gknb(),), (gknb(), failed())):
        assert joined(name, *reports) == streamed(name, *reports)


def test_a_row_has_the_findings_that_are_asked_for() -> None:
    report = gknb()
    code = report.findings[0].code
    asked = replace(report, settings=Settings(ignore=(code,)))
    row = row_of(Result(report=asked), "csv")
    assert code in row_of(Result(report=report), "csv").written.text
    assert code not in row.written.text


def test_a_row_says_what_its_result_said() -> None:
    row = row_of(Result(report=failed(), said="a", bug="b", trouble="c"), "jsonl")
    assert (row.said, row.bug, row.trouble, row.traces) == ("a", "b", "c", None)


@pytest.mark.parametrize("name", ["terminal", "pdf"])
def test_a_format_without_parts_has_no_rows(name: str) -> None:
    with pytest.raises(LookupError):
        row_of(Result(report=gknb()), name)
