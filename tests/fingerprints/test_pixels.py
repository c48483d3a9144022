from __future__ import annotations

from tests.fingerprints.contract import FingerprintContract
from tests.support.scenes import scene
from tests.support.sights import sight_of
from verifyimg.fingerprints.pixels import PixelHash


class TestPixelHash(FingerprintContract):
    kind = PixelHash()
    bits = 256

    def test_one_changed_pixel_is_another_picture(self) -> None:
        picture = scene(1)
        before = self.kind.of(sight_of(picture)).hash
        picture.putpixel((3, 3), (1, 2, 3))
        assert self.kind.distance(before, self.kind.of(sight_of(picture)).hash) == 256
