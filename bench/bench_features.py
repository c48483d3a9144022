"""The crop promise: a picture that was cut, framed, captioned or shown by a program is found again.

End to end, as `bench_recall.py`: `archive add` takes the pictures (BENCH_PICTURES and the corpus),
`archive find` is asked for copies of photographs (`_feature_edits.py`). The vocabulary was trained,
and the limits were set, on every second photograph of the folder; only the others, and photographs
of the corpus, are attacked here.

BENCH_SAMPLE: photographs that are attacked (all without it). BENCH_DISTRACTORS: tiles that are
added to a copy of the archive, for the figures of scale (2,000 without it; the promise is about
100,000, which takes hours). In the same table: PDQ alone, pHash of imagehash at 10 of 64 bits; and
crop_resistant_hash on a few photographs, for it takes long.
"""

# ruff: noqa: SLF001 - the same bench as `bench_recall.py`, asked other questions

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

import bench_recall as whole
from _corpus import Bar, present, print_bars
from _feature_edits import CLASSES, copy_of
from _feature_scale import filled, loaded, screenshots, searched, tiles
from _recall_tally import Answer, Member, peer_told, told
from _recall_twins import twins
from PIL import Image

from verifyimg.archive.checking import stats
from verifyimg.archive.store import Archive

SEED = 20_261_120
OVER_ALL, EACH = 0.97, 0.9
FALSE_PAIRS, FALSE_QUERIES, SAME_APP = 1e-6, 0.002, 0.005
RESISTANT = 6
"""Photographs that crop_resistant_hash is tried on."""
Found = tuple[Answer, frozenset[str]]
"""What was found, and what PDQ or exact hashes found of that."""


def main() -> int:
    """Measures and prints the bars; 1 if one fails."""
    folder = os.environ.get("BENCH_PICTURES")
    if not folder or not Path(folder).is_dir():
        print("skipped: name a folder of pictures with BENCH_PICTURES (2,500 or more)")
        return 0
    if not present():
        return 0
    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = None
    with ProcessPoolExecutor(whole.PROCESSES) as pool, tempfile.TemporaryDirectory() as scratch:
        members = whole._members(Path(folder), pool)
        chosen = held_out(members, Path(folder))
        print(f"seed {SEED}; {len(members):,} pictures, {len(chosen)} photographs attacked")
        archive = Path(scratch) / "a.db"
        whole._added(archive, [folder, str(whole.CORPUS / "photos")])
        work = partial(asked, archive, [members[one].path for one in chosen])
        jobs = [(number, members[number].path) for number in chosen]
        found = [one for some in pool.map(work, jobs) for one in some]
        paths = [members[number].path for number in chosen]
        bars = [*recall_bars(members, found), *scale_bars(archive, members, paths, Path(scratch))]
    print_resistant(paths)
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def held_out(members: Sequence[Member], folder: Path) -> list[int]:
    """Photographs that nothing was tuned on: every second one of the folder, all of the corpus."""
    own = [one for one in sorted(folder.rglob("*")) if "photographs" in one.parts and one.is_file()]
    tuned = set(own[::2])
    every = [n for n, one in enumerate(members) if one.attacked and one.path not in tuned]
    most = int(os.environ.get("BENCH_SAMPLE", len(every)))
    return sorted(Random(SEED).sample(every, min(most, len(every))))


def asked(archive: Path, pool: Sequence[Path], job: tuple[int, Path]) -> list[Found]:
    """All copies of one photograph, made and looked up by one run of the program."""
    Image.MAX_IMAGE_PIXELS = None
    number, path = job
    dice = Random(f"{SEED} {path.name}")
    others = [one for one in dice.sample(list(pool), min(4, len(pool))) if one != path][:3]
    picture, beside = loaded(path), [loaded(one) for one in others]
    with tempfile.TemporaryDirectory() as folder:
        for place, kind in enumerate(CLASSES):
            data = copy_of(kind, picture, dice, beside)
            (Path(folder) / f"{place:02}.jpg").write_bytes(data)
        done = whole._verifyimg("find", folder, "--json", "--quiet", "--archive", str(archive))
        reports = {Path(one["image"]["path"]): one for one in json.loads(done.stdout)["reports"]}
        hidden = {hashlib.sha256(one.read_bytes()).hexdigest() for one in others}
        return [
            _answer(number, kind, copy, reports[copy], hidden if kind == "collage" else set())
            for place, kind in enumerate(CLASSES)
            for copy in [Path(folder) / f"{place:02}.jpg"]
        ]


def _answer(number: int, kind: str, copy: Path, report: dict[str, Any], hidden: set[str]) -> Found:
    """What was found, without the neighbours in a collage, which are found rightly."""
    same = [one for one in report["matches"] if one["same_picture"]]
    found = {one["entry"]["sha256"]: one["how"] for one in same}
    kept = {digest: how for digest, how in found.items() if digest not in hidden}
    without = frozenset(one for one, how in kept.items() if how != "features")
    phash = whole._phash(copy)
    return Answer(kind=kind, member=number, found=frozenset(kept), phash=phash), without


