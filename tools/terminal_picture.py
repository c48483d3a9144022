"""The picture of a terminal report for the README: the program's own output, drawn as SVG."""

from __future__ import annotations

import os
import subprocess
import sys
from io import StringIO
from itertools import takewhile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tools.docs_cli import RUN, SOURCE, CommandLineAbsent

ROOT = Path(__file__).resolve().parents[1]
COLUMNS = 80
CASE = (
    "check",
    "fixtures/gknb/photo.jpg",
    "--claimed-date",
    "2023-08-29/2023-09-06",
    "--claimed-place",
    "38.46,70.74,60km",
)
FOUND = 1
"""The exit code of the founding case."""

THEME = TerminalTheme(
    (22, 24, 29),
    (214, 217, 224),
    [
        (22, 24, 29),
        (240, 98, 98),
        (135, 190, 120),
        (232, 190, 96),
        (104, 160, 235),
        (196, 140, 220),
        (100, 190, 200),
        (214, 217, 224),
    ],
)
"""Light on dark; each colour has a contrast of at least 4.5 to 1."""

SVG = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" \
xmlns="http://www.w3.org/2000/svg" role="img" aria-label="a verifyimg report in a terminal">
<style>
.{unique_id}-matrix {{
    font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
    font-size: {char_height}px;
    line-height: {line_height}px;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""rich's own picture without its fonts, which would be fetched from another site."""


def terminal_picture() -> str:
    """The founding case's first screen and timeline as SVG: what a reader sees before scrolling."""
    lines = report(*CASE).splitlines()
    return drawn([*typed(CASE), *until_blank(lines)])


def report(*arguments: str) -> str:
    """What the command prints on a terminal with colours; raises if it ends otherwise."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**_quiet(), "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    if done.returncode != FOUND:
        raise CommandLineAbsent(f"verifyimg {arguments[0]}: ended with {done.returncode}")
    return done.stdout


def typed(arguments: tuple[str, ...]) -> list[str]:
    """The command as somebody types it, an option with its value on each line after the first."""
    pairs = [" ".join(arguments[at : at + 2]) for at in range(2, len(arguments), 2)]
    return (
        " \\\n".join([f"$ verifyimg {' '.join(arguments[:2])}", *pairs])
        .replace("\n", "\n      ")
        .splitlines()
    )


def until_blank(lines: list[str]) -> list[str]:
    """The lines up to the first empty one: the first screen and the timeline."""
    return list(takewhile(bool, lines))


def drawn(lines: list[str]) -> str:
    """Lines with their colours as one SVG, the same for the same lines."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    for line in lines:
        console.print(Text.from_ansi(line), overflow="ignore", no_wrap=True, crop=False)
    return console.export_svg(
        title="verifyimg", theme=THEME, code_format=SVG, unique_id="verifyimg"
    )


def _quiet() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    return {**kept, "PYTHONPATH": str(SOURCE)}
