"""The tool as reports name it."""

from __future__ import annotations

from verifyimg.reports.tool import Tool


def test_the_tool_has_one_name() -> None:
    assert Tool(version="1", knowledge=None).name == "verifyimg"


def test_nobody_has_to_know_what_an_answer_depends_on() -> None:
    assert Tool(version="1", knowledge=None).provenance() is None
