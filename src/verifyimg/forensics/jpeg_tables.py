"""The tables that the Independent JPEG Group's coder makes of a setting, and the nearest to some.

Specification: ITU-T T.81, annex K.1 (tables K.1 and K.2) and K.3 (tables K.3 to K.6); libjpeg,
`jcparam.c`, for how a setting scales them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from verifyimg.model.noun import noun

_BRIGHTNESS = (
    16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37,
    29, 40, 58, 51, 61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
    95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99,
)  # fmt: skip
_COLOUR = (17, 18, 18, 24, 21, 24, 47, 26, 26, 47, 99, 66, 56, 66) + (99,) * 50
"""Tables K.1 and K.2, in zigzag order."""

_FAR = 0.25
"""From which relative difference on no setting is near: such a table is of another make."""
_STRIDE, _AROUND = 9, 6
"""Every ninth step shows about where to look; then all steps of the settings around are compared.
Comparing all steps of all settings takes longer than reading the whole file."""


@noun
class Estimate:
    """A setting, and how well it fits."""

    quality: int
    exact: bool


def estimate(brightness: Sequence[int], colour: Sequence[int] | None) -> Estimate | None:
    """The setting from 1 to 100 whose tables come nearest; None where none is near.

    Each table has 64 steps in zigzag order. Of several that fit alike it is the highest.
    """
    given = (tuple(brightness), *(() if colour is None else (tuple(colour),)))
    return _nearest(given) if all(len(table) == 64 for table in given) else None


@lru_cache(maxsize=64)
def _nearest(given: tuple[tuple[int, ...], ...]) -> Estimate | None:
    some = [table[::_STRIDE] for table in given]
    rough = min(range(100, 0, -1), key=lambda quality: _difference(some, quality, _STRIDE))
    around = range(min(100, rough + _AROUND), max(0, rough - _AROUND - 1), -1)
    best = min(around, key=lambda quality: _difference(given, quality, 1))
    off = _difference(given, best, 1)
    if off > _FAR:
        return None
    return Estimate(quality=best, exact=off == 0)


def steps_of(quality: int) -> tuple[int, ...]:
    """The table of brightness that the coder makes of a setting, in zigzag order."""
    return _made(quality, 1)[0]


def _difference(given: Sequence[tuple[int, ...]], quality: int, stride: int) -> float:
    """Relative to the larger step of each pair, on average; of every `stride`th step."""
    pairs = [
        pair
        for table, made in zip(given, _made(quality, stride), strict=False)
        for pair in zip(table, made, strict=True)
    ]
    return sum([(a - b) / a if a > b else (b - a) / b for a, b in pairs]) / len(pairs)


@cache
def _made(quality: int, stride: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Both tables of a setting, as a baseline coder limits them; every `stride`th step of them."""
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    both = (
        tuple([min(max((step * scale + 50) // 100, 1), 255) for step in table[::stride]])
        for table in (_BRIGHTNESS, _COLOUR)
    )
    return next(both), next(both)


_DC_BRIGHTNESS = "00010501010101010100000000000000"
_DC_COLOUR = "00030101010101010101010000000000"
_AC_BRIGHTNESS = "0002010303020403050504040000017d"
_AC_COLOUR = "00020102040403040705040400010277"
STANDARD_LENGTHS = {
    0x00: bytes.fromhex(_DC_BRIGHTNESS),
    0x01: bytes.fromhex(_DC_COLOUR),
    0x10: bytes.fromhex(_AC_BRIGHTNESS),
    0x11: bytes.fromhex(_AC_COLOUR),
}
"""By class and number of a Huffman table: how many codes of each length tables K.3 to K.6 have."""
