"""Trains the vocabulary of `verifyimg/features/` on a folder of freely licensed pictures.

    python tools/train_vocabulary.py FOLDER [FOLDER ...]

Ours was trained on pictures of Debian's main archive (wallpapers, learning games, samples of
image libraries), every second photograph left out: `bench/bench_features.py` is run on those.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from PIL import Image

from verifyimg.features.points import points_of
from verifyimg.features.sight import LONGEST, grey_of
from verifyimg.features.vocabulary import BITS, BRANCHES, FILE
from verifyimg.model.illustration import View

SEED = 20_261_120
PICTURES = 500
ROUNDS = 10
LEAST_SIDE = 200
OUTPUT = Path(__file__).parents[1] / "src" / "verifyimg" / "features" / FILE

Array = Any


def main(folders: list[str]) -> int:
    """Writes the file into the package."""
    paths = [one for folder in folders for one in sorted(Path(folder).rglob("*")) if one.is_file()]
    photographs = [one for one in paths if "photographs" in one.parts][::2]
    others = [one for one in paths if "photographs" not in one.parts]
    chosen = photographs + Random(SEED).sample(others, min(len(others), PICTURES))
    found = np.concatenate([*descriptors(chosen)])
    print(f"{len(chosen):,} files, {len(found):,} descriptors, seed {SEED}")
    dice = np.random.default_rng(SEED)
    coarse, belongs = means(found, dice)
    fine = np.zeros((BRANCHES, BRANCHES, found.shape[1]), np.float32)
    rests = np.empty_like(found)
    for branch in range(BRANCHES):
        here = belongs == branch
        fine[branch], nearest = means(found[here], dice)
        rests[here] = found[here] - fine[branch][nearest]
    data = [np.rint(part).clip(0, 255).astype(np.uint8).tobytes() for part in (coarse, fine)]
    OUTPUT.write_bytes(b"".join(data) + axes(rests, dice).tobytes())
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size:,} bytes")
    return 0


def descriptors(paths: list[Path]) -> Iterator[Array]:
    """Of every picture that Pillow decodes."""
    for path in paths:
        try:
            with Image.open(path) as image:
                image.draft("RGB", (LONGEST, LONGEST))
                small = image.convert("RGB")
        except (OSError, ValueError, SyntaxError):
            continue
        if min(small.size) < LEAST_SIDE:
            continue
        small.thumbnail((LONGEST, LONGEST))
        view = View(width=small.width, height=small.height, rgb=small.tobytes())
        yield points_of(grey_of(view), 240).descriptors


def means(found: Array, dice: np.random.Generator) -> tuple[Array, Array]:
    """k-means: the middles, and to which of them each line belongs."""
    middles = found[dice.choice(len(found), BRANCHES, replace=len(found) < BRANCHES)]
    for _ in range(ROUNDS):
        belongs = ((middles**2).sum(axis=1) - 2 * found @ middles.T).argmin(axis=1)
        counts = np.bincount(belongs, minlength=BRANCHES)
        sums = np.zeros_like(middles)
        np.add.at(sums, belongs, found)
        empty = counts == 0
        middles = sums / np.maximum(counts, 1)[:, None]
        middles[empty] = found[dice.choice(len(found), int(empty.sum()))]
    return middles, ((middles**2).sum(axis=1) - 2 * found @ middles.T).argmin(axis=1)


def axes(rests: Array, dice: np.random.Generator) -> Array:
    """The 64 axes along which most is left, turned at random so that each has its share."""
    some = rests[dice.choice(len(rests), min(len(rests), 100_000), replace=False)]
    _, vectors = np.linalg.eigh(np.cov(some.T))
    turn, _ = np.linalg.qr(dice.normal(size=(BITS, BITS)))
    turned = turn @ vectors[:, -BITS:].T
    return np.rint(turned / np.abs(turned).max() * 127).astype(np.int8)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
