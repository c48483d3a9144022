from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.command_line import NOW
from verifyimg.checks.registry import rules
from verifyimg.cli._select import known_rule, rule_codes, selected
from verifyimg.errors import UnknownRule
from verifyimg.model.claim import Claim
from verifyimg.model.finding import Finding, Outcome
from verifyimg.model.image import Handling, ImageFile
from verifyimg.model.report import Capture, Report, Settings
from verifyimg.model.verdict import Verdict


def finding(code: str) -> Finding:
    return Finding(
        code=code,
        name=code.casefold(),
        family="time",
        severity="conflict",
        strength="weak",
        against="claim",
        aspect="time",
        message=code,
        clues=(),
        evidence=(),
        innocent=(),
        next=(),
    )


REPORT = Report(
    image=ImageFile(path="photo.jpg"),
    claim=Claim(),
    examined_at=NOW,
    verdict=Verdict(overall="contradicted", strength="weak", sentence="", aspects={}),
    capture=Capture(),
    handling=Handling(state="unknown", reasons=(), maker_note=False),
    findings=(finding("TIM010"), finding("TIM001")),
    outcomes=(Outcome(code="TIM010", outcome="found", reason=""),),
)


def codes(**settings: tuple[str, ...]) -> list[str]:
    report = selected(replace(REPORT, settings=Settings(**settings)))
    return [found.code for found in report.findings]


def test_without_a_choice_everything_is_reported() -> None:
    assert codes() == ["TIM010", "TIM001"]


def test_a_choice_keeps_the_order() -> None:
    assert codes(select=("TIM001", "TIM010")) == ["TIM010", "TIM001"]
    assert codes(select=("TIM001",)) == ["TIM001"]


def test_what_is_ignored_is_left_out_even_where_it_was_selected() -> None:
    assert codes(ignore=("TIM010",)) == ["TIM001"]
    assert codes(select=("TIM010",), ignore=("TIM010",)) == []


def test_the_verdict_and_the_outcomes_stay() -> None:
    report = selected(replace(REPORT, settings=Settings(ignore=("TIM010",))))
    assert report.verdict == REPORT.verdict
    assert report.outcomes == REPORT.outcomes


@pytest.mark.parametrize("word", ["TIM010", "tim010", "TIM-010", "claimed-date-differs"])
def test_a_rule_is_known_by_code_and_by_name(word: str) -> None:
    assert known_rule(word).code == "TIM010"


def test_lists_are_joined_and_sorted_and_each_code_stands_once() -> None:
    assert rule_codes(["TIM010, tim001", "claimed-date-differs,"]) == ("TIM001", "TIM010")
    assert rule_codes([]) == ()


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("TIM0100", "; did you mean TIM010?"),
        ("claimed-date-difers", "; did you mean claimed-date-differs?"),
        ("xyz", ""),
    ],
)
def test_an_unknown_rule_is_named_with_the_nearest_one(word: str, hint: str) -> None:
    with pytest.raises(UnknownRule) as refused:
        rule_codes([word])
    assert str(refused.value) == f"{word}: no such rule; `verifyimg rules` lists them{hint}"


def test_every_rule_can_be_selected() -> None:
    assert rule_codes([rule.name for rule in rules()]) == tuple(
        sorted(rule.code for rule in rules())
    )
