"""Grey pictures by integer arithmetic alone: the same everywhere, with any library."""

from __future__ import annotations

from typing import Any

import numpy as np

CELL = 16
"""Units between two points of the coarsest noise."""


def formula_picture(seed: int, width: int, height: int) -> Any:
    """Rows x columns of bytes: three octaves of noise, interpolated in whole numbers."""
    total = np.zeros((height, width), np.int64)
    for octave, weight in ((0, 4), (1, 2), (2, 1)):
        total += weight * _octave(seed + octave, 6 << octave, width, height)
    return np.clip((total // 7 - 128) * 2 + 128, 0, 255).astype(np.uint8)


def _octave(seed: int, cells: int, width: int, height: int) -> Any:
    """Noise of `cells` x `cells` points, spread over the picture."""
    points = _points(seed, cells + 1)
    across, down = (np.arange(side) * (cells << 8) // side for side in (width, height))
    left, top = across >> 8, down >> 8
    right_by, low_by = across & 255, down & 255
    upper = points[top][:, left] * (256 - right_by) + points[top][:, left + 1] * right_by
    lower = points[top + 1][:, left] * (256 - right_by) + points[top + 1][:, left + 1] * right_by
    return (upper * (256 - low_by)[:, None] + lower * low_by[:, None]) >> 16


def _points(seed: int, side: int) -> Any:
    """Bytes of a linear congruential generator (Numerical Recipes), their upper eight bits."""
    state, found = seed & 0xFFFFFFFF, []
    for _ in range(side * side):
        state = (1664525 * state + 1013904223) & 0xFFFFFFFF
        found.append(state >> 24)
    return np.array(found, np.int64).reshape(side, side)
