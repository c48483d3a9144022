"""Fingerprints as hexadecimal text, the form in which tools exchange them."""

from __future__ import annotations

from dataclasses import dataclass

_DIGITS = frozenset("0123456789abcdef")


@dataclass(frozen=True)
class Hexadecimal:
    """The text form of one kind of fingerprint."""

    name: str
    digits: int
    """How many it has, zeros in front included."""

    def read(self, text: str) -> str:
        """Lower case, zeros in front; `name:` before it is left out. Raises ValueError."""
        hexed = text.strip().lower().removeprefix(f"{self.name}:")
        if not hexed or len(hexed) > self.digits or not _DIGITS.issuperset(hexed):
            raise ValueError(f"not a {self.name} of {self.digits} hexadecimal digits")
        return hexed.zfill(self.digits)

    def distance(self, one: str, other: str) -> int:
        """How many bits differ."""
        return (int(self.read(one), 16) ^ int(self.read(other), 16)).bit_count()

    def all_or_nothing(self, one: str, other: str) -> int:
        """0 for the same, else all bits: of two exact fingerprints no other answer means much."""
        return 0 if self.read(one) == self.read(other) else 4 * self.digits
