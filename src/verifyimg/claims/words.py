"""The parts of a claim that are one of a few words."""

from __future__ import annotations

from verifyimg.claims.plain_text import shown
from verifyimg.claims.refused import Refused
from verifyimg.model.claim import Setting

_ORIGINAL = {"yes": True, "true": True, "no": False, "false": False, "unknown": None}
_SETTINGS: dict[str, Setting] = {"outdoor": "outdoor", "indoor": "indoor"}


def read_original(text: str) -> bool | None:
    """Whether the file is claimed to be the original; None for `unknown`. Else Refused."""
    word = text.strip().casefold()
    if word not in _ORIGINAL:
        raise Refused(f'"{shown(text)}" is not an answer', "write yes, no or unknown")
    return _ORIGINAL[word]


def read_setting(text: str) -> Setting:
    """Where the picture is claimed to be taken; Refused for any other word."""
    word = text.strip().casefold()
    if word not in _SETTINGS:
        raise Refused(
            f'"{shown(text)}" is not a setting', "write outdoor or indoor, or claim nothing"
        )
    return _SETTINGS[word]
