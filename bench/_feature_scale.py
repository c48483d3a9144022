"""Archives for the bench of local features: screenshots of one program, and very many tiles."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

import numpy as np
from _feature_edits import APPS, app_screen, copy_of, jpeg
from _feature_tiles import entries_of, lots_in
from _feature_variants import chat, page
from _recall_edits import prepared
from PIL import Image

from verifyimg.archive.checking import stats
from verifyimg.archive.entry import NewEntry, PictureFacts
from verifyimg.archive.points.segments import refresh_points
from verifyimg.archive.store import Archive
from verifyimg.archive.writing import Author
from verifyimg.features.packing import features_of
from verifyimg.features.searching import Search
from verifyimg.model.illustration import View

SEED = 20_261_120
NOW = "2026-11-20T00:00:00Z"
AUTHOR = Author(at=NOW)
SIDE = 960
TOGETHER = 500
QUERIES = 8
ASKED = {1: 24, 2: 24, 10: 12}
"""Screenshots that are looked for, by how many are archived; else 8."""
TIMED = ("phone screenshot", "crop 50 %", "photo of a screen")


def view_of(picture: Image.Image) -> View:
    """As the program's own way decodes it."""
    small = picture.convert("RGB")
    small.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
    return View(width=small.width, height=small.height, rgb=small.tobytes())


def loaded(path: Path) -> Image.Image:
    """At most 2,048 pixels a side."""
    with Image.open(path) as image:
        return prepared(image)


def enlarged(archive: Path, large: Path, lots: Path, count: int) -> dict[str, Any]:
    """A copy of the archive with so many tiles: how many bytes each takes."""
    with Archive.reading(str(archive)) as opened:
        opened.connection.execute("VACUUM INTO ?", (str(large.with_suffix(".part")),))
    with Archive.writing(str(large.with_suffix(".part")), now=NOW) as opened:
        refresh_points(opened.path, opened.connection)
        before, begun = stats(opened), process_time()
        filled(opened, entries_of(lots, count))
        after = stats(opened)
        spent = process_time() - begun
    grown = after.database_bytes + after.index_bytes - before.database_bytes - before.index_bytes
    for path in large.parent.glob(f"{large.stem}.part*"):
        shutil.move(path, large.parent / path.name.replace(".part", ".db"))
    real = min(count, lots_in(lots))
    return {"entries": after.entries, "tiles": count, "cut": real, "bytes": grown, "seconds": spent}


def taken(path: Path) -> dict[str, int]:
    """What an archive takes on the disk."""
    with Archive.reading(str(path)) as archive:
        told = stats(archive)
    total = told.database_bytes + told.index_bytes
    return {"entries": told.entries, "bytes": total, "index": told.index_bytes}


def filled(archive: Archive, entries: Iterator[NewEntry]) -> None:
    """Adds them in batches."""
    some: list[NewEntry] = []
    for one in entries:
        some.append(one)
        if len(some) == TOGETHER:
            archive.add(some, AUTHOR)
            some = []
    archive.add(some, AUTHOR)
    refresh_points(archive.path, archive.connection)


def searched(path: Path, pictures: Sequence[Path]) -> dict[str, float]:
    """Median milliseconds of one search, decoding aside: of the processor, and by the clock."""
    dice, spent, finding = Random(SEED), [], []
    chosen = [loaded(one) for one in dice.sample(list(pictures), QUERIES)]
    with Archive.reading(str(path)) as archive:
        entries = stats(archive).entries
        for picture in chosen:
            for kind in TIMED:
                view = view_of(Image.open(io.BytesIO(copy_of(kind, picture, dice, ()))))
                begun = process_time(), perf_counter()
                search = Search(view)
                finding.append(process_time() - begun[0])
                search.among(archive.points)
                spent.append((process_time() - begun[0], perf_counter() - begun[1]))
    (cpu, wall), points = np.median(np.array(spent), axis=0) * 1000, np.median(finding) * 1000
    return {"entries": entries, "cpu": cpu, "wall": wall, "points": points, "searches": len(spent)}


def screenshots(pictures: Sequence[Path], name: str) -> dict[str, int]:
    """Screenshots of one program with different pictures: pairs, matches, shared elements.

    `name` ends in how many are archived, and which program it is. On a page in a browser the small
    pictures beside the text are the same on all, as those of advertisements are.
    """
    archived, app = map(int, name.rpartition("/")[2].split("-"))
    dice = Random(f"{SEED} {name}")
    beside, rest = dice.sample(list(pictures), 3), archived + ASKED.get(archived, 8)
    chosen = dice.sample([one for one in pictures if one not in beside], rest)
    draw = partial(_shot, app=app, dice=dice, beside=[loaded(one) for one in beside])
    matched = elements = 0
    with TemporaryDirectory() as folder, Archive.writing(f"{folder}/a.db", now=NOW) as archive:
        filled(archive, (_entry(one, draw(one)) for one in chosen[:archived]))
        for one in chosen[archived:]:
            found = Search(draw(one)).among(archive.points)
            matched += sum(shared.same_picture for shared in found)
            elements += sum(not shared.same_picture for shared in found)
    pairs = archived * len(chosen[archived:])
    return {"pairs": pairs, "matched": matched, "elements": elements}


def _entry(path: Path, view: View) -> NewEntry:
    """A picture by its features alone."""
    digest = sha256(str(path).encode()).hexdigest()
    return NewEntry(facts=PictureFacts(sha256=digest, name=path.name, features=features_of(view)))


def _shot(path: Path, app: int, dice: Random, beside: Sequence[Image.Image]) -> View:
    if app < APPS:
        screen = app_screen(loaded(path), dice, app)
    else:
        screen = (chat, page)[app - APPS](loaded(path), dice, beside)
    return view_of(Image.open(io.BytesIO(jpeg(screen, 90))))
