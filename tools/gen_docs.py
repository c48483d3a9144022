"""Writes the generated pages of docs/, or checks them: rules, exit codes, limits, CLI, schema.

`python tools/gen_docs.py` writes them; with `--check` it writes nothing, says which are out of
date or lead nowhere, and ends with 1 if any does. Every page comes from what the program says
of itself, so there is nothing to keep in step by hand. Writing also runs the examples in the
pages that people wrote (`docs_examples.py`); those are checked by the tests, not here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tools.docs_cli import CommandLineAbsent, cli_reference, json_schema  # noqa: E402
from tools.docs_examples import renew  # noqa: E402
from tools.docs_links import broken_links  # noqa: E402
from tools.docs_pages import exit_codes, limits_table, rule_index, rule_page  # noqa: E402
from tools.terminal_picture import terminal_picture  # noqa: E402
from verifyimg.checks.registry import rules  # noqa: E402

GENERATED = ("checks", "reference", "images")
"""Folders of docs/ whose pages are made here, but for those below."""

BY_HAND = ("reference/claims-file.md", "reference/data-sources.md", "reference/formats.md")
"""Pages in these folders that somebody wrote."""

REFERENCES: dict[str, Callable[[], str]] = {
    "reference/exit-codes.md": exit_codes,
    "reference/limits.md": limits_table,
    "reference/cli.md": cli_reference,
    "reference/json-schema.json": json_schema,
    "images/gknb.svg": terminal_picture,
}
"""By path: what writes the page."""


@dataclass(frozen=True, kw_only=True)
class Made:
    """The pages as they should be."""

    pages: dict[str, str]
    """Text by path below docs/."""
    failed: dict[str, str]
    """Why a page could not be made, by its path."""


def made() -> Made:
    """Every generated page; one whose source does not answer costs that page only."""
    pages = {f"checks/{rule.code}.md": rule_page(rule) for rule in rules()}
    pages["checks/index.md"] = rule_index(rules())
    failed = {}
    for path, text in REFERENCES.items():
        try:
            pages[path] = text()
        except CommandLineAbsent as absent:
            failed[path] = str(absent)
    return Made(pages=pages, failed=failed)


def write(docs: Path, made: Made) -> None:
    """Writes the pages, and removes generated ones that nothing makes any more."""
    for path in left_over(docs, made):
        path.unlink()
    for name, text in made.pages.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")


def complaints(docs: Path, made: Made) -> Iterator[str]:
    """What differs between the pages on disk and those that would be written."""
    for name, text in made.pages.items():
        page = docs / name
        if not page.is_file():
            yield f"docs/{name}: is missing"
        elif (old := page.read_text(encoding="utf-8")) != text:
            yield f"docs/{name}: {first_difference(old, text)}"
    for path in left_over(docs, made):
        yield f"docs/{path.relative_to(docs).as_posix()}: nothing makes this page any more"


def first_difference(old: str, new: str) -> str:
    """The first line that goes and the first that comes."""
    lines = list(unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0))[2:]
    gone = next((line for line in lines if line.startswith("-")), "")
    come = next((line for line in lines if line.startswith("+")), "")
    return " | ".join(part for part in (gone, come) if part) or "ends differently"


def left_over(docs: Path, made: Made) -> list[Path]:
    """The files of generated folders that are no longer made."""
    known = {docs / name for name in (*made.pages, *made.failed, *BY_HAND)}
    files = [path for folder in GENERATED for path in sorted((docs / folder).rglob("*.*"))]
    return [path for path in files if path not in known]


def main(arguments: list[str]) -> int:
    """Writes, or checks; the exit code."""
    if arguments not in ([], ["--check"]):
        print("usage: gen_docs.py [--check]", file=sys.stderr)
        return 2
    docs, now = ROOT / "docs", made()
    if not arguments:
        write(docs, now)
        renew(ROOT)
    stale = [*complaints(docs, now)] if arguments else []
    failed = [f"docs/{path}: cannot be made: {reason}" for path, reason in now.failed.items()]
    wrong = [*stale, *failed, *broken_links(ROOT)]
    for line in wrong:
        print(line, file=sys.stderr)
    if stale:
        print("run `make docs` and read what it changed", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
