"""A rule as reports present it."""

from __future__ import annotations

from dataclasses import fields

from verifyimg.checks.registry import RegisteredRule
from verifyimg.reports.rule_card import RuleCard


def test_a_card_has_the_identity_of_the_rule() -> None:
    names = {field.name for field in fields(RuleCard)}  # type: ignore[arg-type]

    assert {field.name for field in fields(RegisteredRule)} - {"module"} <= names
