"""Option values that must be one of a few words."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.errors import UsageError
from verifyimg.spelling import suggestion


def one_of(option: str, text: str, words: Sequence[str]) -> str:
    """The word that `text` is, in any case; raises `UsageError` with the nearest one."""
    wanted = text.strip().casefold()
    if wanted in words:
        return wanted
    advice = suggestion(wanted, words, f"give one of {', '.join(words)}")
    raise UsageError(detail=f'{option} "{text}": no such choice; {advice}')


def only_one(option: str, texts: Sequence[str]) -> str | None:
    """The value of an option that makes no sense twice; raises `UsageError` if it is."""
    if len(texts) > 1:
        raise UsageError(detail=f"{option} is given {len(texts)} times; give it once")
    return texts[0] if texts else None
