"""What bounds a time from both sides, and which two bounds exclude each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from verifyimg.model.clue import About, Clue
from verifyimg.model.noun import noun
from verifyimg.model.window import EARLIEST, LATEST
from verifyimg.model.words import STRENGTHS


@noun
class Bounds:
    """The bounds about the scene, or those about the file; never both together."""

    about: About
    lower: tuple[Clue, ...] = ()
    """What can be relied on to say before what time it was not, the latest first."""
    upper: tuple[Clue, ...] = ()
    """What can be relied on to say after what time it was not, the earliest first."""

    @property
    def contradiction(self) -> tuple[Clue, Clue] | None:
        """Two bounds that exclude each other, of the best founded ones that do; None if none do.

        Two are always enough: of any bounds that leave no time at all, a lower and an upper one
        exclude each other alone.
        """
        pairs = [
            (low, high) for low in self.lower for high in self.upper if _start(low) > _end(high)
        ]
        return max(pairs, key=_standing, default=None)


def bounds_of(clues: Iterable[Clue], about: About) -> Bounds:
    """The trusted bounds about the scene or the file.

    A trusted time of another clock than the camera's bounds the scene from below and no more: a
    receiver without a fix repeats an older one.
    """
    usable = [c for c in clues if c.about == about and c.trusted and c.window]
    lower = [c for c in usable if c.meaning == "not_before" or _other_clock(c)]
    upper = [c for c in usable if c.meaning == "not_after"]
    return Bounds(
        about=about,
        lower=tuple(sorted(lower, key=_start, reverse=True)),
        upper=tuple(sorted(upper, key=_end)),
    )


def two_clocks(clues: Sequence[Clue]) -> bool:
    """Whether they rest on different clocks: then what they say together can be `strong`."""
    return len({clue.clock for clue in clues if clue.clock}) > 1


def _other_clock(clue: Clue) -> bool:
    told = clue.meaning == "captured" and clue.storage != "file_name"
    return told and clue.clock not in (None, "camera", "typed")


def _start(clue: Clue) -> datetime:
    return clue.window.earliest if clue.window else EARLIEST


def _end(clue: Clue) -> datetime:
    return clue.window.latest if clue.window else LATEST


def _standing(pair: tuple[Clue, Clue]) -> tuple[int, int]:
    """How well founded a pair is, its weaker one first."""
    ranks = sorted(STRENGTHS.index(clue.strength) for clue in pair)
    return ranks[0], ranks[1]
