"""Very many pictures that are not the ones looked for: pieces cut from others, and their features.

Each tile is cut at a chance place, shape and size, and made some 260 x 260 pixels: a small picture
as the web is full of. Its features are those that the program finds once it has doubled it, as it
does with small pictures; found without the doubling of the finder itself, for a fourth of the cost.
Made in lots of 500 that lie as files in a folder, so that a run which is killed goes on:

    python bench/_feature_tiles.py PICTURES FOLDER COUNT [LOT STEP]

makes COUNT tiles, of them the lots LOT, LOT + STEP, and so on.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from _feature_halves import tile_sources
from _recall_edits import prepared
from PIL import Image

from verifyimg.archive.entry import NewEntry, PictureFacts
from verifyimg.features.cells import outline_of, packed
from verifyimg.features.packing import packed_points
from verifyimg.features.points import Points, points_of
from verifyimg.features.sight import SIDE, sized
from verifyimg.features.vocabulary import vocabulary, words_of
from verifyimg.model.features import FEATURES, POINTS, Features

SEED = 20_261_120
LOT = 500
EACH = 25
"""Tiles of a picture in a lot, at most."""
LEAST_POINTS = 60
"""A tile with fewer shows next to nothing, and is thrown away."""
MOVED = 12.0
"""Standard deviation in each of 128 directions, of descriptors that are 512 long."""
TRIES = 2
"""Times the number wanted that is cut from one picture, before it counts as empty."""
Tile = dict[str, Any]


def main(words: Sequence[str]) -> int:
    """Makes the lots that are not there yet."""
    pictures, folder, count = Path(words[0]), Path(words[1]), int(words[2])
    first, step = (int(word) for word in words[3:5]) if len(words) > 3 else (0, 1)
    make_lots(tile_sources(pictures), folder, range(first, -(-count // LOT), step))
    return 0


def make_lots(paths: Sequence[Path], folder: Path, numbers: Sequence[int]) -> None:
    """Those that the folder does not have; each appears under its name once it is whole."""
    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = None
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        target = folder / f"{number:04}.npz"
        if target.exists():
            continue
        lot = [*_lot(paths, number)]
        partial = folder / f"{number:04}.part"
        with partial.open("wb") as file:
            np.savez(file, **_together(lot))
        partial.replace(target)


def _lot(paths: Sequence[Path], number: int) -> Iterator[Tile]:
    dice, made = Random(f"{SEED} {number}"), 0
    while made < LOT:
        path = dice.choice(paths)
        try:
            with Image.open(path) as image:
                grey = np.asarray(prepared(image).convert("L"))
        except (OSError, ValueError, SyntaxError):
            continue
        most = min(EACH, LOT - made, max(2, grey.size // 20_000))
        for tile in _cut(grey, dice, most):
            yield {"name": f"{path.name} {number}-{made}", **tile}
            made += 1


def _cut(grey: Any, dice: Random, most: int) -> Iterator[Tile]:
    left = most
    for _ in range(TRIES * most):
        found = _tile(_window(grey, dice)) if left else None
        if found:
            left -= 1
            yield found


def _window(grey: Any, dice: Random) -> Any:
    """Of an area between a fiftieth (never under 160 x 160) and nine tenths, of any usual shape."""
    high, wide = grey.shape
    least = min(0.9, max(0.02, 160 * 160 / grey.size))
    share, shape = dice.uniform(least**0.5, 0.95) ** 2, dice.uniform(0.6, 1.7)
    width = min(wide, round((share * grey.size * shape) ** 0.5))
    height = min(high, round((share * grey.size / shape) ** 0.5))
    left, top = dice.randint(0, wide - width), dice.randint(0, high - height)
    return grey[top : top + height, left : left + width]


def _tile(window: Any) -> Tile | None:
    if min(window.shape) < 40:
        return None
    small = sized(np.ascontiguousarray(window), SIDE // 2)
    points = points_of(small, POINTS)
    if len(points.scales) < LEAST_POINTS:
        return None
    large = sized(small, SIDE)
    outline = outline_of(large)
    cells, textured = packed(outline)
    return {
        "points": _doubled(points, large.shape[1] / small.shape[1]),
        "size": large.shape[::-1],
        "fields": outline.textured.shape,
        "cells": cells,
        "textured": textured,
    }


def _doubled(points: Points, times: float) -> Points:
    """Where the finder would have seen them; it counts from the middle of the first pixel."""
    return Points(
        places=(points.places + 0.5) * times - 0.5,
        scales=points.scales * times,
        angles=points.angles,
        descriptors=points.descriptors,
    )


def _together(lot: Sequence[Tile]) -> dict[str, Any]:
    points = [one["points"] for one in lot]
    rows = np.concatenate([one.descriptors for one in points])
    return {
        "names": np.array([one["name"] for one in lot]),
        "counts": np.array([len(one.scales) for one in points]),
        "sizes": np.array([one["size"] for one in lot]),
        "fields": np.array([one["fields"] for one in lot]),
        "places": np.concatenate([one.places for one in points]),
        "scales": np.concatenate([one.scales for one in points]),
        "angles": np.concatenate([one.angles for one in points]),
        "descriptors": np.rint(rows).clip(0, 255).astype(np.uint8),
        **{
            part: np.frombuffer(b"".join(one[part] for one in lot), np.uint8)
            for part in ("cells", "textured")
        },
        "lengths": np.array([(len(one["cells"]), len(one["textured"])) for one in lot]),
    }


def entries_of(folder: Path, count: int) -> Iterator[NewEntry]:
    """So many of the tiles that lie in the folder, as an archive takes them.

    Where there are fewer, the rest are mixed of those: each has points of many tiles, and every
    descriptor is moved by about a fourth of its length. They vote as tiles do, and take as long;
    none of them looks like anything, so only the others can be found falsely.
    """
    paths = sorted(folder.glob("*.npz"))
    for made in range(0, count, LOT):
        with np.load(paths[made // LOT % len(paths)]) as file:
            lot = {name: file[name] for name in file.files}
        if made >= LOT * len(paths):
            lot = _mixed(lot, made)
        yield from islice(_entries(lot), count - made)


def lots_in(folder: Path) -> int:
    """Tiles that lie there."""
    return LOT * len([*folder.glob("*.npz")])


def _mixed(lot: Tile, seed: int) -> Tile:
    dice = np.random.default_rng(seed)
    order = dice.permutation(len(lot["scales"]))
    mixed = {name: lot[name][order] for name in ("places", "scales", "angles")}
    moved = lot["descriptors"][order] + dice.normal(0, MOVED, (len(order), 1 << 7))
    names = np.array([f"mixed {seed + number}" for number in range(LOT)])
    return {**lot, **mixed, "descriptors": moved.clip(0, 255).astype(np.uint8), "names": names}


def _entries(lot: Tile) -> Iterator[NewEntry]:
    words, signatures = words_of(lot["descriptors"].astype(np.float32), 1, vocabulary())
    at, (here, there) = 0, (0, 0)
    for number, (count, lengths) in enumerate(zip(lot["counts"], lot["lengths"], strict=True)):
        some = slice(at, at + min(int(count), POINTS))
        at += count
        cells = lot["cells"][here : (here := here + lengths[0])]
        textured = lot["textured"][there : (there := there + lengths[1])]
        found = Points(places=lot["places"][some], scales=lot["scales"][some],
                       angles=lot["angles"][some], descriptors=lot["descriptors"][:0])  # fmt: skip
        points = packed_points(found, words[some, 0], signatures[some, 0])
        width, height = (int(side) for side in lot["sizes"][number])
        rows, columns = (int(side) for side in lot["fields"][number])
        features = Features(
            version=FEATURES, width=width, height=height, count=len(found.scales), points=points,
            columns=columns, rows=rows, cells=cells.tobytes(), textured=textured.tobytes(),
        )  # fmt: skip
        name = str(lot["names"][number])
        digest = sha256(name.encode()).hexdigest()
        yield NewEntry(facts=PictureFacts(sha256=digest, name=name, features=features))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
