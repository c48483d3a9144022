"""The source tree as the house tests look at it: parsed, never imported."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "verifyimg"
TESTS = ROOT / "tests"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, kw_only=True)
class Import:
    """One imported module or name."""

    module: str
    """The module; of `from x import y`, `x`."""
    name: str | None
    """Of `from x import y`, `y`."""
    line: int
    lazy: bool
    """Inside a function, or for the type checker only."""


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: Path

    @property
    def place(self) -> str:
        """Relative to the package, or to the checkout for what lies outside it."""
        base = PACKAGE if self.path.is_relative_to(PACKAGE) else ROOT
        return self.path.relative_to(base).as_posix()

    @property
    def room(self) -> str:
        """The first folder, or the file's own name at the top: `clues`, `pipeline`."""
        return Path(self.place).parts[0].removesuffix(".py")

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def tree(self) -> ast.Module:
        return _parsed(self.path)

    def functions(self) -> Iterator[Function]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def imports(self) -> Iterator[Import]:
        yield from _imports(self.tree, lazy=False)

    def strings(self) -> Iterator[tuple[int, str]]:
        """Every string of the file with its line, docstrings too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.lineno, node.value

    def comments(self) -> Iterator[tuple[int, str]]:
        for token in tokenize.generate_tokens(StringIO(self.text).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def _imports(node: ast.AST, *, lazy: bool) -> Iterator[Import]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield Import(module=alias.name, name=None, line=node.lineno, lazy=lazy)
    elif isinstance(node, ast.ImportFrom):
        for alias in node.names:
            yield Import(module=node.module or "", name=alias.name, line=node.lineno, lazy=lazy)
    inside = lazy or isinstance(node, Function) or _is_for_types(node)
    for child in ast.iter_child_nodes(node):
        yield from _imports(child, lazy=inside)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def sources() -> tuple[Source, ...]:
    """Every Python file of the package."""
    return tuple(Source(path) for path in sorted(PACKAGE.rglob("*.py")))


def sources_of_tests() -> tuple[Source, ...]:
    """Every Python file under tests/."""
    return tuple(Source(path) for path in sorted(TESTS.rglob("*.py")))


def sources_of_tools() -> tuple[Source, ...]:
    """Every Python file of tools/ and bench/."""
    folders = (ROOT / "tools", ROOT / "bench")
    return tuple(Source(path) for folder in folders for path in sorted(folder.rglob("*.py")))


def of_every(files: Iterable[Source]) -> Callable[[Callable[[Source], None]], Callable[[], None]]:
    """Makes a test of one file a test of all of them, which names every file that fails.

    NOTE: as thousands of tests of their own they took longer than all the others together.
    """

    def over(test: Callable[[Source], None]) -> Callable[[], None]:
        def over_all() -> None:
            wrong = [line for source in files for line in _failed(test, source)]
            assert not wrong, "\n".join(wrong)

        over_all.__name__, over_all.__doc__ = test.__name__, test.__doc__
        return over_all

    return over


def _failed(test: Callable[[Source], None], source: Source) -> Iterator[str]:
    try:
        test(source)
    except AssertionError as error:
        yield f"{source.place}: {error}"