def recall_bars(members: Sequence[Member], found: Sequence[Found]) -> Iterator[Bar]:
    """Prints the classes; the promises about what is found and what is not."""
    alike = twins([one.small for one in members])
    answers = [answer for answer, _ in found]
    ours, phash = told(members, answers, alike), peer_told(members, answers, alike)
    pdq = told(members, [replace(one, found=without) for one, without in found], alike)
    print(f"\n{'class':22} {'copies':>7} {'found':>8} {'PDQ':>8} {'pHash':>8}")
    for kind in CLASSES:
        shares = " ".join(f"{one.share(kind):8.2%}" for one in (ours, pdq, phash))
        print(f"{kind:22} {ours.asked[kind]:7,} {shares}")
    peers = f"PDQ {pdq.over_all:.1%}, pHash {phash.over_all:.1%}"
    total, worst = len(answers), min(CLASSES, key=ours.share)
    pairs = sum(int((~alike[one.member]).sum()) for one in answers)
    queries = len({line.rpartition(": ")[0] for line in ours.false})
    yield Bar(name="recall over all", promise=f">= {OVER_ALL:.0%}",
              measured=f"{ours.over_all:.2%}; {peers}", count=total,
              passed=ours.over_all >= OVER_ALL)  # fmt: skip
    yield Bar(name="recall in the worst class", promise=f">= {EACH:.0%}",
              measured=f"{ours.share(worst):.2%}, {worst}", count=ours.asked[worst],
              passed=ours.share(worst) >= EACH)  # fmt: skip
    yield Bar(name="false pairs", promise=f"<= {FALSE_PAIRS:g}",
              measured=f"{len(ours.false)} ({len(ours.false) / pairs:.1e}); "
              f"pHash {len(phash.false):,}",
              count=pairs, passed=len(ours.false) <= FALSE_PAIRS * pairs,
              exceptions=tuple(sorted(set(ours.false))[:60]))  # fmt: skip
    yield Bar(name="queries with a false match", promise=f"<= {FALSE_QUERIES:.1%}",
              measured=f"{queries / total:.2%}", count=total,
              passed=queries <= FALSE_QUERIES * total)  # fmt: skip


def scale_bars(
    archive: Path, members: Sequence[Member], paths: Sequence[Path], scratch: Path
) -> Iterator[Bar]:
    """Screenshots of one program, the size of an archive, and the time that a search takes."""
    for archived in (1, 2, 10, 75):
        pictures = [one.path for one in members if one.attacked]
        pairs, matched, elements = screenshots(scratch, pictures, archived, 8, SEED + archived)
        yield Bar(name=f"same program, {archived} archived", promise=f"<= {SAME_APP:.1%} of pairs",
                  measured=f"{matched} matches, {elements} elements", count=pairs,
                  passed=matched <= SAME_APP * pairs)  # fmt: skip
    dice = Random(SEED)
    copies = [copy_of("phone screenshot", loaded(one), dice, ()) for one in dice.sample(paths, 8)]
    larger = scratch / "large.db"
    shutil.copy(archive, larger)
    distractors = int(os.environ.get("BENCH_DISTRACTORS", "2000"))
    sources = [one.path for one in members if not one.attacked]
    with Archive.writing(str(larger), now="2026-11-20T00:00:00Z") as opened:
        before, begun = stats(opened), process_time()
        count = filled(opened, tiles(sources, distractors, SEED))
        spent, after = process_time() - begun, stats(opened)
        grown = (
            after.database_bytes + after.index_bytes - before.database_bytes - before.index_bytes
        )
        cpu, wall = searched(opened, copies)
    print(f"\n{count:,} tiles, {spent / max(1, count) * 1000:.0f} ms of the processor each")
    yield Bar(name="bytes a picture, features and index", promise="<= 8,000",
              measured=f"{grown / max(1, count):,.0f}", count=count,
              passed=grown <= 8_000 * count)  # fmt: skip
    yield Bar(name=f"one search in {after.entries:,}", promise="< 400 ms (in 100,000)",
              measured=f"{cpu:.0f} ms cpu, {wall:.0f} ms", count=len(copies),
              passed=cpu < 400)  # fmt: skip


def print_resistant(paths: Sequence[Path]) -> None:
    """For comparison: crop_resistant_hash of imagehash, with its own limits."""
    import imagehash

    dice = Random(SEED)
    chosen = dice.sample(list(paths), min(RESISTANT, len(paths)))
    pictures = [loaded(one) for one in chosen]
    hashes = [imagehash.crop_resistant_hash(one) for one in pictures]
    hits, false, asked_for = 0, 0, 0
    for number, picture in enumerate(pictures):
        for kind in ("crop 30 %", "phone screenshot", "border", "caption"):
            copy = Image.open(io.BytesIO(copy_of(kind, picture, dice, ())))
            found = [imagehash.crop_resistant_hash(copy).matches(one, 1) for one in hashes]
            asked_for += 1
            hits += found[number]
            false += sum(found) - found[number]
    pairs = asked_for * (len(chosen) - 1)
    print(f"\ncrop_resistant_hash: {hits} of {asked_for} found, {false} of {pairs} pairs false")


if __name__ == "__main__":
    sys.exit(main())
