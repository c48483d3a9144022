"""colorhash as imagehash has it: how much of a picture has which colour, not where."""

from __future__ import annotations

from dataclasses import dataclass

from verifyimg.fingerprints.hexadecimal import Hexadecimal
from verifyimg.fingerprints.imagehashes import made
from verifyimg.fingerprints.kind import Need
from verifyimg.model.fingerprint import Fingerprint, Sight
from verifyimg.model.miniature import WAY
from verifyimg.model.problem import Problem

_FORM = Hexadecimal("colorhash", 11)


@dataclass(frozen=True)
class ColorHash:
    """Of 14 counts with 3 bits each; says that two pictures have the same colours, no more."""

    name: str = "colorhash"
    version: str = f"imagehash-colorhash/{WAY}"
    need: Need = "colour"
    examples: tuple[str, ...] = ("01200000000", "02040000009")

    def of(self, sight: Sight) -> Fingerprint | Problem:
        """As imagehash prints it."""
        return made(
            self.name, self.version, sight, lambda library, picture: library.colorhash(picture)
        )

    def read(self, text: str) -> str:
        """11 digits in lower case; raises ValueError."""
        return _FORM.read(text)

    def distance(self, one: str, other: str) -> int:
        """Of 42 bits."""
        return _FORM.distance(one, other)
