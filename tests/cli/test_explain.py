from __future__ import annotations

import pytest

from tests.support.command_line import verifyimg
from verifyimg.checks.page import SECTIONS
from verifyimg.checks.registry import rules
from verifyimg.cli.explain import filled


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_page_has_its_head_and_all_sections(rule: object) -> None:
    code, name = rule.code, rule.name  # type: ignore[attr-defined]
    ran = verifyimg("explain", code)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{code} {name}\n")
    assert all(f"\n{heading}\n  " in ran.out for heading in SECTIONS)


def test_a_name_is_as_good_as_a_code() -> None:
    assert verifyimg("explain", "claimed-date-differs").out == verifyimg("explain", "tim010").out


def test_several_pages_come_in_the_order_asked_for() -> None:
    out = verifyimg("explain", "TIM010", "TIM001").out
    assert out.startswith("TIM010 ")
    assert "\n\nTIM001 " in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("TIM0100",), "TIM0100: no such rule; `verifyimg rules` lists them; did you mean TIM010?"),
        (("TIM010", "zzz"), "zzz: no such rule; `verifyimg rules` lists them"),
        ((), "no rule is named; `verifyimg rules` lists them"),
    ],
)
def test_an_unknown_rule_is_wrong_usage(arguments: tuple[str, ...], message: str) -> None:
    ran = verifyimg("explain", *arguments)
    assert (ran.code, ran.out, ran.lines) == (2, "", [f"verifyimg: {message}"])


def test_a_page_fits_the_terminal() -> None:
    for width in (60, 80, 120):
        lines = verifyimg("explain", "TIM010", width=width).out.splitlines()
        assert max(map(len, lines)) <= width


def test_points_stay_points_and_paragraphs_stay_apart() -> None:
    text = "one two\nthree\n\nfour\n- a b c d e\n  f g\n- h"
    assert filled(text, 12) == "  one two\n  three\n\n  four\n  - a b c d\n    e f g\n  - h"
