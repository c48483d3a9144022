"""Every source file has its test file, in the same place."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.source_tree import PACKAGE, ROOT, TESTS, Source, of_every, sources

NOUNS_ONLY = {
    "model/aside.py": "fields only",
    "model/comparison.py": "fields only",
    "model/disagreement.py": "fields only",
    "model/finding.py": "fields only",
    "model/image.py": "fields only",
    "model/rule.py": "fields only",
    "model/verdict.py": "fields only",
    "sources/source.py": "a protocol without a body",
    "containers/container.py": "a protocol without a body",
    "readers/reader.py": "a protocol without a body",
}
"""Files without anything that could go wrong. This list may only shrink."""

OWN_FOLDERS = {
    "docs",
    "house",
    "contracts",
    "golden",
    "samples",
    "fuzz",
    "regressions",
    "support",
    "fixtures",
    "tools",
}
"""Folders of tests that mirror nothing."""


def place_of_test(place: str) -> Path:
    """Where the test of a source file lies; a leading underscore is not repeated."""
    path = Path(place)
    return TESTS / path.parent / f"test_{path.stem.strip('_')}.py"


MIRRORED = [
    source
    for source in sources()
    if source.path.name != "__init__.py" and source.place not in NOUNS_ONLY
]


@of_every(MIRRORED)
def test_a_source_file_has_its_test_file(source: Source) -> None:
    assert place_of_test(source.place).is_file(), (
        f"write {place_of_test(source.place).relative_to(ROOT)}"
    )


@pytest.mark.parametrize("place", NOUNS_ONLY)
def test_an_exempt_file_is_there_and_has_no_test(place: str) -> None:
    assert (PACKAGE / place).is_file(), f"{place} is gone: take it off the list"
    assert not place_of_test(place).exists(), f"{place} has a test now: take it off the list"


@pytest.mark.parametrize("place", NOUNS_ONLY)
def test_an_exempt_file_holds_no_function_with_a_body(place: str) -> None:
    working = [
        function.name
        for function in Source(PACKAGE / place).functions()
        if len(function.body) > 1 or not is_bare(function.body[0])
    ]
    assert working == []


def is_bare(statement: object) -> bool:
    """Whether a function's one statement is its docstring or an ellipsis."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def test_a_test_file_has_its_source_file() -> None:
    mirrored = {place_of_test(source.place) for source in sources()}
    orphans = [
        str(path.relative_to(TESTS))
        for path in sorted(TESTS.rglob("test_*.py"))
        if len(path.relative_to(TESTS).parts) > 1
        and path.relative_to(TESTS).parts[0] not in OWN_FOLDERS
        and path not in mirrored
    ]
    assert orphans == []
