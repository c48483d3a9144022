"""Words that the program never says about a picture or a person (DESIGN, section 2)."""

from __future__ import annotations

import re

import pytest

from tests.house.source_tree import Source, of_every, sources

NEVER = re.compile(
    r"\b(fak(e[ds]?|ing)|authentic|authenticity|prove[sdn]?|proving|forge[drs]?|forgery|forgeries"
    r"|tampered|tampering|doctored)\b",
    re.IGNORECASE,
)


@of_every(sources())
def test_no_text_accuses_or_reassures(source: Source) -> None:
    said = [
        f"{source.place}:{line} {match[0]}"
        for line, text in source.strings()
        if (match := NEVER.search(text))
    ]
    assert said == []


@pytest.mark.parametrize("text", ["a fake", "This proves it", "AUTHENTIC", "forged"])
def test_the_words_are_found(text: str) -> None:
    assert NEVER.search(text)


@pytest.mark.parametrize("text", ["improves", "disproved", "authentication", "forget"])
def test_innocent_words_are_left_alone(text: str) -> None:
    assert NEVER.search(text) is None
