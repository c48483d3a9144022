"""What may enter an archive: every value from outside is held against this first."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error

from verifyimg.archive.entry import BASES, DIGEST_HEX, PDQ_BYTES, Basis
from verifyimg.archive.first_seen import FirstSeen, read_first_seen
from verifyimg.limits import DEFAULT

TEXT_CHARACTERS = DEFAULT.text_characters
LABELS = 64
"""Of one entry, from one source."""
LABEL_CHARACTERS = 200
THUMBNAIL_BYTES = 64 << 10
NUMBER = 1 << 53
"""What JSON readers hold exactly."""

_DIGEST = re.compile(rf"[0-9a-f]{{{DIGEST_HEX}}}")
_PDQ = re.compile(rf"(?:0x)?([0-9a-fA-F]{{1,{2 * PDQ_BYTES}}})")
_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)


class Inadmissible(Exception):
    """Why a value is not taken, and what to do about it; whoever reads the file adds the place."""

    def __init__(self, reason: str, advice: str, *, line: int | None = None) -> None:
        """Both in lower case, without a full stop; the line where whoever raises it knows it."""
        super().__init__(reason)
        self.reason = reason
        self.advice = advice
        self.line = line


def text(name: str, value: object, most: int = TEXT_CHARACTERS) -> str | None:
    """A text without blank ends; None for an empty one, and for None."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise Inadmissible(f"{name} is not a text", "put it in quotation marks")
    if len(value) > most:
        raise Inadmissible(f"{name} has {len(value):,} characters", f"{most:,} are the most")
    if "\0" in value or any("\ud800" <= char <= "\udfff" for char in value):
        raise Inadmissible(f"{name} holds what is no character", "write it as plain text in UTF-8")
    return value.strip() or None


def digest(name: str, value: object) -> str | None:
    """A SHA-256 in lower-case hexadecimal."""
    told = text(name, value)
    if told is not None and not _DIGEST.fullmatch(told.lower()):
        raise Inadmissible(f"{name} is not a SHA-256", f"it has {DIGEST_HEX} hexadecimal digits")
    return told and told.lower()


def pdq(name: str, value: object) -> bytes | None:
    """A fingerprint in hexadecimal; programs that write it as a number drop leading zeros."""
    told = text(name, value)
    if told is None:
        return None
    match = _PDQ.fullmatch(told)
    if match is None:
        raise Inadmissible(f"{name} is not a PDQ hash", "it has 64 hexadecimal digits")
    return bytes.fromhex(match[1].rjust(2 * PDQ_BYTES, "0"))


def number(name: str, value: object, most: int = NUMBER) -> int | None:
    """A whole number from 0 to `most`."""
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise Inadmissible(f"{name} is not a number from 0 to {most:,}", "write a whole number")
    return value


def address(name: str, value: object) -> str | None:
    """An address of the web: it will be shown as a link."""
    told = text(name, value)
    if told is not None and not _ADDRESS.fullmatch(told):
        raise Inadmissible(f"{name} is not an address of the web", "begin it with https://")
    return told


def first_seen(name: str, value: object) -> FirstSeen | None:
    """A date in ISO 8601."""
    told = text(name, value, 40)
    found = read_first_seen(told) if told else None
    if told is not None and found is None:
        raise Inadmissible(f"{name} is not a date", "write 2020, 2020-05, 2020-05-17 or with time")
    return found


def basis(name: str, value: object) -> Basis | None:
    """What a date rests on."""
    told = text(name, value, 40)
    if told is not None and told not in BASES:
        raise Inadmissible(f'{name} "{told}" is no basis', f"give one of {', '.join(BASES)}")
    return told


def labels(name: str, value: object) -> tuple[str, ...]:
    """Labels, each once."""
    if value is None:
        return ()
    if not isinstance(value, list | tuple):
        raise Inadmissible(f"{name} is not a list", 'write ["one", "two"]')
    if len(value) > LABELS:
        raise Inadmissible(f"{name} has {len(value):,} labels", f"{LABELS} are the most")
    told = (text("a label", one, LABEL_CHARACTERS) for one in value)
    return tuple(dict.fromkeys(one for one in told if one))


def thumbnail(name: str, value: object) -> bytes | None:
    """A small picture in base64; it is kept as it is and never decoded here."""
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > THUMBNAIL_BYTES * 4 // 3 + 4:
        raise Inadmissible(f"{name} is too large or no text", f"{THUMBNAIL_BYTES:,} bytes at most")
    try:
        return b64decode(value, validate=True) or None
    except (Error, ValueError):
        raise Inadmissible(f"{name} is not base64", "export it again") from None
