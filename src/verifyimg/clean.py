"""Foreign text made safe, once, where it leaves the program.

What cannot be printed is made visible, never dropped: control characters (C0, DEL and C1),
bidirectional marks, zero-width and private characters, lone surrogates.
"""

from __future__ import annotations

import re

_COMMAND = re.compile(r"##(?=(?:vso|teamcity)?\[)")


def visible(text: str, *, keep: str = "") -> str:
    r"""`text` with everything unprintable written as `\xNN`, `\uNNNN` or `\UNNNNNNNN`.

    Characters in `keep` stay as they are. Backslashes are not doubled: the result is for
    eyes, not for parsing back.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in keep else _escape(char) for char in text)


def one_line(text: str) -> str:
    """`text` for one line of a terminal or a log: line breaks are made visible too."""
    return visible(text)


def inert(text: str) -> str:
    r"""`text` for one line of a log, without what a CI service there takes for a command.

    GitHub reads `##[name]` anywhere in a line and `::name::` behind the blanks that it begins
    with, Azure and TeamCity `##vso[` and `##teamcity[`. A blank is put between the two marks.
    """
    if "##" in text:
        text = _COMMAND.sub("# #", text)
    bare = text.lstrip()
    return f"{text[: -len(bare)]}: {bare[1:]}" if bare.startswith("::") else text


def shorten(text: str, width: int) -> str:
    """At most `width` characters of `text`, the last one `…` where something was cut."""
    return text if len(text) <= width else f"{text[: max(0, width - 1)]}…"[:width]


def _escape(char: str) -> str:
    number = ord(char)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
