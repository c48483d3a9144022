from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from tests.support.sets import traces
from verifyimg.checks.registry import RegisteredRule
from verifyimg.checks.run_set import not_run, run_over, set_rules
from verifyimg.limits import DEFAULT
from verifyimg.model.finding import Draft, NotApplicable, Witness
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Order

DRAFT = Draft(message="They do.", strength="weak", files=(Witness(path="a.jpg"),))


def made(look: Callable[[FileGroup], object]) -> RegisteredRule:
    """A rule that is no file."""
    registered = RegisteredRule(code="GRP999", name="a-test", family="set", module="json")
    rule = Rule(severity="note", against="set", aspect="time", scope="set", order="device")
    vars(registered).update({"rule": rule, "over": look, "innocent": (), "next_steps": ()})
    return registered


def two(_order: Order) -> Iterator[FileGroup]:
    """Two groups of two files."""
    for name in "ab":
        yield FileGroup(name=name, files=iter([traces("1.jpg"), traces("2.jpg")]))


def none(_order: Order) -> Iterator[FileGroup]:
    """No group at all."""
    yield from ()


def dies(_group: FileGroup) -> object:
    raise ValueError("a bad day")


def test_a_rule_without_a_group_says_why_it_did_not_run() -> None:
    outcome = run_over(made(lambda _: [DRAFT]), none, DEFAULT).outcome
    assert (outcome.outcome, outcome.reason) == (
        "not_applicable", "no two of the files name one camera",
    )  # fmt: skip


def test_a_rule_that_finds_nothing_is_clear() -> None:
    assert run_over(made(lambda _: []), two, DEFAULT).outcome.outcome == "clear"


def test_a_rule_that_applies_to_no_group_says_so() -> None:
    outcome = run_over(made(lambda _: [NotApplicable(reason="no use")]), two, DEFAULT).outcome
    assert (outcome.outcome, outcome.reason) == ("not_applicable", "no use")


def test_a_rule_that_dies_has_failed_and_is_not_clear() -> None:
    outcome = run_over(made(dies), two, DEFAULT).outcome
    assert outcome.outcome == "failed"
    assert "a bad day" in outcome.reason


def test_a_finding_is_against_the_set_and_names_its_files() -> None:
    first, second = run_over(made(lambda _: [DRAFT]), two, DEFAULT).findings
    assert (first.against, first.severity, first.code) == ("set", "note", "GRP999")
    assert [one.path for one in second.files] == ["a.jpg"]


def test_what_is_not_listed_is_counted() -> None:
    few = replace(DEFAULT, set_findings=3)
    answer = run_over(made(lambda _: [DRAFT] * 4), two, few)
    assert len(answer.findings) == 3
    assert answer.outcome.reason == "They do. (5 more are not listed)"


def test_every_rule_about_sets_can_say_that_it_did_not_run() -> None:
    answers = [not_run(rule, "no time") for rule in set_rules()]
    assert len(answers) >= 17
    assert {answer.outcome.reason for answer in answers} == {"no time"}


@pytest.mark.parametrize("rule", set_rules(), ids=lambda rule: rule.code)
def test_no_rule_dies_on_files_of_which_little_is_known(rule: RegisteredRule) -> None:
    def groups(_order: Order) -> Iterator[FileGroup]:
        for name in ("body\0abc", "lens\0", "owner\0abc"):
            yield FileGroup(name=name, files=iter([traces("a"), traces("b", device="")]))

    answer = run_over(rule, groups, DEFAULT)
    assert answer.outcome.outcome != "failed", answer.outcome.reason
