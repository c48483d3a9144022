"""The door to rich: lines become text, with colours or without."""

from __future__ import annotations

from collections.abc import Iterable

from verifyimg.clean import inert
from verifyimg.reports.line import Line, Style

COLOURS: dict[Style, str] = {
    "dim": "dim",
    "strong": "bold",
    "alarm": "bold red",
    "warning": "bold yellow",
    "link": "underline",
}
"""Nothing is ever green: no answer of ours reassures."""


def paint(lines: Iterable[Line], *, colour: bool) -> str:
    """The lines as one text, each with its line break; without colour rich is not imported.

    No line is a command to the CI service whose log it may stand in: colours are shown there too.
    """
    render = _coloured if colour else _plain
    return "".join(f"{inert(render(line))}\n" for line in lines)


def _plain(line: Line) -> str:
    return line.text


def _coloured(line: Line) -> str:
    from rich.color import ColorSystem
    from rich.style import Style as RichStyle

    return "".join(
        RichStyle.parse(COLOURS[span.style]).render(span.text, color_system=ColorSystem.STANDARD)
        if span.style in COLOURS
        else span.text
        for span in line.spans
    ).rstrip()
