from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import ROOT
from tools.docs_examples import GENERATED, as_shown, pages, queried, renew, renewed, steps

PRINTED = ["one", "two", "three", "four"]
SHOWN = {
    "nothing yet": ((), PRINTED),
    "all of something else": (("old",), PRINTED),
    "the beginning": (("old", "…"), ["one", "…"]),
    "the end": (("…", "old"), ["…", "four"]),
    "both": (("a", "b", "…", "c"), ["one", "two", "…", "four"]),
    "nothing of it": (("…",), ["…"]),
    "more than there is": (("a", "b", "…", "c", "d"), PRINTED),
}


@pytest.mark.parametrize(("old", "expected"), SHOWN.values(), ids=SHOWN)
def test_as_much_is_left_out_as_before(old: tuple[str, ...], expected: list[str]) -> None:
    assert as_shown(old, PRINTED) == expected


def test_a_command_goes_on_behind_a_backslash_and_inside_quotes() -> None:
    first, second = steps("$ a \\\n    b\nout\n$ jq '.x\n    | .y' z\nlast\n")
    assert (first.command, first.shown) == ("a \\\n    b", ("out",))
    assert (second.command, second.shown) == ("jq '.x\n    | .y' z", ("last",))


def page(folder: Path, text: str) -> Path:
    """A project with that README."""
    (folder / "fixtures").mkdir()
    (folder / "README.md").write_text(text, encoding="utf-8")
    return folder / "README.md"


def test_what_a_page_shows_becomes_what_is_printed(tmp_path: Path) -> None:
    readme = page(
        tmp_path, "# One\n```console\n$ verifyimg --version\nold\n$ false\n$ echo $?\n```\n"
    )
    text = renewed(readme, tmp_path)
    assert "old" not in text
    assert text.endswith("\n$ false\n$ echo $?\n1\n```\n")
    renew(tmp_path)
    assert readme.read_text(encoding="utf-8") == text == renewed(readme, tmp_path)


def test_a_block_with_a_file_name_is_that_file(tmp_path: Path) -> None:
    text = "```csv claims.csv\nfile\n```\n```console\n$ cat claims.csv\n```\n"
    assert renewed(page(tmp_path, text), tmp_path).endswith("$ cat claims.csv\nfile\n```\n")


def test_what_goes_wrong_is_shown_too(tmp_path: Path) -> None:
    text = renewed(page(tmp_path, "```console\n$ verifyimg chekc\n```\n"), tmp_path)
    assert "\nverifyimg: " in text


def test_other_blocks_are_left_as_they_are(tmp_path: Path) -> None:
    text = "```sh\n$ false\n```\n```text\n$ echo no\nyes\n```\n"
    assert renewed(page(tmp_path, text), tmp_path) == text


def test_without_jq_its_examples_are_left_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    text = "```console\n$ echo '{}' | jq .\nold\n```\n"
    assert renewed(page(tmp_path, text), tmp_path) == text


def test_generated_pages_are_no_examples() -> None:
    names = [path.relative_to(ROOT).as_posix() for path in pages(ROOT)]
    assert {"README.md", "docs/tutorial.md"} <= set(names)
    assert [name for name in names if name.startswith(GENERATED)] == []


def test_the_keys_of_a_jq_program_are_found() -> None:
    text = "```console\n$ x | jq -r '[.image.path, .verdict.overall] | @tsv'\nx\n```\n"
    assert list(queried(text)) == ["image.path", "verdict.overall"]
