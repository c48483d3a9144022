"""Pictures of a set looked for in each other by their parts: crops, screenshots, collages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg.errors import InputError
from verifyimg.limits import Limits
from verifyimg.model.features import Features
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.resembling import MISSING, PointsAtHand, available, sought
from verifyimg.sources import open_source
from verifyimg.sources.opening import STANDARD_INPUT
from verifyimg.wording import count


@noun
class Pictured:
    """One file of a set whose picture can be looked for."""

    number: int
    path: str


def unlooked(pictures: int, limits: Limits) -> str:
    """Why parts are not looked for in a set of so many pictures; empty where they are."""
    if not available():
        return MISSING
    if pictures > limits.set_parts:
        return (
            "crops, screenshots and collages of each other were not looked for: that is done for "
            f"{limits.set_parts:,} pictures at most, and there are {pictures:,}; an archive of "
            "them finds those (verifyimg archive add)"
        )
    return ""


class PartsOfEach:
    """Each picture looked for in those before it."""

    def __init__(self, limits: Limits) -> None:
        """Nothing was looked for yet."""
        self._limits = limits
        self._kept: list[Features] = []
        self._numbers: list[int] = []
        self.unread = 0
        """Files that could not be opened or decoded again."""

    def pairs(self, pictures: Sequence[Pictured]) -> Iterator[tuple[int, int]]:
        """Numbers of files that show one picture, or a part of it."""
        for one in pictures:
            yield from self._of(one)

    @property
    def trouble(self) -> str:
        """What was left out, in words; empty for nothing."""
        if not self.unread:
            return ""
        files = count(self.unread, "file")
        return f"{files} could not be read again to look for crops and screenshots in them"

    def _of(self, one: Pictured) -> Iterator[tuple[int, int]]:
        if one.path == STANDARD_INPUT:
            self.unread += 1
            return
        try:
            with open_source(one.path) as source:
                made = sought(source, self._limits)
        except InputError:
            self.unread += 1
            return
        if isinstance(made, Problem):
            self.unread += made.kind != "absent"
            return
        if self._kept:
            for shared in made.search.among(PointsAtHand(self._kept)):
                if shared.same_picture:
                    yield self._numbers[shared.row - 1], one.number
        self._kept.append(made.kept)
        self._numbers.append(one.number)
