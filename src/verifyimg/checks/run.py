"""Runs the rules over a subject and stamps what they say with who said it."""

from __future__ import annotations

from verifyimg.checks.needs import missing
from verifyimg.checks.registry import RegisteredRule, rules
from verifyimg.contain import attempt
from verifyimg.model.finding import Draft, Finding, NotApplicable, Outcome, OutcomeWord
from verifyimg.model.problem import Problem
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag
from verifyimg.model.words import SEVERITIES, Against


def run_checks(subject: Subject) -> tuple[tuple[Finding, ...], tuple[Outcome, ...]]:
    """Every file rule's findings, most severe first, and its outcome, by code."""
    findings: list[Finding] = []
    outcomes: list[Outcome] = []
    for registered in rules():
        if registered.needs is None:
            continue
        found, outcome = run_check(registered, subject)
        findings += found
        outcomes.append(outcome)
    findings.sort(key=lambda finding: (-SEVERITIES.index(finding.severity), finding.code))
    return tuple(findings), tuple(sorted(outcomes, key=lambda outcome: outcome.code))


def run_check(registered: RegisteredRule, subject: Subject) -> tuple[tuple[Finding, ...], Outcome]:
    """One rule's findings and its outcome; a rule that dies has failed and says so."""
    answer = attempt(registered.code, lambda: _answer(registered, subject))
    if isinstance(answer, Problem):
        return (), _outcome(registered, "failed", answer.message)
    if isinstance(answer, NotApplicable):
        return (), _outcome(registered, "not_applicable", answer.reason)
    if answer:
        return answer, _outcome(registered, "found", answer[0].message)
    return (), _outcome(registered, "clear", "looked, nothing to report")


def _answer(registered: RegisteredRule, subject: Subject) -> tuple[Finding, ...] | NotApplicable:
    lack = missing(subject, registered.needs or ())
    if lack is not None:
        return NotApplicable(reason=lack)
    drafts = registered.look(subject)
    if isinstance(drafts, NotApplicable):
        return drafts
    return tuple(stamped(registered, draft) for draft in drafts)


def stamped(registered: RegisteredRule, draft: Draft, *, against: Against | None = None) -> Finding:
    """The finding that a draft is, of the rule that wrote it; `against`: where not as usual."""
    rule = registered.rule
    return Finding(
        code=registered.code,
        name=registered.name,
        family=registered.family,
        severity=draft.severity or rule.severity,
        strength=draft.strength,
        against=against or rule.against,
        aspect=rule.aspect,
        message=draft.message,
        clues=draft.clues,
        evidence=_evidence(draft),
        innocent=draft.innocent + registered.innocent,
        next=draft.next + registered.next_steps,
        files=draft.files,
    )


def _evidence(draft: Draft) -> tuple[Tag, ...]:
    tags = [tag for clue in draft.clues for tag in clue.tags]
    tags += [tag for witness in draft.files for tag in witness.tags]
    return tuple(dict.fromkeys((*tags, *draft.tags)))


def _outcome(registered: RegisteredRule, word: OutcomeWord, reason: str) -> Outcome:
    return Outcome(code=registered.code, outcome=word, reason=reason)
