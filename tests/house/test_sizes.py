"""Files and functions stay small enough to be read at once."""

from __future__ import annotations

import ast

from tests.house.source_tree import (
    Function,
    Source,
    of_every,
    sources,
    sources_of_tests,
    sources_of_tools,
)

FILE_LINES = 300
FUNCTION_LINES = 40
"""Without the docstring."""

ALL = (*sources(), *sources_of_tests(), *sources_of_tools())


def length(function: Function) -> int:
    """The lines of a function, its docstring left out."""
    first = function.body[0]
    lines = (function.end_lineno or 0) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return lines
    return lines - ((first.end_lineno or 0) - first.lineno + 1)


@of_every(ALL)
def test_a_file_is_short(source: Source) -> None:
    lines = source.text.count("\n")
    assert lines <= FILE_LINES, f"{source.place}: {lines} lines; find the second noun in it"


@of_every(ALL)
def test_a_function_is_short(source: Source) -> None:
    long = [
        f"{source.place}:{function.lineno} {function.name} has {length(function)} lines"
        for function in source.functions()
        if length(function) > FUNCTION_LINES
    ]
    assert long == []
