"""dHash as imagehash has it: which of two neighbours is the brighter one."""

from __future__ import annotations

from dataclasses import dataclass

from verifyimg.fingerprints.hexadecimal import Hexadecimal
from verifyimg.fingerprints.imagehashes import made
from verifyimg.fingerprints.kind import Need
from verifyimg.model.fingerprint import Fingerprint, Sight
from verifyimg.model.miniature import WAY
from verifyimg.model.problem import Problem

_FORM = Hexadecimal("dhash", 16)


@dataclass(frozen=True)
class DHash:
    """Of 64 bits; about 10 apart counts as alike."""

    name: str = "dhash"
    version: str = f"imagehash-dhash/{WAY}"
    need: Need = "colour"
    examples: tuple[str, ...] = ("6d2a1ae079e4a6b9", "cfcd54d499492326")

    def of(self, sight: Sight) -> Fingerprint | Problem:
        """As imagehash prints it."""
        return made(self.name, self.version, sight, lambda library, picture: library.dhash(picture))

    def read(self, text: str) -> str:
        """16 digits in lower case; raises ValueError."""
        return _FORM.read(text)

    def distance(self, one: str, other: str) -> int:
        """Of 64 bits."""
        return _FORM.distance(one, other)
