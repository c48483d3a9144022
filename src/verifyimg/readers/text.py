"""Bytes of a foreign text to characters, without losing any."""

from __future__ import annotations

from verifyimg.limits import Limits


def decoded(data: bytes) -> str:
    """UTF-8 where the bytes are that, Latin-1 otherwise: every byte stays visible."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def limited(text: str, limits: Limits) -> str:
    """The text, cut at the limit with a word on how much was left out."""
    if len(text) <= limits.text_characters:
        return text
    left = len(text) - limits.text_characters
    return f"{text[: limits.text_characters]}… ({left:,} more characters)"
