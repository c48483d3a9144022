"""The door to imagehash: fingerprints for exchange with tools that know no other.

They are made of the colour miniature (`readers/pixels/reduced.py`), so that they may differ by a
bit or two from what imagehash makes of the picture in full.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from verifyimg.fingerprints.absent import shows_nothing
from verifyimg.model.fingerprint import Fingerprint, Sight
from verifyimg.model.miniature import SIDE
from verifyimg.model.problem import Problem

Make = Callable[[Any, Any], object]
"""imagehash and a picture of Pillow's in, its hash out; printed, that is hexadecimal."""


def made(name: str, version: str, sight: Sight, make: Make) -> Fingerprint | Problem:
    """The fingerprint of the colour miniature; none of a picture that shows nothing."""
    if sight.colour is None:
        raise ValueError("there is no colour miniature")
    nothing = shows_nothing(name, sight.colour)
    if nothing:
        return nothing
    import imagehash

    # NOTE: Pillow as imagehash brings it along; a picture is made of our pixels, none is decoded.
    library: Any = imagehash
    picture = library.Image.frombytes("RGB", (SIDE, SIDE), sight.colour.pixels)
    return Fingerprint(name=name, version=version, hash=str(make(library, picture)))
