"""The crop promise: a picture that was cut, framed, captioned or shown by a program is found again.

End to end, as `bench_recall.py`: `archive add` takes the pictures (BENCH_PICTURES and the corpus),
`archive find` is asked for copies of photographs (`_feature_edits.py`, and drawn by other code
`_feature_variants.py`). The vocabulary was trained, and the limits were set, on every second
photograph of the folder; what comes of the others, and of the photographs of the corpus, is printed
beside it.

BENCH_SAMPLE: photographs that are attacked (200), BENCH_VARIED of them by the other code too (60).
BENCH_DISTRACTORS: pictures that are added to a copy of the archive, for the figures of scale (2,000
without it; the promise is about 100,000), of which BENCH_TILES are cut from pictures (20,000: half
a minute for 1,000) and the others mixed of those; BENCH_LARGE photographs are looked for among them
(40). BENCH_PROCESSES: at a time (2). BENCH_WORK: a folder in which results are kept; a run that was
killed goes on there, and the parts may be run apart, by their names (see `PARTS`). Results that are
there are not measured again: take another folder for another program.

In the same table: PDQ alone, pHash of imagehash at 10 of 64 bits; and crop_resistant_hash on a few
photographs, for it takes long.
"""

# ruff: noqa: SLF001 - the same bench as `bench_recall.py`, asked other questions

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from random import Random
from typing import Any

import bench_recall as whole
from _corpus import Bar, present, print_bars
from _feature_asking import Asked, asked
from _feature_bars import print_classes, recall_bars, same_app_bars, size_bars
from _feature_edits import APPS, CLASSES
from _feature_halves import tile_sources, tuned
from _feature_known import distinct, is_drawn
from _feature_peers import resistant
from _feature_scale import enlarged, screenshots, searched, taken
from _feature_tiles import LOT, make_lots
from _feature_variants import VARIANTS
from _feature_work import Work, work_folder
from _recall_tally import Member
from PIL import Image

SEED = 20_261_120
TOGETHER = 4
"""Photographs that one run of the program looks up: a few hundred files."""
ARCHIVED = (1, 2, 10, 75)
"""Screenshots of one program in an archive."""
PROGRAMS = APPS + 2


@dataclass(frozen=True, kw_only=True)
class Bench:
    """What is measured, and where it is kept."""

    work: Work
    pictures: Path
    members: list[Member]
    pool: ProcessPoolExecutor

    @property
    def archive(self) -> Path:
        """Of all pictures of the collection."""
        return self.work.folder / "a.db"

    @property
    def large(self) -> Path:
        """The same with very many tiles."""
        return self.work.folder / f"large-{number('DISTRACTORS', 2000)}.db"

    @cached_property
    def photographs(self) -> list[Member]:
        """Those that no tiles are cut of: to be attacked, and to stand beside in collages."""
        never = set(tile_sources(self.pictures))
        every = [one for one in self.members if one.attacked and one.path not in never]
        return [one for one in every if not is_drawn(one)]

    @cached_property
    def chosen(self) -> list[Member]:
        """The photographs that are attacked, in an order by chance."""
        every = self.photographs
        return Random(SEED).sample(every, min(number("SAMPLE", 200), len(every)))

    def held_out(self) -> set[int]:
        """Which of the members nothing was tuned on."""
        seen = tuned(self.pictures)
        return {place for place, one in enumerate(self.members) if one.path not in seen}


def number(name: str, usual: int) -> int:
    """A setting of the bench."""
    return int(os.environ.get(f"BENCH_{name}", usual))


def main(names: Sequence[str]) -> int:
    """Measures what is not measured yet, and prints the bars; 1 if one fails."""
    folder = os.environ.get("BENCH_PICTURES")
    if not folder or not Path(folder).is_dir():
        print("skipped: name a folder of pictures with BENCH_PICTURES (2,500 or more)")
        return 0
    if not present():
        return 0
    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = None
    with ProcessPoolExecutor(number("PROCESSES", 2)) as pool, work_folder() as work:
        members = work.members(lambda: whole._members(Path(folder), pool))
        bench = Bench(work=work, pictures=Path(folder), members=members, pool=pool)
        for name in names or PARTS:
            PARTS[name](bench)
        bars = [*told(bench)]
    if bars:
        print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def add(bench: Bench) -> None:
    """The archive of the collection."""
    bench.work.kept("taken", partial(_add, bench))


