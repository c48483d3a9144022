"""What a kind of fingerprint is to the rest of the program."""

from __future__ import annotations

from typing import Literal, Protocol

from verifyimg.model.fingerprint import Fingerprint, Sight
from verifyimg.model.problem import Problem

Need = Literal["sha256", "pixel_sha256", "grey", "colour"]
"""The field of a `Sight` that a fingerprint is made of."""


class Kind(Protocol):
    """One way to make fingerprints, and to compare those that it made."""

    @property
    def name(self) -> str:
        """How other tools call it, in lower case."""

    @property
    def version(self) -> str:
        """Changes whenever the same file may get another fingerprint."""

    @property
    def need(self) -> Need:
        """What it is made of."""

    @property
    def examples(self) -> tuple[str, ...]:
        """Fingerprints of real pictures, in their usual form; no two are the same."""

    def of(self, sight: Sight) -> Fingerprint | Problem:
        """The fingerprint; a Problem of kind `absent` where it would mean nothing.

        Raises ValueError where the sight lacks what is needed.
        """

    def read(self, text: str) -> str:
        """The usual form of a fingerprint as others write it: in capitals, without its zeros in
        front, with its name before a colon; raises ValueError for what is none."""

    def distance(self, one: str, other: str) -> int:
        """How many bits two fingerprints differ in; all of them for different exact ones.

        Takes what `read` takes.
        """
