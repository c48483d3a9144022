from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from verifyimg import checks
from verifyimg.checks.needs import NEEDS
from verifyimg.checks.page import SECTIONS
from verifyimg.checks.registry import FAMILIES, RegisteredRule, find, rules
from verifyimg.model.rule import Rule

ALL = [pytest.param(registered, id=registered.code) for registered in rules()]

NEVER = ("fake", "authentic", "prove", "proof", "forged", "forgery")
"""What a page does not say; the titles of the works that it cites are their authors' own."""


def test_the_file_name_is_the_identity() -> None:
    registered = find("TIM010")
    assert registered is not None
    assert (registered.code, registered.name, registered.family) == (
        "TIM010",
        "claimed-date-differs",
        "time",
    )


@pytest.mark.parametrize(
    "words",
    ["TIM010", "tim010", " TIM010 ", "TIM-010", "claimed-date-differs", "Claimed-Date-Differs"],
)
def test_a_rule_is_found_by_code_and_by_name(words: str) -> None:
    found = find(words)
    assert found is not None
    assert found.code == "TIM010"


@pytest.mark.parametrize("words", ["", "TIM", "TIM9999", "010", "claimed", "release", "page"])
def test_what_is_no_rule_is_not_found(words: str) -> None:
    assert find(words) is None


def test_every_rule_is_found_by_its_catalogue_code() -> None:
    hyphened = [re.sub(r"(?<=\D)(?=\d)", "-", registered.code) for registered in rules()]
    assert [code for code in hyphened if find(code) is None] == []


def test_no_code_and_no_name_is_given_twice() -> None:
    codes, names = [r.code for r in rules()], [r.name for r in rules()]
    assert (len(set(codes)), len(set(names))) == (len(codes), len(names))


def test_the_table_goes_by_family_and_code() -> None:
    places = [(FAMILIES.index(r.family), r.code) for r in rules()]
    assert places == sorted(places)


def test_a_family_has_one_prefix() -> None:
    prefixes = {(r.family, re.sub(r"\d", "", r.code)) for r in rules()}
    assert len(prefixes) == len({r.family for r in rules()})


def test_every_folder_is_a_family() -> None:
    room = Path(next(iter(checks.__path__)))
    folders = {path.parent.name for path in room.glob("*/__init__.py")}
    assert folders - set(FAMILIES) == set()


def test_listing_the_rules_imports_none() -> None:
    code = (
        "import sys; from verifyimg.checks.registry import rules; assert len(rules()) > 10; "
        "print(*(m for m in sys.modules if m.startswith('verifyimg.checks.time.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("registered", ALL)
def test_a_rule_declares_itself_and_looks(registered: RegisteredRule) -> None:
    assert isinstance(registered.rule, Rule)
    assert callable(registered.look)


@pytest.mark.parametrize("registered", ALL)
def test_a_rule_needs_only_known_needs(registered: RegisteredRule) -> None:
    assert set(registered.rule.needs) - set(NEEDS) == set()


@pytest.mark.parametrize("registered", ALL)
def test_a_page_has_every_section_in_order(registered: RegisteredRule) -> None:
    assert tuple(registered.page.sections) == SECTIONS
    assert [heading for heading, text in registered.page.sections.items() if not text] == []


@pytest.mark.parametrize("registered", ALL)
def test_a_page_names_the_condition_in_one_sentence(registered: RegisteredRule) -> None:
    assert re.fullmatch(r"[A-Z][^.]*\.", registered.page.title)


@pytest.mark.parametrize("registered", ALL)
def test_a_page_lists_innocent_explanations_and_next_steps(registered: RegisteredRule) -> None:
    page = registered.page
    assert page.points("Innocent explanations") != ()
    assert page.points("Next steps") != ()


@pytest.mark.parametrize("registered", ALL)
def test_a_page_accuses_and_reassures_nobody(registered: RegisteredRule) -> None:
    texts = [text for heading, text in registered.page.sections.items() if heading != "References"]
    prose = " ".join((registered.page.title, *texts)).casefold()
    assert [word for word in NEVER if re.search(rf"\b{word}", prose)] == []
