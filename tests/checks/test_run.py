from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.subjects import EVENT, against, camera_date, compared, gps_time, subject, tag
from verifyimg.checks.registry import RegisteredRule, rules
from verifyimg.checks.run import run_check, run_checks
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.words import SEVERITIES

DOCSTRING = """A title.

Innocent explanations
- an old one

Next steps
- an old step
"""

FOUNDING = against(EVENT, compared(camera_date(), "outside", days=-1198), others=[gps_time()])


def made(look: Callable[..., object], **rule: object) -> RegisteredRule:
    """A rule that is no file."""
    made_up = type("MadeUp", (RegisteredRule,), {"look": staticmethod(look)})
    registered: RegisteredRule = made_up(code="TIM999", name="a-test", family="time", module="json")
    declared = {"severity": "concern", "against": "file", "aspect": "time", **rule}
    vars(registered)["rule"] = Rule(**declared)  # type: ignore[arg-type]
    return registered


@pytest.fixture
def _page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("json.__doc__", DOCSTRING)


def dies(_: object) -> object:
    raise ValueError("a bad day")


def test_a_rule_that_finds_nothing_looked_and_is_clear() -> None:
    findings, outcome = run_check(made(lambda _: ()), subject())
    assert findings == ()
    assert (outcome.code, outcome.outcome) == ("TIM999", "clear")


def test_a_rule_that_lacks_what_it_needs_does_not_run() -> None:
    findings, outcome = run_check(made(dies, needs=("gps time",)), subject())
    assert findings == ()
    assert (outcome.outcome, outcome.reason) == ("not_applicable", "the file holds no GPS time")


def test_a_rule_may_find_itself_not_applicable() -> None:
    _, outcome = run_check(made(lambda _: NotApplicable(reason="no use")), subject())
    assert (outcome.outcome, outcome.reason) == ("not_applicable", "no use")


def test_a_rule_that_dies_has_failed_and_is_not_clear() -> None:
    findings, outcome = run_check(made(dies), subject())
    assert findings == ()
    assert outcome.outcome == "failed"
    assert "a bad day" in outcome.reason


@pytest.mark.usefixtures("_page")
def test_a_finding_is_stamped_with_its_rule() -> None:
    draft = Draft(message="The file says so.", strength="weak")
    (finding,), outcome = run_check(made(lambda _: (draft,)), subject())
    assert (finding.code, finding.name, finding.family) == ("TIM999", "a-test", "time")
    assert (finding.severity, finding.against, finding.aspect) == ("concern", "file", "time")
    assert (outcome.outcome, outcome.reason) == ("found", "The file says so.")


@pytest.mark.usefixtures("_page")
def test_a_draft_may_be_milder_than_its_rule() -> None:
    draft = Draft(message="Mild.", strength="weak", severity="note")
    (finding,), _ = run_check(made(lambda _: (draft,)), subject())
    assert finding.severity == "note"


@pytest.mark.usefixtures("_page")
def test_explanations_for_the_case_stand_before_those_of_the_page() -> None:
    draft = Draft(message="So.", strength="weak", innocent=("a new one",), next=("a new step",))
    (finding,), _ = run_check(made(lambda _: (draft,)), subject())
    assert finding.innocent == ("a new one", "an old one")
    assert finding.next == ("a new step", "an old step")


@pytest.mark.usefixtures("_page")
def test_evidence_is_the_tags_of_the_clues_then_others_each_once() -> None:
    date, model = camera_date(), tag("IFD0:Model", "EOS R5")
    draft = Draft(message="So.", strength="weak", clues=(date, date), tags=(model, date.tags[0]))
    (finding,), _ = run_check(made(lambda _: (draft,)), subject())
    assert finding.evidence == (date.tags[0], model)


def test_every_rule_on_a_file_has_one_outcome_by_code() -> None:
    _, outcomes = run_checks(subject())
    codes = [outcome.code for outcome in outcomes]
    assert codes == sorted(r.code for r in rules() if r.rule.scope == "file")


def test_findings_come_most_severe_first_then_by_code() -> None:
    findings, _ = run_checks(FOUNDING)
    ranks = [(-SEVERITIES.index(f.severity), f.code) for f in findings]
    assert ranks == sorted(ranks)
    assert findings[0].code == "TIM010"


def test_what_found_something_is_what_has_a_finding() -> None:
    findings, outcomes = run_checks(FOUNDING)
    found = {outcome.code for outcome in outcomes if outcome.outcome == "found"}
    assert found == {finding.code for finding in findings}


@pytest.mark.parametrize("given", [subject(), FOUNDING], ids=["nothing", "the founding case"])
def test_no_rule_dies_on_an_ordinary_subject(given: object) -> None:
    _, outcomes = run_checks(given)  # type: ignore[arg-type]
    assert [outcome for outcome in outcomes if outcome.outcome == "failed"] == []
    assert all(outcome.reason for outcome in outcomes)


def test_an_empty_file_says_nothing_above_info() -> None:
    findings, _ = run_checks(subject())
    assert {finding.severity for finding in findings} <= {"info"}
