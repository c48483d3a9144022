from __future__ import annotations

from dataclasses import replace

from tests.support.matches import FEATURED, LOOK
from tests.support.reports import gknb
from verifyimg.featuring import MISSING
from verifyimg.model.problem import ARCHIVE, Problem
from verifyimg.model.report import Report
from verifyimg.reports.claimreview import drafts
from verifyimg.reports.parts_unlooked import parts_unlooked

WITHOUT = Problem(reader=ARCHIVE, kind="unsupported", message=MISSING)


def report(**changes: object) -> Report:
    return replace(gknb(), **changes)  # type: ignore[arg-type]


def test_where_no_archive_was_looked_into_or_parts_were_looked_for_nothing_is_said() -> None:
    assert parts_unlooked(report()) == ""
    assert parts_unlooked(report(archives=(LOOK, FEATURED))) == ""


def test_the_reason_is_told_where_there_is_one() -> None:
    assert parts_unlooked(report(archives=(LOOK,), problems=(WITHOUT,))) == MISSING
    assert "screenshots" in parts_unlooked(report(archives=(LOOK,)))


def test_a_draft_of_a_fact_check_says_so_too() -> None:
    for draft in drafts(report(archives=(LOOK,), problems=(WITHOUT,)), 1):
        assert isinstance(draft, dict) and "OpenCV" in str(draft["reviewBody"])
