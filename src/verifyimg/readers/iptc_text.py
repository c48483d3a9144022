"""The character set of IPTC-IIM texts, and their dates and times.

Specification: IPTC-NAA Information Interchange Model 4.2, 5 (1:90) and 6; ISO 2022.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from verifyimg.model.noun import noun

_UTF8 = (b"\x1b%G", b"\x1b%/G", b"\x1b%/H", b"\x1b%/I")
_LATIN = re.compile(rb"\x1b[-.]([ABCDFGHLMb])")
_PARTS = {
    b"A": "iso8859-1",
    b"B": "iso8859-2",
    b"C": "iso8859-3",
    b"D": "iso8859-4",
    b"F": "iso8859-7",
    b"G": "iso8859-6",
    b"H": "iso8859-8",
    b"L": "iso8859-5",
    b"M": "iso8859-9",
    b"b": "iso8859-15",
}
"""By the last byte of the sequence that calls it: a part of ISO 8859."""

_DATE = re.compile(r"(\d{4})\D*(\d{2})\D*(\d{2})")
_TIME = re.compile(r"(\d{2})\D*?(\d{2})\D*?(\d{2})\D*?(?:([+-]\d{2})\D*(\d{2}))?")


@noun
class CharacterSet:
    """How the texts of one record are read."""

    encoding: str
    declared: bool
    """Whether the file names it; it is a guess otherwise."""

    def text(self, data: bytes) -> str:
        """The text; a byte that the set does not have is read as Latin-1 has it."""
        try:
            text = data.decode(self.encoding)
        except UnicodeDecodeError:
            text = data.decode("latin-1")
        return text.rstrip("\0")


def character_set(declared: bytes | None, texts: Iterable[bytes]) -> CharacterSet:
    """The declared set; else UTF-8 if all texts are that, else what Windows used in the West."""
    for sequence in _UTF8:
        if declared and declared.startswith(sequence):
            return CharacterSet(encoding="utf-8", declared=True)
    part = _LATIN.search(declared or b"")
    if part:
        return CharacterSet(encoding=_PARTS[part[1]], declared=True)
    encoding = "utf-8" if all(map(_is_utf8, texts)) else "cp1252"
    return CharacterSet(encoding=encoding, declared=False)


def date(text: str) -> str:
    """`20200517` as `2020:05:17`; what is no date as it is."""
    found = _DATE.fullmatch(text.strip())
    return ":".join(found.groups()) if found else text


def time(text: str) -> str:
    """`140321+0500` as `14:03:21+05:00`; what is no time as it is."""
    found = _TIME.fullmatch(text.strip())
    if not found:
        return text
    hours, minutes, seconds, zone, rest = found.groups()
    return f"{hours}:{minutes}:{seconds}" + (f"{zone}:{rest}" if zone else "")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
