"""The claim that the options of the command line make."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict, TypeVar

from verifyimg.claims.dates import read_date
from verifyimg.claims.places import Places, place_or_own
from verifyimg.claims.plain_text import shown
from verifyimg.claims.refused import Refused
from verifyimg.claims.words import read_setting
from verifyimg.errors import ClaimUnreadable
from verifyimg.model.claim import Claim

T = TypeVar("T")


class ClaimOptions(TypedDict, total=False):
    """The options that make a claim, as `verify()` takes them."""

    claimed_date: str | None
    claimed_place: str | None
    published_at: str | None
    claimed_device: str | None
    claimed_credit: str | None
    claimed_original: bool
    setting: str | None


def claim_from_options(
    *,
    claimed_date: str | None = None,
    claimed_place: str | None = None,
    published_at: str | None = None,
    claimed_device: str | None = None,
    claimed_credit: str | None = None,
    claimed_original: bool = False,
    setting: str | None = None,
    places: Places | None = None,
) -> Claim:
    """The claim of the options; None and False claim nothing, an empty text is refused.

    `places` are the user's own names of places.

    Raises ClaimUnreadable with the name of the option.
    """
    return Claim(
        date=_read("--claimed-date", claimed_date, read_date),
        published_at=_read("--published-at", published_at, read_date),
        place=_read("--claimed-place", claimed_place, lambda text: place_or_own(text, places)),
        device=_read("--claimed-device", claimed_device, _text),
        credit=_read("--claimed-credit", claimed_credit, _text),
        original=_original(claimed_original),
        setting=_read("--setting", setting, read_setting),
    )


def _read(option: str, text: str | None, read: Callable[[str], T]) -> T | None:
    if text is None:
        return None
    if not isinstance(text, str):
        raise _unreadable(option, text, "it is no text", "give it in words, as on the command line")
    try:
        return read(text)
    except Refused as refused:
        raise ClaimUnreadable(
            option=option, text=shown(text), reason=refused.reason, advice=refused.advice
        ) from None


def _original(claimed: object) -> bool | None:
    if claimed is None or isinstance(claimed, bool):
        return claimed or None
    raise _unreadable("--claimed-original", claimed, "it is no bool", "give True, or leave it out")


def _unreadable(option: str, value: object, reason: str, advice: str) -> ClaimUnreadable:
    """What Python code can get wrong, and the command line cannot."""
    return ClaimUnreadable(option=option, text=shown(repr(value)), reason=reason, advice=advice)


def _text(text: str) -> str:
    if not text.strip():
        raise Refused("it is empty", "give a value, or leave the option out")
    return text.strip()
