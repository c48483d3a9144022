from __future__ import annotations

import pytest

from verifyimg.checks import registry
from verifyimg.checks.declared import NEEDS, OVER_SETS
from verifyimg.checks.registry import RegisteredRule, find, rules


def test_what_is_gathered_is_what_the_rules_declare() -> None:
    of_files = {one.code: one.rule.needs for one in rules() if one.rule.scope == "file"}
    of_sets = {one.code for one in rules() if one.rule.order is not None}
    assert (of_files, of_sets) == (NEEDS, OVER_SETS), "run `make docs`"


@pytest.mark.parametrize("code", ["TIM010", "TIM033", "GRP001"], ids=["file", "both", "set"])
def test_a_rule_that_is_not_gathered_yet_is_asked_itself(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    rule = find(code)
    assert rule is not None
    gathered = (rule.needs, rule.over_sets)
    monkeypatch.setattr(registry, "NEEDS", {})
    monkeypatch.setattr(registry, "OVER_SETS", set())
    assert (rule.needs, rule.over_sets) == gathered


def test_a_rule_that_cannot_run_is_not_imported() -> None:
    rule = RegisteredRule(code="TIM010", name="x", family="time", module="no.such.module")
    assert rule.needs == ("claimed date", "scene date")
    assert rule.over_sets is False
