"""What an archive's date adds to the verdict on the claimed time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg.model.clue import Clue
from verifyimg.model.opposition import strongest
from verifyimg.model.words import STRENGTHS, Strength


def of_archives(clues: Sequence[Clue], *, beside_dates: bool) -> Strength:
    """How well founded the archives' dates among the clues are; `none` where there is none.

    Two different clocks are `strong`: a date of the file that is no later, and a date of an
    archive. Neither may be weak, and `beside_dates` is false where the file itself speaks against
    its date.
    """
    bounds = [clue for clue in clues if clue.clock == "archive" and clue.trusted]
    dates = [clue for clue in clues if clue.meaning == "captured" and clue.trusted]
    agree = any(
        _is_founded(bound) and _is_founded(date) and not _is_later(date, bound, timedelta(0))
        for bound in bounds
        for date in dates
    )
    alone = strongest(*(bound.strength for bound in bounds))
    return strongest(alone, "strong") if agree and beside_dates else alone


def archived_earlier(
    clues: Sequence[Clue], dates: Sequence[Clue], tolerance: timedelta
) -> Clue | None:
    """An archive's date that ends before one of the dates begins, by more than the tolerance."""
    bounds = (c for c in clues if c.clock == "archive" and c.meaning == "not_after" and c.trusted)
    return next(
        (bound for bound in bounds if any(_is_later(date, bound, tolerance) for date in dates)),
        None,
    )


def _is_later(date: Clue, bound: Clue, tolerance: timedelta) -> bool:
    if date.window is None or bound.window is None:
        return False
    return date.window.earliest - bound.window.latest > tolerance


def _is_founded(clue: Clue) -> bool:
    return STRENGTHS.index(clue.strength) >= STRENGTHS.index("moderate")
