"""The pixel hash: the same picture to the last pixel, whatever its metadata.

Its definition is that of `readers/pixels/whole.py`, `verifyimg-pixels-1`; that of a JPEG is
`verifyimg-jpegdata-1`, of `jpeg_data.py`. No hash of the one kind equals one of the other.
"""

from __future__ import annotations

from dataclasses import dataclass

from verifyimg.fingerprints.hexadecimal import Hexadecimal
from verifyimg.fingerprints.kind import Need
from verifyimg.model.fingerprint import Fingerprint, Sight

_FORM = Hexadecimal("pixels", 64)


@dataclass(frozen=True)
class PixelHash:
    """Of all pixels, as stored or, in a JPEG, as coded."""

    name: str = "pixels"
    version: str = "verifyimg-pixels-1"
    """Of pictures that are decoded for it; that of a JPEG has another."""
    need: Need = "pixel_sha256"
    examples: tuple[str, ...] = (
        "e0f707bde2bc235d44d14138bc97df37805d7fd2384ccb7decc86aa650cf7d02",
        "71371b1fafd5bb3eeb288034d3b0dad9d0a34839d5b3450e62e0c251ca363ea1",
    )

    def of(self, sight: Sight) -> Fingerprint:
        """Every picture that can be decoded has one; a JPEG only where its data have an end."""
        if sight.pixel_sha256 is None:
            raise ValueError("the picture was not decoded")
        return Fingerprint(name=self.name, version=sight.pixel_version, hash=sight.pixel_sha256)

    def read(self, text: str) -> str:
        """In lower case; raises ValueError."""
        return _FORM.read(text)

    def distance(self, one: str, other: str) -> int:
        """0 or 256."""
        return _FORM.all_or_nothing(one, other)
