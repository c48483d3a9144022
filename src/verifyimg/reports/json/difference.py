"""What two files differ in, in JSON version 1: the envelope of `metadata --diff --json`."""

from __future__ import annotations

from datetime import datetime

from verifyimg.model.report import Report
from verifyimg.reports.json.custody import tool_json
from verifyimg.reports.json.deep import deep_json
from verifyimg.reports.json.parts import image_json, problem_json
from verifyimg.reports.json.v1 import SCHEMA
from verifyimg.reports.json.values import JsonObject, moment, sound
from verifyimg.reports.tags.difference import Compared, Difference, SectionDifference
from verifyimg.reports.tool import Tool


def difference_json(found: Difference, *, tool: Tool, examined_at: datetime) -> JsonObject:
    """Both files, and what they differ in by section; what is equal is counted."""
    body: JsonObject = {
        "schema": SCHEMA,
        "tool": tool_json(tool),
        "examined_at": moment(examined_at),
        "a": _side(found.a),
        "b": _side(found.b),
        "same_bytes": found.same_bytes,
        "sections": [_section(section) for section in found.sections],
        "summary": {
            "differs": found.differing,
            "equal": found.equal,
            "left_out": found.left_out,
        },
    }
    return {key: sound(value) for key, value in body.items()}


def _side(report: Report) -> JsonObject:
    return {
        "image": image_json(report.image),
        "deep": deep_json(report.deep),
        "problems": [problem_json(problem) for problem in report.problems],
    }


def _section(section: SectionDifference) -> JsonObject:
    return {
        "section": section.section,
        "differs": [_compared(one) for one in section.differs],
        "only_a": [_compared(one) for one in section.only_a],
        "only_b": [_compared(one) for one in section.only_b],
        "equal": section.equal,
    }


def _compared(one: Compared) -> JsonObject:
    return {"tag": one.key, "a": list(one.a), "b": list(one.b)}
