"""Lines become text."""

from __future__ import annotations

import re
import sys
from subprocess import run

import pytest

from tests.support.report_parts import TOOL
from tests.support.reports import EXAMPLES
from verifyimg.reports.line import line, mark
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal.report import render_terminal

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_plain_text_has_no_escape_and_no_blanks_at_the_end() -> None:
    assert paint([line(mark("a", "alarm"), "  ")], colour=False) == "a\n"


def test_colour_is_bold_red_for_an_alarm_and_is_switched_off_again() -> None:
    assert paint([line(mark("a", "alarm"), " b")], colour=True) == "\x1b[1;31ma\x1b[0m b\n"


def test_markup_in_foreign_text_is_only_text() -> None:
    assert "[red]x[/red]" in paint([line(mark("[red]x[/red]", "alarm"))], colour=True)


@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_a_command_to_the_ci_service_whose_log_it_stands_in(colour: bool) -> None:
    foreign = [line("   ", mark("::error::x", "plain")), line(mark("a ##", "plain"), "[add-path]b")]

    assert paint(foreign, colour=colour) == "   : :error::x\na # #[add-path]b\n"


@pytest.mark.parametrize("name", EXAMPLES)
def test_colour_changes_nothing_but_colour(name: str) -> None:
    lines = render_terminal(EXAMPLES[name](), tool=TOOL)
    coloured = ANSI.sub("", paint(lines, colour=True))

    assert [one.rstrip() for one in coloured.splitlines()] == paint(
        lines, colour=False
    ).splitlines()


def test_without_colour_rich_is_not_imported() -> None:
    code = (
        "import sys; from verifyimg.reports.terminal.report import render_terminal; "
        "from verifyimg.reports.paint import paint; paint([], colour=False); "
        "print('rich' in sys.modules)"
    )
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
               env={"PYTHONPATH": ":".join(sys.path)})  # fmt: skip

    assert done.stdout.strip() == "False"
