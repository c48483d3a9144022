"""Foreign text as machine formats carry it: short, on one line, and visible."""

from __future__ import annotations

from verifyimg.clean import one_line, shorten
from verifyimg.reports.json.values import path_keys

MOST = 1_000
"""Characters of one text: a tag may hold megabytes, and a viewer shows a paragraph."""


def excerpt(text: str, most: int = MOST) -> str:
    """At most about `most` characters, ended by `…` where cut; control characters, line breaks
    and bidirectional marks are written out."""
    return one_line(shorten(text, most))


def shown_path(path: str) -> str:
    r"""The whole path on one line; bytes that are not UTF-8 are written as `\xNN`, as in JSON."""
    return one_line(str(path_keys(path)["path"]))
