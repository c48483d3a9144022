"""What the pages show is what the program prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command_line import ROOT, verifyimg
from tools.docs_examples import FENCE, pages, queried, renewed, steps
from verifyimg.containers.containers import FILES

PAGES = pages(ROOT)
each_page = pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix()
)


@pytest.mark.slow
@each_page
def test_every_example_of_a_page_runs_as_the_page_says(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == renewed(page, ROOT), "run `make docs`, read the diff"


@each_page
def test_a_prompt_stands_in_a_block_that_is_run(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    unrun = [fence[0] for fence in FENCE.finditer(text) if fence[1] != "console"]
    assert [block for block in unrun if "\n$ " in block] == []


@each_page
def test_an_example_shows_something_of_what_it_prints(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    blocks = [steps(fence[2]) for fence in FENCE.finditer(text) if fence[1] == "console"]
    assert [block for block in blocks if not any(step.shown for step in block)] == []


def test_the_keys_that_the_jq_examples_name_are_in_the_json() -> None:
    folders = [str(ROOT / "fixtures" / case) for case in ("gknb", "honest")]
    printed = verifyimg("check", *folders, "--claimed-date", "2023-09-06", "--format", "json")
    named = {path for page in PAGES for path in queried(page.read_text(encoding="utf-8"))}
    assert named, "there are jq examples"
    assert {path for path in named if not holds(json.loads(printed.out), path.split("."))} == set()


def holds(value: object, keys: list[str]) -> bool:
    """Whether the keys lead somewhere, from the document or from an object inside it."""
    inside = value if isinstance(value, list) else []
    if isinstance(value, dict):
        if keys[0] in value and (len(keys) == 1 or holds(value[keys[0]], keys[1:])):
            return True
        inside = list(value.values())
    return any(holds(one, keys) for one in inside)


def test_the_pages_have_examples_of_every_kind() -> None:
    texts = [page.read_text(encoding="utf-8") for page in PAGES]
    fences = [fence for text in texts for fence in FENCE.finditer(text)]
    typed = "\n".join(step.command for fence in fences for step in steps(fence[2]))
    assert [
        kind for kind in ("jq ", "python ", "verifyimg check ", "echo $?") if kind not in typed
    ] == []


def test_the_readme_names_every_format_that_is_read() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (row,) = [line for line in text.splitlines() if line.startswith("| formats |")]
    names = {name.removesuffix("S") for name in FILES}
    assert {name for name in names if name.casefold() not in row.casefold()} == set()
