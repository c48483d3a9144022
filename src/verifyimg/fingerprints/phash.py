"""pHash as imagehash has it: the lowest frequencies against their median."""

from __future__ import annotations

from dataclasses import dataclass

from verifyimg.fingerprints.hexadecimal import Hexadecimal
from verifyimg.fingerprints.imagehashes import made
from verifyimg.fingerprints.kind import Need
from verifyimg.model.fingerprint import Fingerprint, Sight
from verifyimg.model.miniature import WAY
from verifyimg.model.problem import Problem

_FORM = Hexadecimal("phash", 16)


@dataclass(frozen=True)
class PHash:
    """Of 64 bits; about 10 apart counts as alike."""

    name: str = "phash"
    version: str = f"imagehash-phash/{WAY}"
    need: Need = "colour"
    examples: tuple[str, ...] = ("963fb0068ae41bf9", "a681a61bb6cd378c")

    def of(self, sight: Sight) -> Fingerprint | Problem:
        """As imagehash prints it."""
        return made(self.name, self.version, sight, lambda library, picture: library.phash(picture))

    def read(self, text: str) -> str:
        """16 digits in lower case; raises ValueError."""
        return _FORM.read(text)

    def distance(self, one: str, other: str) -> int:
        """Of 64 bits."""
        return _FORM.distance(one, other)
