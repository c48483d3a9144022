"""Traces of a picture: where it appeared, the oldest first, and what follows from the order."""

from __future__ import annotations

from verifyimg.model.clue import Clue
from verifyimg.model.image import ImageFile
from verifyimg.model.match import ArchiveLook
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.model.window import Window


@noun
class Appearance:
    """One place and time at which an archive knows the picture to have been; None is not known."""

    window: Window | None
    first_seen: str | None
    """As it is stored, ISO 8601, as coarse as it is known."""
    basis: str | None
    source: str | None
    url: str | None
    credit: str | None
    caption: str | None
    added_by: str | None
    archive: str
    entry: str
    """The entry's number."""
    name: str | None
    """Of the archived file."""
    how: str
    """What the match rests on: `bytes`, `pixels`, `pdq` …"""
    distance: float
    transform: str

    @property
    def founded(self) -> bool:
        """Whether its date can order it: it rests on more than metadata or a stranger's list."""
        told_by_a_stranger = (self.added_by or "").startswith("import")
        return (
            self.window is not None
            and self.basis not in (None, "metadata")
            and (not told_by_a_stranger)
        )


@noun
class Trace:
    """All appearances of one picture that the archives know."""

    image: ImageFile
    dated: tuple[Appearance | Clue, ...] = ()
    """The oldest first, with the file's own dates among them."""
    undated: tuple[Appearance, ...] = ()
    sentences: tuple[str, ...] = ()
    """What follows from the order, said with care."""
    archives: tuple[ArchiveLook, ...] = ()
    """Those that were looked into."""
    problems: tuple[Problem, ...] = ()
    """Why the picture was not looked for in every way, or not examined."""
    failed: bool = False

    @property
    def appearances(self) -> tuple[Appearance, ...]:
        """Those with a date, the oldest first, then those without."""
        dated = tuple(one for one in self.dated if isinstance(one, Appearance))
        return (*dated, *self.undated)