def _add(bench: Bench) -> dict[str, int]:
    whole._added(bench.archive, [str(bench.pictures), str(whole.CORPUS / "photos")])
    return taken(bench.archive)


def ask(bench: Bench) -> None:
    """All classes of copies of every photograph that was chosen."""
    _ask(bench, bench.archive, bench.chosen, "asked", CLASSES)


def vary(bench: Bench) -> None:
    """What other code draws, of some of them."""
    some = bench.chosen[: number("VARIED", 60)]
    _ask(bench, bench.archive, some, "varied", (*VARIANTS,))


def ask_large(bench: Bench) -> None:
    """All classes of some of them, among very many tiles."""
    some = bench.chosen[: number("LARGE", 40)]
    _ask(bench, bench.large, some, f"asked-{bench.large.stem}", CLASSES)


def _ask(
    bench: Bench, archive: Path, members: Sequence[Member], name: str, classes: Sequence[str]
) -> None:
    job = Asked(archive=archive, pool=bench.photographs, classes=classes)
    lots = [members[at : at + TOGETHER] for at in range(0, len(members), TOGETHER)]
    left = [lot for lot in lots if not bench.work.has(f"{name}/{lot[0].sha256}")]
    for lot, found in zip(left, bench.pool.map(partial(asked, job), left), strict=True):
        bench.work.kept(f"{name}/{lot[0].sha256}", partial(dict, found))


def same(bench: Bench) -> None:
    """Screenshots of one program that show different pictures."""
    paths = distinct([one for one in bench.members if one.attacked])
    names = [f"same/{archived}-{app}" for archived in ARCHIVED for app in range(PROGRAMS)]
    left = [name for name in names if not bench.work.has(name)]
    for name, found in zip(left, bench.pool.map(partial(screenshots, paths), left), strict=True):
        bench.work.kept(name, partial(dict, found))


def tiles(bench: Bench) -> None:
    """The features of the tiles, lot by lot."""
    count = min(number("TILES", 20_000), number("DISTRACTORS", 2000))
    lots, processes = -(-count // LOT), number("PROCESSES", 2)
    work = partial(make_lots, tile_sources(bench.pictures), bench.work.folder / "tiles")
    [*bench.pool.map(work, [range(first, lots, processes) for first in range(processes)])]


def large(bench: Bench) -> None:
    """The large archive, what it takes, and how long one search in it does."""
    count = number("DISTRACTORS", 2000)
    made = partial(enlarged, bench.archive, bench.large, bench.work.folder / "tiles", count)
    bench.work.kept(bench.large.stem, made)
    paths = [one.path for one in bench.chosen]
    for archive in (bench.archive, bench.large):
        bench.work.kept(f"time-{archive.stem}", partial(searched, archive, paths))


def peers(bench: Bench) -> None:
    """crop_resistant_hash, which takes long."""
    bench.work.kept("resistant", partial(resistant, [one.path for one in bench.chosen]))


PARTS: dict[str, Callable[[Bench], None]] = {
    "add": add,
    "ask": ask,
    "vary": vary,
    "same": same,
    "peers": peers,
    "tiles": tiles,
    "large": large,
    "ask-large": ask_large,
    "told": lambda _: None,
}
"""In their order: each takes what those before it left in the folder; the last measures nothing."""


def told(bench: Bench) -> Iterator[Bar]:
    """Everything that was measured so far."""
    work, folder = bench.work, bench.work.folder
    print(f"seed {SEED}; {len(bench.members):,} pictures, {len(bench.chosen)} photographs attacked")
    for name in ("asked", "varied", f"asked-{bench.large.stem}"):
        found: dict[str, Any] = {}
        for path in sorted((folder / name).glob("*.json")):
            found |= work.kept(f"{name}/{path.stem}", dict)
        if found:
            tables = print_classes(name, bench.members, found, bench.held_out())
            yield from recall_bars(name, tables)
    yield from same_app_bars(work, ARCHIVED, range(PROGRAMS))
    yield from size_bars(work, bench.archive.stem, bench.large.stem)
    if work.has("resistant"):
        print(work.kept("resistant", str))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
