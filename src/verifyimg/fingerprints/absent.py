"""Why a picture has no fingerprint of some kind: one that means nothing is not given."""

from __future__ import annotations

from verifyimg.model.miniature import Miniature
from verifyimg.model.problem import Problem

SMALLEST = 16
"""Pixels on the shorter side: below that a picture has fewer of them than PDQ has bits."""
FLAT = 2.0
"""Standard deviation in grey levels below which a picture is an even surface."""


def absent(name: str, reason: str) -> Problem:
    """That there is no such fingerprint; `reason` begins with what the picture is or has."""
    return Problem(reader=name, kind="absent", message=f"no {name}: {reason}")


def shows_nothing(name: str, miniature: Miniature) -> Problem | None:
    """Set where no perceptual fingerprint of the picture could mean anything."""
    small = too_small(name, miniature)
    if small is None and _deviation(miniature) < FLAT:
        return absent(name, "the picture is an even surface, like many others")
    return small


def too_small(name: str, miniature: Miniature) -> Problem | None:
    """Set where the picture has too few pixels."""
    if min(miniature.width, miniature.height) >= SMALLEST:
        return None
    size = f"{miniature.width:,} x {miniature.height:,}"
    return absent(name, f"a picture of {size} pixels shows too little to be told from others")


def _deviation(miniature: Miniature) -> float:
    """Of the first channel or of the one that varies most."""
    import numpy as np

    pixels = np.frombuffer(miniature.pixels, np.uint8)
    return float(pixels.reshape(-1, len(miniature.mode)).astype(np.float32).std(axis=0).max())
