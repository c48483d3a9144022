"""Descriptors into words and signatures, by a vocabulary that ships with the program.

A word is one of 16,384 cells of the space of descriptors, found in two steps of 128. A signature
is 64 bits that say where in its cell a descriptor lies: the signs of its distance from the middle
of the cell along 64 axes (Jegou, Douze, Schmid: Hamming embedding, 2008). The vocabulary was
trained by `tools/train_vocabulary.py` on freely licensed pictures.

The file: all middles of the first step (128 x 128, uint8), of the second (16,384 x 128, uint8),
then the axes (64 x 128, int8). A descriptor is RootSIFT times 512 (Arandjelovic, Zisserman, 2012).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from verifyimg.model.features import WORDS
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

BRANCHES = 128
DIMENSIONS = 128
BITS = 64
FILE = "vocabulary.bin"
TOGETHER = 16
"""Descriptors multiplied at once: so little work (16 x 128 x 128) OpenBLAS does not spread over
threads, whose beginning takes ten times as long as the work."""
NEAR_BRANCHES = 3
"""Cells of the first step in which the nearest cells of the second are looked for."""


@noun
class Vocabulary:
    """The middles of the cells and the axes of the signatures, as float32."""

    coarse: Array
    """128 x 128."""
    fine: Array
    """128 x 128 x 128."""
    axes: Array
    """64 x 128."""
    middles: Array
    """16,384 x 64: the middles along the axes."""
    coarse_lengths: Array
    fine_lengths: Array
    """Squared, of the middles."""


@cache
def vocabulary() -> Vocabulary:
    """The one that ships with the program; raises OSError where the file is not there."""
    return vocabulary_of(files("verifyimg.features").joinpath(FILE).read_bytes())


def vocabulary_of(data: bytes) -> Vocabulary:
    """Reads the file's form; raises ValueError for another length."""
    import numpy as np

    first, second = BRANCHES * DIMENSIONS, WORDS * DIMENSIONS
    if len(data) != first + second + BITS * DIMENSIONS:
        raise ValueError("the vocabulary is cut short")
    coarse = np.frombuffer(data, np.uint8, first).astype(np.float32).reshape(BRANCHES, -1)
    fine = np.frombuffer(data, np.uint8, second, first).astype(np.float32)
    axes = np.frombuffer(data, np.int8, -1, first + second).astype(np.float32)
    axes = axes.reshape(BITS, DIMENSIONS)
    fine = fine.reshape(WORDS, DIMENSIONS)
    return Vocabulary(
        coarse=coarse,
        fine=fine.reshape(BRANCHES, BRANCHES, DIMENSIONS),
        axes=axes,
        middles=fine @ axes.T,
        coarse_lengths=(coarse**2).sum(axis=1),
        fine_lengths=(fine**2).sum(axis=1).reshape(BRANCHES, BRANCHES),
    )


def words_of(descriptors: Array, most: int, book: Vocabulary) -> tuple[Array, Array]:
    """The `most` nearest words of each descriptor (uint16), and its signature in each (uint64)."""
    import numpy as np

    words = _nearest(descriptors, most, book)
    along = _product(descriptors, book.axes.T)
    bits = along[:, None, :] > book.middles[words]
    packed = np.packbits(bits, axis=2, bitorder="little")
    signatures = np.ascontiguousarray(packed).view("<u8")[:, :, 0]
    return words.astype(np.uint16), signatures


def _product(rows: Array, columns: Array) -> Array:
    import numpy as np

    made = np.empty((len(rows), columns.shape[1]), np.float32)
    for at in range(0, len(rows), TOGETHER):
        np.matmul(rows[at : at + TOGETHER], columns, out=made[at : at + TOGETHER])
    return made


def _nearest(descriptors: Array, most: int, book: Vocabulary) -> Array:
    import numpy as np

    reach = min(NEAR_BRANCHES, most + 1)
    apart = book.coarse_lengths - 2 * _product(descriptors, book.coarse.T)
    branches = np.argsort(apart, axis=1)
    branches = branches[:, :reach]
    found = np.empty((len(descriptors) * reach, BRANCHES), np.float32)
    order = np.argsort(branches, axis=None, kind="stable")
    ends = np.searchsorted(branches.ravel()[order], np.arange(BRANCHES + 1))
    for branch in range(BRANCHES):
        middles = book.fine[branch].T
        for at in range(ends[branch], ends[branch + 1], TOGETHER):
            some = order[at : min(at + TOGETHER, ends[branch + 1])]
            found[some] = book.fine_lengths[branch] - 2 * (descriptors[some // reach] @ middles)
    found = found.reshape(len(descriptors), reach * BRANCHES)
    best = np.argpartition(found, most, axis=1)[:, :most]
    best = np.take_along_axis(best, np.argsort(np.take_along_axis(found, best, 1), axis=1), 1)
    chosen = np.take_along_axis(branches, best // BRANCHES, axis=1)
    words: Array = chosen * BRANCHES + best % BRANCHES
    return words
