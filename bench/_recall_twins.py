"""Which files of a collection show the same picture: asked of their pixels, not of fingerprints.

A wallpaper comes in three sizes, a game keeps its texture in two colours: a search that finds one
by the other is right. Two files are twins here if in one of eight positions, drawn out to 64 x 64
grey pixels, they correlate above `GREY`, and what is left of both when each pixel is held against
its neighbours (a Laplacian) above `FINE`. The first alone takes two sunsets for one; the second
sees edges, where different pictures share next to nothing. Pillow decodes in full; nothing of the
program that is measured is used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

SIDE = 64
GREY = 0.9
FINE = 0.6

Array = Any


def miniature(path: Path) -> Array | None:
    """The picture in grey on white, `SIDE` x `SIDE`; None where Pillow cannot decode it."""
    try:
        with Image.open(path) as image:
            shown = image.convert("RGBA") if image.has_transparency_data else image.convert("RGB")
            white = Image.new("RGBA", shown.size, "white")
            grey = Image.alpha_composite(white, shown.convert("RGBA")).convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return np.asarray(grey.resize((SIDE, SIDE), Image.Resampling.BOX), np.float32)


def twins(small: Sequence[Array]) -> Array:
    """A square table: whether two of these miniatures are twins; each is its own."""
    upright = np.stack(small)
    grey, fine = _normal(upright), _normal(_laplacian(upright))
    alike = np.eye(len(small), dtype=bool)
    for turned in _positions(upright):
        near = _normal(turned) @ grey.T > GREY
        alike |= near & (_normal(_laplacian(turned)) @ fine.T > FINE)
    return alike | alike.T


def _positions(pictures: Array) -> Iterator[Array]:
    for flipped in (pictures, pictures[:, :, ::-1]):
        for quarters in range(4):
            yield np.ascontiguousarray(np.rot90(flipped, quarters, (1, 2)))


def _laplacian(pictures: Array) -> Array:
    middle = 4 * pictures[:, 1:-1, 1:-1]
    rows = pictures[:, :-2, 1:-1] + pictures[:, 2:, 1:-1]
    return middle - rows - pictures[:, 1:-1, :-2] - pictures[:, 1:-1, 2:]


def _normal(pictures: Array) -> Array:
    flat = pictures.reshape(len(pictures), -1)
    flat = flat - flat.mean(axis=1, keepdims=True)
    return flat / (np.linalg.norm(flat, axis=1, keepdims=True) + 1e-6)
