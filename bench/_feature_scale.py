"""Archives for the bench of local features: screenshots of one program, and very many tiles."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from random import Random
from time import perf_counter, process_time

import numpy as np
from _feature_edits import app_screen, cropped, jpeg
from _recall_edits import prepared
from PIL import Image

from verifyimg.archive.entry import NewEntry, PictureFacts
from verifyimg.archive.points.segments import refresh_points
from verifyimg.archive.store import Archive
from verifyimg.archive.writing import Author
from verifyimg.features.packing import features_of
from verifyimg.features.searching import Search
from verifyimg.model.illustration import View

NOW = "2026-11-20T00:00:00Z"
AUTHOR = Author(at=NOW)
SIDE = 960
TOGETHER = 64


def view_of(picture: Image.Image) -> View:
    """As the program's own way decodes it."""
    small = picture.convert("RGB")
    small.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
    return View(width=small.width, height=small.height, rgb=small.tobytes())


def entry(name: str, view: View) -> NewEntry:
    """A picture by its features alone."""
    digest = sha256(name.encode()).hexdigest()
    return NewEntry(facts=PictureFacts(sha256=digest, name=name, features=features_of(view)))


def loaded(path: Path) -> Image.Image:
    """At most 2,048 pixels a side."""
    with Image.open(path) as image:
        return prepared(image)


def tiles(paths: Sequence[Path], most: int, seed: int) -> Iterator[NewEntry]:
    """Cut from pictures at chance places and sizes, turned by quarters and mirrored by chance."""
    dice, made = Random(seed), 0
    while made < most:
        path = dice.choice(paths)
        try:
            picture = loaded(path)
        except (OSError, ValueError, SyntaxError):
            continue
        for _ in range(min(24, most - made)):
            tile = cropped(picture, dice.uniform(0.3, 0.95), dice)
            if dice.random() < 0.5:
                tile = tile.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
            tile = tile.transpose(Image.Transpose.ROTATE_90) if dice.random() < 0.3 else tile
            yield entry(f"tile {made}", view_of(tile))
            made += 1


def filled(archive: Archive, entries: Iterator[NewEntry]) -> int:
    """Adds them in batches; how many there are."""
    count, some = 0, []
    for one in entries:
        some.append(one)
        count += 1
        if len(some) == TOGETHER:
            archive.add(some, AUTHOR)
            some = []
    archive.add(some, AUTHOR)
    refresh_points(archive.path, archive.connection)
    return count


def searched(archive: Archive, copies: Sequence[bytes]) -> tuple[float, float]:
    """Median milliseconds of one search, decoding aside: of the processor, and by the clock."""
    spent = []
    for copy in copies:
        view = view_of(Image.open(io.BytesIO(copy)))
        begun = process_time(), perf_counter()
        [*Search(view).among(archive.points)]
        spent.append((process_time() - begun[0], perf_counter() - begun[1]))
    cpu, wall = np.median(np.array(spent), axis=0) * 1000
    return float(cpu), float(wall)


def screenshots(
    folder: Path, pictures: Sequence[Path], archived: int, asked: int, seed: int
) -> tuple[int, int, int]:
    """Screenshots of one program with different pictures: pairs, matches, shared elements."""
    pairs = matched = elements = 0
    dice = Random(seed)
    for app in range(6):
        chosen = dice.sample(pictures, min(len(pictures), archived + asked))
        path = folder / f"{archived}-{app}.db"
        with Archive.writing(str(path), now=NOW) as archive:
            shots = (entry(str(one), _shot(one, app, dice)) for one in chosen[:archived])
            filled(archive, shots)
            for one in chosen[archived:]:
                found = Search(_shot(one, app, dice)).among(archive.points)
                pairs += archived
                matched += sum(shared.same_picture for shared in found)
                elements += sum(not shared.same_picture for shared in found)
    return pairs, matched, elements


def _shot(path: Path, app: int, dice: Random) -> View:
    screen = app_screen(loaded(path), dice, app)
    return view_of(Image.open(io.BytesIO(jpeg(screen, 90))))
