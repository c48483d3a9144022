"""Other ways to find cut pictures, for comparison."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from random import Random

from _feature_edits import copy_of
from _feature_scale import loaded
from PIL import Image

SEED = 20_261_120
PHOTOGRAPHS = 6
KINDS = ("crop 30 %", "phone screenshot", "border", "caption")


def resistant(paths: Sequence[Path]) -> str:
    """crop_resistant_hash of imagehash, with its own limits, on a few photographs."""
    import imagehash

    dice = Random(SEED)
    pictures = [loaded(one) for one in dice.sample(list(paths), min(PHOTOGRAPHS, len(paths)))]
    hashes = [imagehash.crop_resistant_hash(one) for one in pictures]
    hits, false, asked = 0, 0, 0
    for number, picture in enumerate(pictures):
        for kind in KINDS:
            copy = Image.open(io.BytesIO(copy_of(kind, picture, dice, ())))
            found = [imagehash.crop_resistant_hash(copy).matches(one, 1) for one in hashes]
            asked += 1
            hits += found[number]
            false += sum(found) - found[number]
    pairs = asked * (len(pictures) - 1)
    return f"\ncrop_resistant_hash: {hits} of {asked} found, {false} of {pairs} pairs false"
