"""Pictures looked for by their parts, in an index that lies in memory alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from random import Random

import numpy as np
from PIL import Image, ImageDraw

from tests.support.scenes import scene
from verifyimg.archive.points.postings import hits_in, postings_of
from verifyimg.features.packing import features_of
from verifyimg.features.points import Points
from verifyimg.features.searching import Search
from verifyimg.model.features import Array, Features, Hits, Shared
from verifyimg.model.illustration import View


def view(picture: Image.Image) -> View:
    small = picture.convert("RGB")
    return View(width=small.width, height=small.height, rgb=small.tobytes())


@cache
def photo_kept(seed: int) -> Features:
    return kept(photo(seed))


def kept(picture: Image.Image) -> Features:
    made = features_of(view(picture))
    assert made is not None
    return made


@cache
def photo(seed: int, width: int = 480, height: int = 360) -> Image.Image:
    """A scene with a grain, as a sensor has it."""
    grain = np.random.default_rng(seed).normal(0, 9, (height, width, 1))
    pixels = np.asarray(scene(seed, width, height), np.float32) + grain
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def screen(picture: Image.Image, seed: int) -> Image.Image:
    """A program's window around a picture: the same signs each time, other words."""
    made = Image.new("RGB", (540, 1000), "white")
    draw = ImageDraw.Draw(made)
    draw.rectangle((0, 0, 540, 110), fill=(30, 90, 160))
    for place in range(9):
        for top in (30, 930):
            left = 20 + place * 57
            draw.ellipse((left, top, left + 36, top + 36), outline="black", width=4)
            draw.line((left, top, left + 36, top + 20 + 3 * place), fill="red", width=4)
            draw.rectangle((left + 10, top + 40, left + 20 + place, top + 55), fill="green")
    for line in range(8):
        words = "".join(Random(seed + line).choices("abcdefgh ", k=40))
        draw.text((30, 640 + 30 * line), words, "black")
    made.paste(picture.resize((500, 375)), (20, 180))
    return made


class InMemory:
    """A `PointIndex` over some pictures, whose rows are counted from 1."""

    def __init__(self, *pictures: Image.Image) -> None:
        self.all = {row: kept(one) for row, one in enumerate(pictures, 1)}
        rows = ((row, one.points) for row, one in self.all.items())
        self.postings = postings_of(rows, after=0, last=len(pictures))

    def pictures(self) -> int:
        return len(self.all)

    def hits(self, words: Array, signatures: Array, radius: int) -> Hits:
        lots = list(hits_in(self.postings, words, signatures, radius))
        return Hits(
            asked=np.concatenate([lot.asked for lot in lots]),
            rows=np.concatenate([lot.rows for lot in lots]),
            points=np.concatenate([lot.points for lot in lots]),
        )

    def features(self, rows: Sequence[int]) -> dict[int, Features]:
        return {row: self.all[row] for row in rows if row in self.all}


def found(picture: Image.Image, index: InMemory) -> list[Shared]:
    return [*Search(view(picture)).among(index)]


def same(picture: Image.Image, index: InMemory) -> list[int]:
    """The rows that show the same picture."""
    return [one.row for one in found(picture, index) if one.same_picture]


def points(places: Sequence[tuple[float, float]]) -> Points:
    count = len(places)
    return Points(
        places=np.array(places, np.float32),
        scales=np.full(count, 4, np.float32),
        angles=np.zeros(count, np.float32),
        descriptors=np.zeros((count, 128), np.float32),
    )
