from __future__ import annotations

from jsonschema import Draft202012Validator

from tests.support.report_parts import TOOL
from verifyimg.reports.json.custody import tool_json
from verifyimg.reports.schema.custody import REDACTION, tool


def test_the_tool_fits_its_schema_with_and_without_provenance() -> None:
    schema = Draft202012Validator(tool())
    assert schema.is_valid(tool_json(TOOL))
    assert not schema.is_valid({**tool_json(TOOL), "rules": "short"})


def test_both_keys_are_told() -> None:
    assert set(REDACTION) == {"redacted", "redactions"}
