from __future__ import annotations

import imagehash
from PIL import Image

from tests.fingerprints.contract import FingerprintContract
from tests.support.scenes import scene
from tests.support.sights import sight_of
from verifyimg.fingerprints.whash import WHash
from verifyimg.model.fingerprint import Fingerprint
from verifyimg.model.problem import Problem

NEAR = 10
"""Bits that our way by 512 x 512 pixels may differ in from that of imagehash itself."""


class TestWHash(FingerprintContract):
    kind = WHash()
    bits = 64

    def test_it_is_nearly_what_imagehash_makes_of_the_picture_in_full(self) -> None:
        for seed in range(1, 6):
            picture = scene(seed, 1200, 800)
            ours = self.kind.of(sight_of(picture))
            assert isinstance(ours, Fingerprint)
            assert self.kind.distance(ours.hash, str(imagehash.whash(picture))) <= NEAR

    def test_imagehash_reads_it_back(self) -> None:
        read = imagehash.hex_to_flathash if "color" in self.kind.name else imagehash.hex_to_hash
        size = (3,) if "color" in self.kind.name else ()
        assert str(read(self.made().hash, *size)) == self.made().hash

    def test_an_even_surface_has_none(self) -> None:
        found = self.kind.of(sight_of(Image.new("RGB", (640, 480), (10, 120, 200))))
        assert isinstance(found, Problem)
        assert (found.reader, found.kind) == (self.kind.name, "absent")
