from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.test_registry import PREFIXES, UNSAYABLE
from tools import new_check
from tools.new_check import NewCheck, Refused, asked_for, write
from verifyimg.checks.page import SECTIONS, parse_page

REFUSED = {
    "no code": ("", "some-condition", "a code is one of"),
    "a family that is not there": ("XYZ001", "some-condition", "a code is one of"),
    "two digits": ("TIM25", "some-condition", "a code is one of"),
    "a path": ("../TIM025", "some-condition", "a code is one of"),
    "a taken code": ("TIM010", "some-condition", "TIM010 claimed-date-differs is there"),
    "a taken name": ("TIM999", "claimed-date-differs", "TIM010 claimed-date-differs is there"),
    "no name": ("TIM999", "", "two to five words"),
    "one word": ("TIM999", "date", "two to five words"),
    "capitals": ("TIM999", "Some-Condition", "two to five words"),
    "a path as a name": ("TIM999", "../some-condition", "two to five words"),
    "an accusation": ("TIM999", "fake-date", "judges or advises"),
    "a verdict": ("TIM999", "date-proves-claim", "judges or advises"),
    "advice": ("TIM999", "check-the-date", "judges or advises"),
}


@pytest.mark.parametrize(("code", "name", "why"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_used_is_refused_with_the_reason(code: str, name: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        asked_for(code, name)


@pytest.mark.parametrize("code", ["TIM999", "TIM-999"])
def test_a_code_may_have_the_hyphen_of_the_catalogue(code: str) -> None:
    assert asked_for(code, "some-condition") == NewCheck(code="TIM999", name="some-condition")


def test_a_rule_and_its_test_are_written(tmp_path: Path) -> None:
    check = NewCheck(code="TIM999", name="some-condition")
    rule, test = write(check, tmp_path)[-2:]
    assert rule.name == "tim999_some_condition.py"
    assert test.relative_to(tmp_path) == Path("tests/checks/time/test_tim999_some_condition.py")
    tree = ast.parse(rule.read_text(encoding="utf-8"))
    assert tuple(parse_page(ast.get_docstring(tree) or "").sections) == SECTIONS
    code = test.read_text(encoding="utf-8")
    assert 0 < code.index("SILENT = {") < code.index("SPEAKS = {")


def test_a_new_family_becomes_a_package(tmp_path: Path) -> None:
    paths = write(NewCheck(code="ARC001", name="some-condition"), tmp_path)
    assert paths[0].name == "__init__.py"


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    check = NewCheck(code="TIM999", name="some-condition")
    rule = write(check, tmp_path)[-2]
    rule.write_text("mine", encoding="utf-8")
    with pytest.raises(Refused, match="is there already"):
        write(check, tmp_path)
    assert rule.read_text(encoding="utf-8") == "mine"


def test_a_refusal_is_one_line_and_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert new_check.main(["TIM010", "some-condition"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_tool_and_the_house_know_the_same_families_and_words() -> None:
    assert {family: code for code, family in new_check.FAMILIES.items()} == PREFIXES
    assert [word for word in new_check.UNSAYABLE if not UNSAYABLE.search(word)] == []
