"""What a reader may count on in every file."""

from __future__ import annotations

import ast
import re

from tests.house.source_tree import (
    Function,
    Source,
    of_every,
    sources,
    sources_of_tests,
    sources_of_tools,
)

NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b")
HERE = re.compile(r"(?<![\w.])/(home|root|Users|work)/[a-z]")

ALL = (*sources(), *sources_of_tests(), *sources_of_tools())
by_place = of_every(ALL)


@by_place
def test_a_name_says_what_is_inside(source: Source) -> None:
    words = {word for part in source.place.split("/") for word in re.split(r"[_.]", part)}
    assert words & NAMES_THAT_SAY_NOTHING == set()


@by_place
def test_nothing_is_left_for_later(source: Source) -> None:
    left = [f"{source.place}:{line} {text}" for line, text in source.comments()]
    assert [text for text in left if UNFINISHED.search(text)] == []


@by_place
def test_no_path_of_one_machine_is_named(source: Source) -> None:
    assert [text for _, text in source.strings() if HERE.search(text)] == []


@of_every(sources())
def test_a_module_says_what_it_is(source: Source) -> None:
    is_empty = not source.tree.body
    assert (is_empty and source.path.name == "__init__.py") or ast.get_docstring(source.tree)


@by_place
def test_a_module_begins_with_the_annotations_import(source: Source) -> None:
    code = [node for node in source.tree.body if not isinstance(node, ast.Expr)]
    assert not code or ast.unparse(code[0]) == "from __future__ import annotations"


@of_every(sources())
def test_a_public_value_is_frozen_and_a_noun_keyword_only(source: Source) -> None:
    wanted = {"frozen=True", "kw_only=True"} if source.room == "model" else {"frozen=True"}
    loose = [
        f"{source.place}:{node.lineno} {node.name}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef) and not is_private(source, node)
        for decorator in map(ast.unparse, node.decorator_list)
        if decorator.startswith("dataclass")
        and not wanted <= set(re.findall(r"\w+=True", decorator))
    ]
    assert loose == []


def is_private(source: Source, node: ast.ClassDef) -> bool:
    """Whether a class is one room's own: it may hold the state of work that is under way."""
    return node.name.startswith("_") or source.path.name.startswith("_")


@of_every(sources_of_tests())
def test_a_test_asserts_something(source: Source) -> None:
    hollow = [
        f"{source.place}:{function.lineno} {function.name}"
        for function in source.functions()
        if function.name.startswith("test_") and not asserts(function)
    ]
    assert hollow == []


def asserts(function: Function) -> bool:
    """Whether a test has an assertion, expects an exception, or calls what asserts for it."""
    return any(
        isinstance(node, ast.Assert)
        or (
            isinstance(node, ast.Call)
            and re.search(r"(^|\.)(raises|fail|assert_\w+|expect\w*)$", ast.unparse(node.func))
        )
        for node in ast.walk(function)
    )
