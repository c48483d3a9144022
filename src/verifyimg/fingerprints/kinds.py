"""The kinds of fingerprints, in the order in which they are printed."""

from __future__ import annotations

from verifyimg.fingerprints.colorhash import ColorHash
from verifyimg.fingerprints.dhash import DHash
from verifyimg.fingerprints.kind import Kind
from verifyimg.fingerprints.pdq import Pdq
from verifyimg.fingerprints.phash import PHash
from verifyimg.fingerprints.pixels import PixelHash
from verifyimg.fingerprints.sha256 import Sha256
from verifyimg.fingerprints.whash import WHash

TIER: tuple[Kind, ...] = (Sha256(), Pdq())
"""What is fast: no picture is decoded in full."""

OWN: tuple[Kind, ...] = (Sha256(), PixelHash(), Pdq())
"""What this program compares by."""

KINDS: tuple[Kind, ...] = (*OWN, PHash(), DHash(), WHash(), ColorHash())
"""All, those for exchange with others too."""


def kind(name: str) -> Kind:
    """The kind of that name; raises KeyError."""
    return {one.name: one for one in KINDS}[name]
