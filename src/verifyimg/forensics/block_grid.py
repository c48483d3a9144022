"""Edges of blocks that an earlier JPEG left in a picture, where this file has no edges of its own.

A JPEG is coded in blocks of eight pixels, and at the edge of two blocks brightness steps a little
more than elsewhere. Where such edges stand at other places than the file's own blocks, the
picture was cut after it had been a JPEG; in a PNG they say that it was one. Strong textures and
drawings have edges too: a note is the most that this can carry.

W. Luo et al., A novel method for detecting cropped and recompressed image block, ICASSP 2007.
ITU-T T.81, A.1 and A.2 (blocks of 8 x 8).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from verifyimg.model.compression import PATCH_SIDE, Axis, EarlierGrid, Patches

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Levels = NDArray[np.int16]

FEWEST = 24
"""Patches with detail below which chance decides."""
LEAST_SHARE = 0.55
"""The share of patches that must agree. A lower one was tried, and found edges in pictures that
have none; this one misses some that were cut, the finer their first compression the more."""
_RIVAL = 0.4
"""What share of that the next best place may have: rounding in a file's own blocks favours two
places that mirror each other."""
_DETAIL = 2.0
"""Standard deviation of grey levels below which a patch is even."""
_LOUDEST = 8
"""Grey levels at which a step is cut: an edge of the scene must not drown the others."""
_SELF_MIRRORED = 4
"""The middle of a block, favoured by rounding without a rival to show it."""
_BLOCK = 8
_AXES: dict[Axis, tuple[int, str]] = {
    "across": (1, "prc->pc"),
    "down": (PATCH_SIDE, "prc->pr"),
}
"""By axis: how far the next pixel along it lies, and what is added up, by patch, row, column."""


def earlier_grids(patches: Patches, *, own: bool) -> tuple[EarlierGrid, ...]:
    """The edges along each axis; `own` where the file itself is coded in blocks, whose edges and
    middles are then left out."""
    import numpy as np

    grey = np.frombuffer(patches.grey, np.uint8).reshape(-1, PATCH_SIDE, PATCH_SIDE)
    detailed = grey[_variances(grey) > _DETAIL**2].astype(np.int16)
    return tuple(_grids(detailed, own=own)) if len(detailed) >= FEWEST else ()


def _variances(grey: NDArray[np.uint8]) -> Numbers:
    """By patch; sums of squares of a patch fit into 32 bits."""
    import numpy as np

    flat = grey.reshape(len(grey), -1).astype(np.int32)
    count = flat.shape[1]
    means = np.einsum("ij->i", flat) / count
    variances: Numbers = np.einsum("ij,ij->i", flat, flat) / count - means * means
    return variances


def _grids(grey: Levels, *, own: bool) -> Iterator[EarlierGrid]:
    for axis in _AXES:
        found = _grid(axis, grey, own=own)
        if found is not None:
            yield found


def _grid(axis: Axis, grey: Levels, *, own: bool) -> EarlierGrid | None:
    import numpy as np

    steps = _steps(axis, grey)
    if own:
        steps[:, 0] = -np.inf
    votes = np.bincount(steps.argmax(axis=1), minlength=8) / len(grey)
    phase = int(votes.argmax())
    rival = float(np.sort(votes)[-2])
    share = float(votes[phase])
    if share < LEAST_SHARE or rival > _RIVAL * share or (own and phase == _SELF_MIRRORED):
        return None
    return EarlierGrid(axis=axis, phase=phase, share=round(share, 2))


def _steps(axis: Axis, grey: Levels) -> Numbers:
    """By patch and place in a block: how much more brightness steps there than beside it.

    In halves of grey levels, which are whole numbers, and so nothing is rounded.
    """
    import numpy as np

    # All patches as one line of pixels, which is several times as fast as row by row; what steps
    # from one row or patch to the next is left out of the sums.
    next_one, added_up = _AXES[axis]
    line, more = grey.ravel(), np.zeros(grey.size, np.int16)
    step = np.abs(line[next_one:] - line[:-next_one])
    inner = more[next_one : -2 * next_one]
    np.add(step[next_one:-next_one], step[next_one:-next_one], out=inner)
    inner -= step[: -2 * next_one]
    inner -= step[2 * next_one :]
    np.clip(inner, -2 * _LOUDEST, 2 * _LOUDEST, out=inner)
    # The sum over a patch is at most 64 x 16.
    sums = np.einsum(added_up, more.reshape(grey.shape))
    # Of those behind each pixel, the first and the last two have none beside them on both sides.
    sums[:, [0, -2, -1]] = 0
    whole = sums.reshape(len(grey), -1, _BLOCK).sum(axis=1)
    many = np.bincount(np.arange(1, PATCH_SIDE - 2) % _BLOCK)
    means: Numbers = np.roll(whole / (2 * PATCH_SIDE) / many, 1, axis=1)
    return means
