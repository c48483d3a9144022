from __future__ import annotations

from verifyimg.checks.registry import rules
from verifyimg.cli._rule_cards import rule_cards


def test_every_rule_has_its_card_in_the_order_of_the_table() -> None:
    assert [card.code for card in rule_cards()] == [rule.code for rule in rules()]


def test_a_card_has_the_page_of_its_rule() -> None:
    (card,) = (card for card in rule_cards() if card.code == "TIM010")

    assert (card.name, card.severity) == ("claimed-date-differs", "conflict")
    assert "Innocent explanations" in card.sections
