"""Memory that a large picture took, given back to the system.

The C library keeps what was freed for the next picture. Of two decoders in a long run both have met
a large picture sooner or later, and would hold its memory until the end.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable

from verifyimg.isolation.answer import Answer
from verifyimg.model.miniature import Miniature
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem

LARGE = 2_000_000
"""Pixels; below that, clearing the pages anew for each picture costs more than they are worth."""


def giving_back() -> Callable[[], object]:
    """What gives freed memory back, where this C library can; to be had before guards are up."""
    try:
        trim: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return lambda: None
    return lambda: trim(0)


def is_large(answer: Answer) -> bool:
    """Whether memory was taken that is worth giving back: of a failure nobody knows how much."""
    if isinstance(answer, Picture | Miniature):
        return answer.width * answer.height >= LARGE
    return isinstance(answer, Problem)
