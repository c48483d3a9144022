"""Typed text before it is parsed: its length, its digits, its hyphens and spaces."""

from __future__ import annotations

from verifyimg.claims.refused import Refused
from verifyimg.clean import shorten
from verifyimg.limits import DEFAULT

SHOWN = 80
"""Characters of a refused text that an error repeats."""

_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2212": "-"})
"""Hyphens and the minus sign, as word processors write them."""


def tidy(text: str) -> str:
    """`text` with ASCII hyphens and single spaces, or Refused if nobody could mean it."""
    if len(text) > DEFAULT.claim_characters:
        raise Refused(
            f"it has {len(text):,} characters",
            f"write at most {DEFAULT.claim_characters}, such as 2023-09-06",
        )
    spaced = " ".join(text.translate(_HYPHENS).split())
    if not spaced:
        raise Refused("it is empty", "give a value, or leave it out to claim nothing")
    return spaced


def plain(text: str) -> str:
    """As `tidy`, and Refused if it holds digits other than 0 to 9."""
    spaced = tidy(text)
    refuse_other_digits(spaced)
    return spaced


def refuse_other_digits(text: str) -> None:
    """Refused if `text` holds digits of another script: ISO 8601 and coordinates have none."""
    if not text.isascii() and any(char.isdigit() and not char.isascii() for char in text):
        raise Refused("it holds digits other than 0 to 9", "write it with the digits 0 to 9")


def shown(text: str) -> str:
    """`text` as an error repeats it."""
    return shorten(text, SHOWN)
