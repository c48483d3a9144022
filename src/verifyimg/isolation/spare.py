"""Memory that a large picture took, given back to the system once small ones follow.

The C library keeps what was freed for the next picture. After each large one of many to give it
back, and be given it anew, cleared page by page, takes a tenth of the time that decoding takes;
never to give it back lets every decoder of a long run hold the memory of the largest it has met.
"""

from __future__ import annotations

from verifyimg.isolation.answer import Answer
from verifyimg.model.miniature import Miniature
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem
from verifyimg.process import giving_back

LARGE = 2_000_000
"""Pixels; smaller pictures do not add up to memory that is worth giving back."""
SMALL_ONES = 3
"""In a row, after which memory goes back: a photograph is followed by its thumbnails."""


class Spare:
    """What this process holds for the next large picture."""

    def __init__(self) -> None:
        """To be made before guards are up."""
        self._trim = giving_back()
        self._small_ones = SMALL_ONES

    def after(self, answer: Answer) -> bool:
        """Gives back what is free, if it is due; whether it was.

        It is due after a failure too: nobody knows how much that took.
        """
        self._small_ones = 0 if is_large(answer) else self._small_ones + 1
        due = self._small_ones == SMALL_ONES or isinstance(answer, Problem)
        if due:
            self._trim()
        return due


def is_large(answer: Answer) -> bool:
    """Whether it was made of a large picture, as far as it tells."""
    return isinstance(answer, Picture | Miniature) and answer.width * answer.height >= LARGE
