"""Lines of a text report: pieces of safe text, each with a light mark for its colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifyimg.clean import visible
from verifyimg.reports.columns import columns

Style = Literal["plain", "dim", "strong", "alarm", "warning", "link"]


@dataclass(frozen=True, kw_only=True)
class Span:
    """A piece of one line; whatever cannot be printed has been made visible in it."""

    text: str
    style: Style = "plain"

    def __post_init__(self) -> None:
        """The last guard: no span ever holds a control character."""
        object.__setattr__(self, "text", visible(self.text))


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line without its line break."""

    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The line without its colours, nor blanks at its end."""
        return "".join(span.text for span in self.spans).rstrip()

    @property
    def width(self) -> int:
        """In columns of a terminal."""
        return columns(self.text)


BLANK = Line()


def mark(text: str, style: Style) -> Span:
    """Text with a colour."""
    return Span(text=text, style=style)


def line(*parts: str | Span) -> Line:
    """A line of pieces; plain text needs no mark."""
    return Line(spans=tuple(Span(text=part) if isinstance(part, str) else part for part in parts))
