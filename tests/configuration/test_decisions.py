from __future__ import annotations

import tomllib

import pytest

from verifyimg.configuration.configuration import Decision
from verifyimg.configuration.decisions import read_decisions
from verifyimg.configuration.document import Document
from verifyimg.errors import ConfigurationError


def decisions(text: str, key: str = "ignore") -> tuple[Decision, ...]:
    """The tables of that name."""
    document = Document(path="verifyimg.toml", folder="/w", table=tomllib.loads(text), text=text)
    return read_decisions(document, key)


def test_without_tables_nothing_is_decided() -> None:
    assert decisions("select = ['TIM010']") == ()


def test_a_decision_is_read_with_its_line() -> None:
    text = '\n[[ignore]]\ncodes = ["TIM010"]\npaths = "a/*"\nreason = " known "\n'
    expected = Decision(line=2, codes=("TIM010",), paths=("a/*",), reason="known")
    assert decisions(text) == (expected,)


def test_a_severity_is_changed_up_or_down() -> None:
    text = "".join(
        f'[[severities]]\ncodes = "TIM010"\nseverity = "{word}"\nreason = "x"\n'
        for word in ("info", "conflict")
    )
    assert [one.severity for one in decisions(text, "severities")] == ["info", "conflict"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ignore = ['TIM010']", "line 1: ignore is not a list of tables with a reason"),
        ("[ignore]\ncodes = 'TIM010'", "ignore is not a list of tables"),
        ("[[ignore]]\ncodes = 'TIM010'", "[[ignore]] gives no reason"),
        ("[[ignore]]\ncodes = 'TIM010'\nreason = '  '", "[[ignore]] gives no reason"),
        ("[[ignore]]\nreason = 'x'", "codes of [[ignore]] is not a list of texts"),
        ("[[ignore]]\nreason = 'x'\ncodes = []", "codes of [[ignore]] is not a list of texts"),
        (
            "[[ignore]]\nreason = 'x'\ncodes = 'A'\npaths = []",
            "line 4: paths of [[ignore]] is not a list of texts",
        ),
        ("[[ignore]]\nreason = 'x'\ncode = 'A'", 'line 3: [[ignore]] has no key "code"; did you'),
        ("[[ignore]]\nreason = 'x'\nzz = 'A'", "there are codes, paths, reason"),
        ("[[ignore]]\nreason = 'x'\ncodes = 'A'\nseverity = 'note'", 'no key "severity"'),
    ],
)
def test_a_decision_that_is_not_complete_is_refused(text: str, said: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        decisions(text)
    assert said in str(refused.value)


@pytest.mark.parametrize("severity", ["", "high", "never"])
def test_a_severity_is_one_of_four_words(severity: str) -> None:
    text = f'[[severities]]\ncodes = "TIM010"\nreason = "x"\nseverity = "{severity}"\n'
    with pytest.raises(ConfigurationError, match="give one of info, note, concern, conflict"):
        decisions(text, "severities")


def test_too_many_decisions_are_refused() -> None:
    text = "[[ignore]]\ncodes = 'A'\nreason = 'x'\n" * 1_001
    with pytest.raises(ConfigurationError, match="more than 1,000 tables"):
        decisions(text)
