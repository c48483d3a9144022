"""SHA-256 of the file: the same bytes, and nothing but the same bytes (FIPS 180-4)."""

from __future__ import annotations

from dataclasses import dataclass

from verifyimg.fingerprints.hexadecimal import Hexadecimal
from verifyimg.fingerprints.kind import Need
from verifyimg.model.fingerprint import Fingerprint, Sight

_FORM = Hexadecimal("sha256", 64)


@dataclass(frozen=True)
class Sha256:
    """Of all bytes of the file."""

    name: str = "sha256"
    version: str = "2"
    """The family SHA-2."""
    need: Need = "sha256"
    examples: tuple[str, ...] = (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    )
    """Of no bytes, and of `abc`."""

    def of(self, sight: Sight) -> Fingerprint:
        """Every file has one."""
        if sight.sha256 is None:
            raise ValueError("the file was not hashed")
        return Fingerprint(name=self.name, version=self.version, hash=sight.sha256)

    def read(self, text: str) -> str:
        """In lower case; raises ValueError."""
        return _FORM.read(text)

    def distance(self, one: str, other: str) -> int:
        """0 or 256."""
        return _FORM.all_or_nothing(one, other)
