"""Rules in SARIF."""

from __future__ import annotations

import pytest

from verifyimg.cli._rule_cards import rule_cards
from verifyimg.reports.rule_card import RuleCard
from verifyimg.reports.sarif.rules import LEVELS, rule_json

CARDS = rule_cards()


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.code)
def test_a_rule_has_its_page_as_help_and_no_made_up_address(card: RuleCard) -> None:
    rule: dict[str, object] = rule_json(card)

    assert "helpUri" not in rule
    assert rule["defaultConfiguration"] == {"level": LEVELS[card.severity]}
    for form in ("text", "markdown"):
        assert "Innocent explanations" in rule["help"][form]  # type: ignore[index]


def test_markup_in_a_page_is_text() -> None:
    page = {"Example": "- <b>`code`</b> and [x](y) *z*"}
    card = RuleCard(
        code="X", name="x", family="time", severity="info", status="stable", since="1",
        title="A title", sections=page,
    )  # fmt: skip
    text = rule_json(card)["help"]["markdown"]  # type: ignore[index,call-overload]

    assert text == "# A title\n\n## Example\n\n- \\<b\\>\\`code\\`\\</b\\> and \\[x\\](y) \\*z\\*"
