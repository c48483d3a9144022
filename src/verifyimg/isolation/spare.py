"""Memory that a large picture took, given back to the system once small ones follow.

The C library keeps what was freed for the next picture. After each large one of many to give it
back, and be given it anew, cleared page by page, takes a tenth of the time that decoding takes;
never to give it back lets every decoder of a long run hold the memory of the largest it has met.
"""

from __future__ import annotations

from collections.abc import Callable

from verifyimg.isolation.answer import Answer
from verifyimg.model.miniature import Miniature
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem
from verifyimg.process import giving_back

LARGE = 2_000_000
"""Pixels; smaller pictures do not add up to memory that is worth giving back."""
SMALL_ONES = 3
"""In a row, after which memory goes back: a photograph is followed by its thumbnails."""
WORTH = 16 << 20
"""Bytes that were taken since memory last went back; less is not worth being taken anew."""


class Spare:
    """What this process holds for the next large picture."""

    def __init__(self, taken: Callable[[], int] | None = None) -> None:
        """To be made before guards are up. `taken`: bytes that the system gave so far."""
        self._trim, self._taken = giving_back(), taken or _taken
        self._small_ones = SMALL_ONES
        self._before = self._taken()

    def after(self, answer: Answer) -> bool:
        """Gives back what is free, if it is due and worth it; whether it was.

        It may be due after a failure too: nobody knows how much that took.
        """
        self._small_ones = 0 if is_large(answer) else self._small_ones + 1
        due = self._small_ones == SMALL_ONES or isinstance(answer, Problem)
        if not due or (now := self._taken()) - self._before < WORTH:
            return False
        self._before = now
        self._trim()
        return True


def is_large(answer: Answer) -> bool:
    """Whether it was made of a large picture, as far as it tells."""
    return isinstance(answer, Picture | Miniature) and answer.width * answer.height >= LARGE


def _taken() -> int:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt * resource.getpagesize()
