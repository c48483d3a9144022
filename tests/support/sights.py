"""What fingerprints are made of, from pictures and files in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.scenes import encoded, jpeg_of, scene
from verifyimg.fingerprinting import KINDS, OWN, Kind, fingerprint
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.fingerprint import Prints, Sight
from verifyimg.model.miniature import SIDE, Miniature


@dataclass(frozen=True)
class File(Bytes):
    """A `Source` in memory."""

    path: str = "photo.jpg"
    modified_at: None = None

    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def prints_of(data: bytes, kinds: Sequence[Kind] = OWN, limits: Limits = DEFAULT) -> Prints:
    """The fingerprints of a file of these bytes."""
    return fingerprint(File(data), kinds, limits)


def pdq_of(data: bytes) -> str:
    """The PDQ of a file that has one."""
    found = prints_of(data).named("pdq")
    assert found is not None, prints_of(data).problems
    return found.hash


def sight_of(picture: Image.Image) -> Sight:
    """Everything that there is to see of a picture, by way of a file."""
    found = prints_of(encoded(picture, "PNG"), KINDS)
    assert not found.failed, found.problems
    return found.sight


def sight_of_scene(seed: int) -> Sight:
    """That of a rendered picture that shows much, another one for every seed."""
    return sight_of(scene(seed))


def grey_sight(values: Any, *, width: int = 4000, height: int = 3000) -> Sight:
    """A grey miniature of these 512 x 512 bytes, of a picture of that size."""
    assert values.shape == (SIDE, SIDE)
    small = Miniature(width=width, height=height, mode="L", pixels=values.tobytes())
    return Sight(grey=small)


def photo_bytes(seed: int, width: int = 1200, height: int = 800) -> bytes:
    """A JPEG file of a rendered picture that is decoded reduced."""
    return jpeg_of(scene(seed, width, height), 90)
