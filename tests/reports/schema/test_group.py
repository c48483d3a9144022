from __future__ import annotations

from verifyimg.reports.schema.group import group


def test_counts_and_outcomes_may_be_missing_since_older_reports_lack_them() -> None:
    schema = group()
    assert schema["required"] == ["findings", "clusters"]


def test_a_finding_about_a_set_may_name_files() -> None:
    findings = group()["properties"]["findings"]  # type: ignore[index, call-overload]
    assert {"files", "evidence", "code"} <= set(findings["items"]["properties"])
