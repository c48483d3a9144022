from __future__ import annotations

from pathlib import Path

import pytest

from tools import docs_cli, gen_docs
from tools.docs_pages import exit_codes, field_docstrings, limits_table, rule_page, table
from tools.gen_docs import Made, complaints, left_over, write
from verifyimg import limits
from verifyimg.checks.registry import find
from verifyimg.limits import Limits

PAGES = Made(pages={"checks/ONE.md": "one\ntwo\n"}, failed={"reference/two.md": "no answer"})


def test_what_was_just_written_is_up_to_date(tmp_path: Path) -> None:
    write(tmp_path, PAGES)
    assert list(complaints(tmp_path, PAGES)) == []


def test_a_page_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert list(complaints(tmp_path, PAGES)) == ["docs/checks/ONE.md: is missing"]


def test_a_page_that_differs_shows_its_first_difference(tmp_path: Path) -> None:
    write(tmp_path, PAGES)
    (tmp_path / "checks/ONE.md").write_text("one\nold\n", encoding="utf-8")
    assert list(complaints(tmp_path, PAGES)) == ["docs/checks/ONE.md: -old | +two"]


def test_a_page_of_a_rule_that_is_gone_is_told_and_removed(tmp_path: Path) -> None:
    write(tmp_path, PAGES)
    gone = tmp_path / "checks" / "GONE.md"
    gone.write_text("gone\n", encoding="utf-8")
    assert list(complaints(tmp_path, PAGES)) == [
        "docs/checks/GONE.md: nothing makes this page any more"
    ]
    write(tmp_path, PAGES)
    assert not gone.exists()


@pytest.mark.parametrize("name", gen_docs.BY_HAND)
def test_a_page_that_somebody_wrote_is_there_and_is_left_as_it_is(
    name: str, tmp_path: Path
) -> None:
    assert (gen_docs.ROOT / "docs" / name).is_file()
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_text("by hand\n", encoding="utf-8")
    assert left_over(tmp_path, PAGES) == []


def test_a_page_that_cannot_be_made_is_left_as_it_is(tmp_path: Path) -> None:
    page = tmp_path / "reference" / "two.md"
    page.parent.mkdir()
    page.write_text("yesterday's\n", encoding="utf-8")
    assert left_over(tmp_path, PAGES) == []


def test_a_command_line_that_does_not_answer_costs_its_pages_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def absent() -> str:
        raise docs_cli.CommandLineAbsent("verifyimg schema: 4, not built")

    monkeypatch.setattr(gen_docs, "REFERENCES", {"reference/x.json": absent})
    made = gen_docs.made()
    assert made.failed == {"reference/x.json": "verifyimg schema: 4, not built"}
    assert "checks/index.md" in made.pages


def test_an_unknown_option_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert gen_docs.main(["--chekc"]) == 2
    assert "usage" in capsys.readouterr().err


def test_a_rule_page_has_its_code_its_title_and_every_section() -> None:
    registered = find("TIM010")
    assert registered is not None
    text = rule_page(registered)
    assert "# TIM010 `claimed-date-differs`" in text
    assert text.count("\n## ") == 6
    assert registered.page.title in text


def test_every_limit_has_its_reason() -> None:
    reasons = field_docstrings(Path(limits.__file__), "Limits")
    missing = set(Limits.__dataclass_fields__) - set(reasons)
    assert missing <= {"claims_rows"}
    assert "| `file_bytes` | 4,294,967,296 | The largest file" in limits_table()


def test_every_exit_code_is_explained_and_every_message_listed() -> None:
    text = exit_codes()
    assert [line.split(" | ")[0] for line in text.splitlines() if line.startswith("| 1")] == [
        "| 1",
        "| 130",
        "| 141",
    ]
    assert "{path}: no such file" in text


def test_a_bar_inside_a_cell_does_not_end_it() -> None:
    assert table(("a",), [("x|y",)]).splitlines()[-1] == "| x\\|y |"


HELP = """\
Usage: verifyimg [OPTION] COMMAND ...

Commands:
  check     examine images and hold them against a claim, which may be a date or
            a place
  metadata  every tag

Not built yet:
  sun  sun and shadow
"""


def test_the_built_commands_are_read_off_the_help_page() -> None:
    assert docs_cli.command_names(HELP) == ["check", "metadata"]
