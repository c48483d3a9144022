"""Text files from strangers: read within limits, refused with their line."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from typing import BinaryIO

from verifyimg.archive.admission import Inadmissible
from verifyimg.errors import ImportRefused

TABLE_BYTES = 64 << 20
LINE_BYTES = 1 << 20
"""The longest line; an entry with its thumbnail and every text full has under 300 kB."""


def text_of(path: str) -> str:
    """All of a small text file; raises `ImportRefused`, and `Inadmissible` with no line yet."""
    with _opened(path) as file:
        raw = file.read(TABLE_BYTES + 1)
    if len(raw) > TABLE_BYTES:
        raise Inadmissible(f"the file has more than {TABLE_BYTES:,} bytes", "cut it in pieces")
    return _decoded(raw)


def lines_of(path: str) -> Iterator[tuple[int, str]]:
    """The lines of a text file that hold anything, each with its number; raises as `text_of`.

    What is `Inadmissible` is raised with the number of the line as an `ImportRefused`.
    """
    with _opened(path) as file:
        number = 0
        while raw := file.readline(LINE_BYTES + 1):
            number += 1
            try:
                if len(raw) > LINE_BYTES:
                    raise Inadmissible(f"the line has more than {LINE_BYTES:,} bytes", "cut it")
                line = _decoded(raw).strip()
            except Inadmissible as refused:
                raise refusal(path, number, refused) from None
            if line:
                yield number, line


def refusal(path: str, line: int, refused: Inadmissible) -> ImportRefused:
    """The error for a user."""
    return ImportRefused(path=path, line=line, reason=refused.reason, advice=refused.advice)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Inadmissible("this is not UTF-8", "save it as UTF-8") from None


def _opened(path: str) -> BinaryIO:
    try:
        file = open(path, "rb", opener=_opener)  # noqa: SIM115
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ImportRefused(
            path=path, line=1, reason=f"cannot be read ({reason.lower()})", advice="name a file"
        ) from None
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise ImportRefused(path=path, line=1, reason="not a regular file", advice="name a file")
    return file


def _opener(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))
