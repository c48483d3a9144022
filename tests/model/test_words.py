from __future__ import annotations

from typing import get_args

import pytest

from verifyimg.model.words import (
    ASPECTS,
    RULINGS,
    SEVERITIES,
    STRENGTHS,
    Aspect,
    Ruling,
    Severity,
    Strength,
    at_least,
    weakest,
)


@pytest.mark.parametrize(
    ("words", "listed"),
    [(Severity, SEVERITIES), (Strength, STRENGTHS), (Aspect, ASPECTS), (Ruling, RULINGS)],
)
def test_a_list_holds_every_word_once_and_in_order(words: object, listed: tuple[str, ...]) -> None:
    assert get_args(words) == listed


@pytest.mark.parametrize(
    ("strengths", "least"),
    [
        (("moderate",), "moderate"),
        (("very_strong", "strong"), "strong"),
        (("strong", "none", "weak"), "none"),
        (("weak", "weak"), "weak"),
    ],
)
def test_a_chain_holds_no_more_than_its_weakest_link(
    strengths: tuple[Strength, ...], least: Strength
) -> None:
    assert weakest(*strengths) == least


@pytest.mark.parametrize("threshold", SEVERITIES)
def test_a_severity_reaches_itself_and_all_below(threshold: Severity) -> None:
    reached = [severity for severity in SEVERITIES if at_least(severity, threshold)]
    assert tuple(reached) == SEVERITIES[SEVERITIES.index(threshold) :]
