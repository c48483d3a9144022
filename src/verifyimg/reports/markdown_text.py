"""Foreign text inside Markdown that GitHub and GitLab show as it is and act on in no way.

Backslashes keep it from being markup (CommonMark 0.31, section 2.4). Mentions, references and
addresses are linked after the markup is gone, but never inside code: so what would set one off
stands in a code span of its own, visible and still copied as it was.
"""

from __future__ import annotations

import re

from verifyimg.reports.excerpt import MOST, excerpt

_MARKUP = re.compile(r"[\\`*_\[\]<>|]|&(?=[#\w])|~(?=~)|^(?:[+\-=>]|#+(?=\s))|^\s+")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")
_SET_OFF = re.compile(
    r"://|(?i:\bwww)\.|(?i:\bmailto|\bxmpp):|(?i:\bGH)-(?=\d)|[@#!~%$^&](?=[\w\"/])|(?<=[\w.])@"
    r"|:(?=[+\-\w]*[a-z][+\-\w]*:)|\b[0-9a-f]{7,64}\b"
)
"""Schemes, web and mail addresses, mentions, references of both services, dollars of formulas,
emoji by name, and hexadecimal numbers that may be a commit."""


def markdown(text: str, most: int = MOST) -> str:
    """The text on one line, cut, with all that could be markup or set off a link disarmed."""
    shown, done, at = excerpt(text, most), [], 0
    for match in _SET_OFF.finditer(shown):
        done += [_escaped(shown[at : match.start()], first=not at), f"`{match[0]}`"]
        at = match.end()
    return "".join((*done, _escaped(shown[at:], first=not at)))


def table_row(cells: list[str]) -> str:
    """One row of a table; the cells are Markdown already."""
    return f"| {' | '.join(cells)} |\n"


def _escaped(text: str, *, first: bool) -> str:
    escaped = _MARKUP.sub(lambda match: _escape(match, first=first), text)
    return _NUMBERED.sub(r"\1\\\2", escaped) if first else escaped


def _escape(match: re.Match[str], *, first: bool) -> str:
    if match[0].isspace():
        return "" if first else match[0]
    return f"\\{match[0]}"
