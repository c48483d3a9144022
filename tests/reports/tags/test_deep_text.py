from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import tag
from tests.support.reports import gknb
from verifyimg.model.deep import Deep, ForeignTag
from verifyimg.model.disagreement import Disagreement
from verifyimg.reports.medium import medium
from verifyimg.reports.tags.deep_text import deep_lines, summary

DIFFERS = Disagreement(tag=tag("IFD0:Make", "a\0"), reader="ExifTool", other="b", own="a")
ONLY = ForeignTag(group="Canon", name="New", values=("x" * 300,))


def lines(deep: Deep | None) -> list[str]:
    return list(deep_lines(replace(gknb(), deep=deep), medium(80)))


def test_what_was_not_asked_for_says_nothing() -> None:
    assert lines(None) == []


def test_differences_come_first_and_foreign_text_is_cut() -> None:
    _, first, second = lines(Deep(version="13.0", only=(ONLY,), differs=(DIFFERS,)))
    assert first == '    differs: IFD0:Make is "a" here, "b" by ExifTool'
    assert second.startswith("    only ExifTool: Canon:New = xxx") and len(second) == 80


def test_nothing_found_is_said_too() -> None:
    said = summary(Deep(version="13.0"))
    assert said == "ExifTool 13.0 reads no tag that we do not, and differs from us on none"
