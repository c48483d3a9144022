"""The keys of JSON version 1 that are there for custody: what made a report, what was taken out."""

from __future__ import annotations

from verifyimg.model.report import Report
from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.tool import Tool


def tool_json(tool: Tool) -> JsonObject:
    """The program with all that its answers depend on; null for what nobody looked up."""
    made = tool.provenance()
    return {
        "name": tool.name,
        "version": tool.version,
        "knowledge": tool.knowledge,
        "knowledge_sha256": made.knowledge_sha256 if made else None,
        "rules": made.rules_sha256 if made else None,
        "python": made.python if made else None,
        "libraries": {**made.libraries} if made else None,
    }


def redaction_json(report: Report) -> JsonObject:
    """Whether the report was redacted, and what kinds of things were taken out of it."""
    return {"redacted": report.redacted is not None, "redactions": [*(report.redacted or ())]}
