"""Opposition: what dates of one file weigh together, and when an archive outweighs them."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.words import STRENGTHS, Strength, weakest


def strongest(*strengths: Strength) -> Strength:
    """The strongest of them; `none` of none."""
    return max(strengths, key=STRENGTHS.index, default="none")


def of_the_file(clues: Sequence[Clue]) -> Strength:
    """Two different clocks of a file are `strong` together; one is never more than `moderate`.

    A clock whose time another one denies adds nothing, and an archive is no part of the file.
    """
    trusted = [clue for clue in clues if clue.trusted and clue.clock != "archive"]
    if len({clue.clock for clue in trusted if clue.meaning == "captured"}) > 1:
        return "strong"
    return weakest("moderate", strongest(*(clue.strength for clue in trusted)))


def fitting(comparisons: Sequence[Comparison]) -> list[Clue]:
    """The trusted dates in the file that do not exclude the claim; names of files tell none."""
    return [
        c.clue
        for c in comparisons
        if c.clue.meaning == "captured"
        and c.clue.trusted
        and c.clue.storage != "file_name"
        and c.relation != "outside"
    ]


def outweighs(bound: Clue, dates: Sequence[Clue]) -> bool:
    """Whether an archive excludes a claim although dates in the file fit it.

    What was seen before cannot be younger; so it decides where it is better founded than those
    dates are together. Where it is not, the two disagree.
    """
    if bound.clock != "archive":
        return not dates
    return STRENGTHS.index(bound.strength) > STRENGTHS.index(of_the_file(dates))
