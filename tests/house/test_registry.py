"""Every rule is complete: code, name, page, declaration and a test with both tables."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.house.source_tree import PACKAGE, TESTS
from verifyimg.checks.needs import NEEDS
from verifyimg.checks.page import SECTIONS
from verifyimg.checks.registry import FAMILIES, RegisteredRule, rules
from verifyimg.model.rule import Rule

PREFIXES = {
    "time": "TIM",
    "device": "DEV",
    "place": "PLC",
    "platform": "PLT",
    "structure": "STR",
    "set": "GRP",
    "claim": "CLM",
    "archive": "ARC",
    "ai": "AI",
}
"""By family: what its codes begin with."""

UNSAYABLE = re.compile(
    r"fake|forg|prove|proof|authentic|genuine|tamper|manipulat|hoax|lie[sd]?\b|liar|suspicious"
    r"|should|must|check|verif|contradict|\bbad\b|\bwrong\b"
)
"""Names state the condition seen: no accusation, no verdict, no advice."""

QUIET = ("SILENT", "NOT_APPLICABLE")
"""Tables of subjects on which a rule finds nothing; a rule whose needs are its condition has no
clear case, and shows when it does not apply instead."""
TABLES = (*QUIET, "SPEAKS")

RULES = rules()
each_rule = pytest.mark.parametrize("registered", RULES, ids=lambda registered: registered.code)


def file_of(registered: RegisteredRule) -> Path:
    """The file of a rule."""
    return PACKAGE.parent.joinpath(*registered.module.split(".")).with_suffix(".py")


def test_there_are_rules() -> None:
    assert RULES


def test_a_code_and_a_name_are_used_once() -> None:
    codes = [registered.code for registered in RULES]
    names = [registered.name for registered in RULES]
    assert (sorted(set(codes)), sorted(set(names))) == (sorted(codes), sorted(names))


def test_every_family_has_its_prefix() -> None:
    assert tuple(PREFIXES) == FAMILIES


def test_every_folder_of_checks_is_a_family() -> None:
    folders = {path.parent.name for path in (PACKAGE / "checks").glob("*/__init__.py")}
    assert folders - set(FAMILIES) == set()


def test_no_file_that_looks_like_a_rule_is_passed_over() -> None:
    named_like_rules = {
        path
        for path in (PACKAGE / "checks").rglob("*.py")
        if re.match(r"[a-z]+[-_]?\d", path.name) or "RULE = Rule(" in path.read_text("utf-8")
    }
    assert named_like_rules == {file_of(registered) for registered in RULES}


@each_rule
def test_a_code_belongs_to_its_family(registered: RegisteredRule) -> None:
    assert re.fullmatch(rf"{PREFIXES[registered.family]}\d{{3}}", registered.code)


@each_rule
def test_a_name_states_the_condition_seen(registered: RegisteredRule) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+){1,4}", registered.name)
    assert UNSAYABLE.search(registered.name.replace("-", " ")) is None


@each_rule
def test_a_rule_declares_itself(registered: RegisteredRule) -> None:
    assert isinstance(registered.rule, Rule)
    assert callable(registered.look)
    assert set(registered.rule.needs) <= set(NEEDS)


@each_rule
def test_a_finding_about_a_claim_names_its_aspect(registered: RegisteredRule) -> None:
    rule = registered.rule
    assert rule.severity != "conflict" or rule.aspect is not None
    assert (rule.scope == "set") == (rule.against == "set")


@each_rule
def test_a_page_has_every_section_filled_in(registered: RegisteredRule) -> None:
    page = registered.page
    assert tuple(page.sections) == SECTIONS
    assert [heading for heading in SECTIONS if not page.sections[heading].strip()] == []
    assert "Fill in" not in "\n".join((page.title, *page.sections.values()))


@each_rule
def test_a_title_is_one_sentence(registered: RegisteredRule) -> None:
    title = registered.page.title
    assert title.endswith(".") and title[0].isupper()
    assert ". " not in title and len(title) <= 90


@each_rule
def test_a_page_offers_an_innocent_explanation(registered: RegisteredRule) -> None:
    assert registered.page.points("Innocent explanations")


@each_rule
def test_a_rule_has_a_test_with_tables_silent_first(registered: RegisteredRule) -> None:
    file = file_of(registered)
    test = TESTS / "checks" / registered.family / f"test_{file.name}"
    tree = ast.parse(test.read_text(encoding="utf-8"))
    tables = [name for name, value in assigned(tree) if name in TABLES and value]
    assert "SPEAKS" in tables
    assert tables[0] in QUIET, f"{test.name}: first the table of what must not fire"


def assigned(tree: ast.Module) -> list[tuple[str, bool]]:
    """The names assigned at the top of a module, and whether their value is not an empty table."""
    rows = []
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        value = getattr(node, "value", None)
        filled = bool(getattr(value, "elts", None) or getattr(value, "keys", None)) or (
            isinstance(value, ast.Call | ast.ListComp | ast.BinOp)
        )
        rows += [(target.id, filled) for target in targets if isinstance(target, ast.Name)]
    return rows
