"""Fingerprints: what two copies of a picture have in common, as short texts."""

from __future__ import annotations

from verifyimg.model.features import PartSearch
from verifyimg.model.image import ImageFile
from verifyimg.model.miniature import Miniature
from verifyimg.model.noun import noun
from verifyimg.model.picture import Raster, Turn
from verifyimg.model.problem import Problem


@noun
class Fingerprint:
    """One fingerprint of one picture."""

    name: str
    """The algorithm: `pdq`, `phash` …"""
    version: str
    """Of the algorithm and the way by which the picture came to it; others do not compare."""
    hash: str
    """In the form that other tools read: lower-case hexadecimal with its leading zeros."""
    quality: int | None = None
    """How much the picture shows, 0 to 100, where the algorithm says so."""


@noun
class Sight:
    """What fingerprints are made of; what is None was not asked for, or could not be had."""

    sha256: str | None = None
    """Of the file."""
    pixel_sha256: str | None = None
    """Of the pixels, as `readers/pixels/whole.py` defines it, or of the coded data of a JPEG."""
    pixel_version: str = "verifyimg-pixels-1"
    """Which of the two it is; hashes of the one kind are not compared with those of the other."""
    grey: Miniature | None = None
    view: Raster | None = None
    """What features are found in, where it was asked for: no fingerprint is made of it."""
    colour: Miniature | None = None


@noun
class TurnedHash:
    """The fingerprint that a picture has when it lies another way."""

    turn: Turn
    """How it was laid; an archived picture with this hash lies like that, seen from here."""
    hash: str


@noun
class Prints:
    """All fingerprints of one file, and why others are missing."""

    image: ImageFile
    sight: Sight
    """What they were made of: `turned()` takes its grey miniature, a thumbnail may too."""
    fingerprints: tuple[Fingerprint, ...] = ()
    """In the order in which they were asked for."""
    problems: tuple[Problem, ...] = ()
    parts: PartSearch | None = None
    """What looks for the picture by its parts, where that was asked for and is possible."""

    @property
    def failed(self) -> bool:
        """Whether the picture could not be looked at."""
        return any(problem.fatal for problem in self.problems)

    def named(self, name: str) -> Fingerprint | None:
        """The fingerprint of that name, if there is one."""
        return next((one for one in self.fingerprints if one.name == name), None)
