"""Runs the rules about sets over groups of files, and stamps what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice

from verifyimg.checks.orders import NO_GROUP
from verifyimg.checks.registry import RegisteredRule, rules
from verifyimg.checks.run import stamped
from verifyimg.contain import attempt
from verifyimg.limits import Limits
from verifyimg.model.finding import Draft, Finding, NotApplicable, Outcome
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.model.traces import FileGroup, Order

Groups = Callable[[Order], Iterable[FileGroup]]
"""Groups of two files or more; each is read to its end, or left, before the next."""


@noun
class SetAnswer:
    """What one rule said of a set."""

    findings: tuple[Finding, ...]
    outcome: Outcome


def set_rules() -> tuple[RegisteredRule, ...]:
    """Every rule that looks over sets, by family and code."""
    return tuple(one for one in rules() if one.over_sets)


def run_over(registered: RegisteredRule, groups: Groups, limits: Limits) -> SetAnswer:
    """One rule's findings on all groups of its order, and its outcome."""
    order = registered.rule.order
    if order is None:
        raise ValueError(registered.code)
    said: list[Draft] = []
    reasons: list[str] = []
    looked = unlisted = 0
    for group in groups(order):
        answer = attempt(registered.code, partial(_said, registered, group, limits))
        if isinstance(answer, Problem):
            return _answered(registered, said, "failed", answer.message)
        drafts = [one for one in answer if isinstance(one, Draft)]
        reasons += [one.reason for one in answer if isinstance(one, NotApplicable)][:1]
        looked += not (answer and not drafts)
        room = limits.set_findings - len(said)
        said += drafts[:room]
        unlisted += len(drafts[room:]) if room >= 0 else 0
    if said:
        more = f" ({unlisted:,} more are not listed)" if unlisted else ""
        return _answered(registered, said, "found", said[0].message + more)
    if looked:
        return _answered(registered, said, "clear", "looked, nothing to report")
    return _answered(registered, said, "not_applicable", next(iter(reasons), NO_GROUP[order]))


def not_run(registered: RegisteredRule, reason: str, *, failed: bool = False) -> SetAnswer:
    """The answer of a rule that looked at nothing, and why."""
    return _answered(registered, [], "failed" if failed else "not_applicable", reason)


def _said(
    registered: RegisteredRule, group: FileGroup, limits: Limits
) -> list[Draft | NotApplicable]:
    return [*islice(registered.over(group), limits.set_findings + 1)]


def _answered(registered: RegisteredRule, said: list[Draft], word: str, reason: str) -> SetAnswer:
    outcome = Outcome(code=registered.code, outcome=word, reason=reason)  # type: ignore[arg-type]
    return SetAnswer(
        findings=tuple(stamped(registered, draft, against="set") for draft in said),
        outcome=outcome,
    )
