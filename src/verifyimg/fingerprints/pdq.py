"""PDQ: 256 bits that stay nearly the same however a picture is compressed, scaled or coloured.

Bit for bit that of Meta's reference for the same grey pixels, quality included. Which pixels
those are is the decoder's matter: ours come by the way `reduced-512-2`
(`readers/pixels/reduced.py`). Against fingerprints that others make of the picture in full, as
python-threatexchange does, expect about 10 bits of difference; against our own none.

Up to 31 bits apart counts as the same picture, as Meta advises; 12 where one of the two shows
little. Unrelated ones are near 128.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from verifyimg.fingerprints.absent import absent, shows_nothing, too_small
from verifyimg.fingerprints.hexadecimal import Hexadecimal
from verifyimg.fingerprints.kind import Need
from verifyimg.fingerprints.pdq_bits import bits_of, quality_of
from verifyimg.fingerprints.pdq_exact import exact_bits, exact_grid, exact_quality
from verifyimg.fingerprints.pdq_grid import grid_of
from verifyimg.model.fingerprint import Fingerprint, Sight, TurnedHash
from verifyimg.model.miniature import SIDE, WAY, Miniature
from verifyimg.model.picture import Turn
from verifyimg.model.problem import Problem

if TYPE_CHECKING:
    from verifyimg.fingerprints.pdq_grid import Floats, Levels

SAME = 31
"""Bits that two fingerprints of the same picture may differ in."""
SAME_DIM = 12
"""The same where one of the two shows little. Of 0.5 million pairs of different such pictures
(bench_recall.py), galaxies on black sky and plain textures came as near as 14."""
PLAIN_QUALITY = 50
"""The quality from which a picture shows enough for `SAME`, and Meta advises to match; lists for
others hold to that (`archive/pdq_list.py`)."""
LEAST_QUALITY = 10
"""The quality from which there is a fingerprint: photographs in the dark have little more. Below
it, hundreds of different pictures look alike."""

_FORM = Hexadecimal("pdq", 64)


@dataclass(frozen=True)
class Pdq:
    """Of the luma, upright as stored."""

    name: str = "pdq"
    version: str = f"pdq/{WAY}"
    need: Need = "grey"
    examples: tuple[str, ...] = (
        "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22",
        "e64cc9d91c623882f8d1f1d9a398e78c9f199b3bd83924f2b7e11e0bf861b064",
        "6227401f601ff4ccafcc9fad4b0d95d371a2eb7265a3285234d228ca94deeb2d",
    )
    """Three of those in python-threatexchange (Meta Platforms, BSD licence)."""

    def of(self, sight: Sight) -> Fingerprint | Problem:
        """The bits with their quality; none below `LEAST_QUALITY`."""
        if sight.grey is None:
            raise ValueError("there is no grey miniature")
        small = too_small(self.name, sight.grey)
        if small:
            return small
        grid = _Grid(_luma(sight.grey))
        quality = grid.quality
        if quality < LEAST_QUALITY:
            shown = f"the picture shows too little (quality {quality}, {LEAST_QUALITY} is needed)"
            return shows_nothing(self.name, sight.grey) or absent(self.name, shown)
        bits = grid.bits(transposed=False)
        return Fingerprint(name=self.name, version=self.version, hash=bits, quality=quality)

    def read(self, text: str) -> str:
        """64 digits in lower case; other tools leave out zeros in front. Raises ValueError."""
        return _FORM.read(text)

    def distance(self, one: str, other: str) -> int:
        """Of 256 bits; `same` says how many the same picture may have."""
        return _FORM.distance(one, other)


def same(distance: int, *qualities: int | None) -> bool:
    """Whether fingerprints so far apart, of these qualities, are of the same picture.

    A quality that nobody told counts as plain.
    """
    dim = any(one is not None and one < PLAIN_QUALITY for one in qualities)
    return distance <= (SAME_DIM if dim else SAME)


def turned(miniature: Miniature) -> Iterator[TurnedHash]:
    """The fingerprints of the picture laid in eight ways, in the order of `TURNS`.

    NOTE: made from the turned pixels, not by turning signs of frequencies as the reference may:
    the filter of PDQ is not symmetric, and of 116 photographs turned by half those lost nine.
    Rows and columns change places only afterwards: but for rounding that is the same, and saves
    half of the time.
    """
    luma = _luma(miniature)
    grids = {
        (down, across): _Grid(luma[::down, ::across]) for down in (1, -1) for across in (1, -1)
    }
    for turn, (down, across, changed) in _TURNED.items():
        grid = grids[down, across]
        yield TurnedHash(turn=turn, hash=grid.bits(transposed=changed))


class _Grid:
    """The first half of PDQ; in the order of the reference only where that could matter."""

    def __init__(self, luma: Levels) -> None:
        self._luma, self._exact = luma, exact_grid(luma)

    @property
    def quality(self) -> int:
        found = None if self._exact is None else exact_quality(self._exact)
        return quality_of(self._rounded) if found is None else found

    def bits(self, *, transposed: bool) -> str:
        """Of the picture as it is, or with rows and columns changed."""
        exact = self._exact
        found = None if exact is None else exact_bits(exact.T if transposed else exact)
        if found is not None:
            return found
        return bits_of(self._rounded.T if transposed else self._rounded)

    @cached_property
    def _rounded(self) -> Floats:
        return grid_of(self._luma)


_TURNED: dict[Turn, tuple[int, int, bool]] = {
    "upright": (1, 1, False),
    "turned right": (-1, 1, True),
    "turned around": (-1, -1, False),
    "turned left": (1, -1, True),
    "mirrored": (1, -1, False),
    "mirrored, turned right": (-1, -1, True),
    "mirrored, turned around": (-1, 1, False),
    "mirrored, turned left": (1, 1, True),
}
"""By turn: the direction of its rows and columns, and whether they then change places."""


def _luma(miniature: Miniature) -> Levels:
    import numpy as np

    return np.frombuffer(miniature.pixels, np.uint8).reshape(SIDE, SIDE)
