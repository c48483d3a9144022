"""The text of a claims file: its size and its encoding."""

from __future__ import annotations

import codecs
from pathlib import Path

from verifyimg.claims.refused import Refused
from verifyimg.errors import ClaimsFileUnreadable

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE = "save it as UTF-8 (in a spreadsheet: CSV UTF-8)"


def read_text(path: str, *, limit: int) -> str:
    """The text without a byte order mark; at most `limit` bytes are read.

    Raises ClaimsFileUnreadable for the file as a whole, Refused for a line of it.
    """
    data = _read(path, limit)
    if len(data) > limit:
        raise ClaimsFileUnreadable(
            path=path, reason=f"has more than {limit:,} bytes", advice="split it"
        )
    if data.startswith(_UTF_16):
        raise Refused("this is UTF-16", _SAVE, line=1)
    _refuse_nul(data)
    text = _decoded(data)
    if not text.strip():
        raise ClaimsFileUnreadable(
            path=path, reason="is empty", advice="begin it with a header such as file,claimed_date"
        )
    return text


def _read(path: str, limit: int) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise ClaimsFileUnreadable(
            path=path, reason="does not exist", advice="check the spelling"
        ) from None
    except IsADirectoryError:
        raise ClaimsFileUnreadable(
            path=path, reason="is a folder", advice="name a CSV, TOML or JSON file"
        ) from None
    except (OSError, ValueError) as error:
        reason = f"cannot be read ({getattr(error, 'strerror', None) or error})"
        raise ClaimsFileUnreadable(
            path=path, reason=reason, advice="check its name and its permissions"
        ) from None


def _refuse_nul(data: bytes) -> None:
    place = data.find(b"\0")
    if place >= 0:
        raise Refused("it holds a NUL byte", _SAVE, line=_line(data, place))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start + len(data) - len(error.object)
        raise Refused("this is not UTF-8", _SAVE, line=_line(data, start)) from None


def _line(data: bytes, place: int) -> int:
    """The line of a byte, counted from 1, whatever ends the lines."""
    before = data[:place].replace(b"\r\n", b"\n")
    return before.count(b"\n") + before.count(b"\r") + 1
