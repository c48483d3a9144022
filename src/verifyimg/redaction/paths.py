"""Paths in text: folders and the user's name in them are dropped, the file's name is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SEGMENT = r"[^\s/\\\"'<>|:*?;,()\[\]{}]"
_UNIX = (
    r"(?<![\w/.:%~])(?:file:/{2,3}|~/|/)(?=(?:home|users|root|mnt|media|var|tmp|private|opt|srv"
    r"|data|storage|sdcard|volumes|export|net|work|usr|etc|library|system|applications|build)\b)"
)
_PATH = re.compile(
    rf"{_UNIX}(?:{_SEGMENT}+(?: {_SEGMENT}+)?/)*(?P<unix>{_SEGMENT}*)/?"
    rf"|(?<![\w])(?:file:/+)?[A-Za-z]:[\\/](?:[^\\/\"<>|:*?\r\n]+[\\/])*(?P<windows>[^\\/\"<>|:*?\s;,]*)"
    rf"|(?<!\\)\\\\{_SEGMENT}+\\(?:[^\\/\"<>|:*?\r\n]+\\)*(?P<share>[^\\/\"<>|:*?\s;,]*)",
    re.IGNORECASE,
)
_USER = re.compile(
    r"(?:[/\\](?:home|users|documents and settings)[/\\])(?P<name>[^/\\\s\"'<>:]{3,64})(?=[/\\])",
    re.IGNORECASE,
)
_NOBODY = frozenset("public shared default user users admin root guest desktop".split())
PATH = "[path removed]"


def file_name(path: str) -> str:
    """The last part of a path, whatever system it is of; `-` and names stay as they are."""
    last = re.split(r"[/\\]", path.rstrip("/\\"))[-1]
    return last or path[:1]


def without_folders(text: str) -> str:
    """The text with every absolute path in it reduced to the file's name."""
    if "/" not in text and "\\" not in text:
        return text
    return _PATH.sub(lambda match: next(filter(None, match.groups()), PATH), text)


def user_names(text: str) -> Iterator[str]:
    """The names of users that home folders in the text are named after."""
    if "/" not in text and "\\" not in text:
        return
    for match in _USER.finditer(text):
        if match["name"].casefold() not in _NOBODY:
            yield match["name"]
