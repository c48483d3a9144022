"""The rules as reports present them."""

from __future__ import annotations

from verifyimg.checks.registry import rules
from verifyimg.reports.rule_card import RuleCard


def rule_cards() -> tuple[RuleCard, ...]:
    """A card for every rule, in the order of the table; imports all of them."""
    return tuple(
        RuleCard(
            code=one.code,
            name=one.name,
            family=one.family,
            severity=one.rule.severity,
            status=one.rule.status,
            since=one.rule.since,
            title=one.page.title,
            sections=one.page.sections,
        )
        for one in rules()
    )
