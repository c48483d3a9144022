"""The recall promise: a picture that was re-saved, scaled, turned or graded is found again.

End to end, as a user has it: `verifyimg archive add` takes a folder of pictures, then
`verifyimg archive find` is asked for copies of its photographs to which something was done
(`_recall_edits.py`). The folder is named by BENCH_PICTURES; pictures below a folder called
`photographs` in it, and those of the corpus that name a camera, are attacked, the others only
have to be told apart from them. Files that show the same picture are found by their pixels
(`_recall_twins.py`), listed, and no pair of them counts as false.

The limits of distance and quality were chosen with these pictures in sight, so expect a little
less on others. Beside it, in the same run: pHash of imagehash at its usual 10 of 64 bits.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import starmap
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from _corpus import CORPUS, ROOT, Bar, camera_photos, present, print_bars
from _recall_edits import ATTACKS, LONGEST_SIDE, prepared
from _recall_tally import Answer, Member, Tally, peer_told, told
from _recall_twins import FINE, GREY, miniature, twins
from PIL import Image

from verifyimg.archive.store import Archive

SEED = 20_261_120
PHOTOGRAPHS = 240
"""As many are attacked, by chance; all with BENCH_BIG=1."""
LEAST_SIDE = 320
"""Pixels on the longer side: a tenth of less shows nothing that could be told apart."""
OVER_ALL, EACH, PAIRS = 0.98, 0.93, 5_000_000
PROCESSES = 2


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
    with ProcessPoolExecutor(PROCESSES) as pool, tempfile.TemporaryDirectory() as scratch:
        members = _members(Path(folder), pool)
        chosen = _chosen(members)
        _announce(members, chosen)
        archive = Path(scratch) / "a.db"
        _added(archive, [folder, str(CORPUS / "photos")])
        work = partial(_asked, archive)
        jobs = [(number, members[number].path) for number in chosen]
        answers = [one for some in pool.map(work, jobs) for one in some]
        bars = [*_bars(members, answers, archive)]
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def _members(folder: Path, pool: ProcessPoolExecutor) -> list[Member]:
    """Every file that Pillow decodes, once for the same bytes, in the order of the names."""
    cameras = {photo.path for photo in camera_photos("JPEG", "MPO", "PNG", "WEBP", "TIFF")}
    roots = (folder, CORPUS / "photos")
    paths = [path for root in roots for path in sorted(root.rglob("*")) if path.is_file()]
    marks = [path in cameras or "photographs" in path.parts for path in paths]
    looked = pool.map(_member, paths, marks, chunksize=16)
    return list({one.sha256: one for one in looked if one is not None}.values())


def _member(path: Path, attacked: bool) -> Member | None:  # noqa: FBT001 - called by a map
    Image.MAX_IMAGE_PIXELS = None
    small = miniature(path)
    if small is None:
        return None
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with Image.open(path) as image:
        large = max(image.size) >= LEAST_SIDE
    attacked = attacked and large and float(small.std()) > 2
    return Member(path=path, sha256=digest, small=small, phash=_phash(path), attacked=attacked)


def _phash(path: Path) -> Any:
    import imagehash

    with Image.open(path) as image:
        return np.packbits(imagehash.phash(image).hash.ravel())


def _chosen(members: Sequence[Member]) -> list[int]:
    """The numbers of the photographs that are attacked."""
    every = [number for number, one in enumerate(members) if one.attacked]
    if os.environ.get("BENCH_BIG") or len(every) <= PHOTOGRAPHS:
        return every
    return sorted(Random(SEED).sample(every, PHOTOGRAPHS))


def _announce(members: Sequence[Member], chosen: Sequence[int]) -> None:
    copies = sum(map(len, ATTACKS.values()))
    print(f"seed {SEED}; {len(members):,} pictures, of them {len(chosen)} photographs attacked")
    print(
        f"{len(ATTACKS)} classes, {copies} copies of each, made of at most {LONGEST_SIDE:,} pixels"
    )
    print("a side; even pictures are not attacked")
    print(f"promise: {OVER_ALL:.0%} over all, {EACH:.0%} in each, no false pair in {PAIRS:,}")


def _added(archive: Path, folders: list[str]) -> None:
    done = _verifyimg("add", *folders, "--quiet", "--archive", str(archive))
    if done.returncode not in (0, 3):
        sys.exit(done.stderr)
    print(f"archive add: {done.stderr.splitlines()[-1]}")


def _verifyimg(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "verifyimg", "archive", *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )


def _asked(archive: Path, job: tuple[int, Path]) -> list[Answer]:
    """All copies of one photograph, made and looked up by one run of the program."""
    Image.MAX_IMAGE_PIXELS = None
    number, path = job
    with tempfile.TemporaryDirectory() as folder:
        kinds = dict(_copies(path, Path(folder)))
        done = _verifyimg("find", folder, "--json", "--quiet", "--archive", str(archive))
        found = {Path(one["image"]["path"]): one for one in json.loads(done.stdout)["reports"]}
        return [
            Answer(
                kind=kind,
                member=number,
                found=frozenset(
                    match["entry"]["sha256"]
                    for match in found[copy]["matches"]
                    if match["same_picture"]
                ),
                phash=_phash(copy),
            )
            for copy, kind in kinds.items()
        ]


def _copies(path: Path, folder: Path) -> Iterator[tuple[Path, str]]:
    with Image.open(path) as image:
        picture = prepared(image)
    for place, (kind, attacks) in enumerate(ATTACKS.items()):
        for number, attack in enumerate(attacks):
            copy = folder / f"{place:02}-{number}.jpg"
            copy.write_bytes(attack(picture))
            yield copy, kind


def _bars(members: Sequence[Member], answers: Sequence[Answer], archive: Path) -> Iterator[Bar]:
    alike = twins([one.small for one in members])
    ours, peer = told(members, answers, alike), peer_told(members, answers, alike)
    _print_classes(ours, peer)
    worst = min(ATTACKS, key=ours.share)
    yield Bar(
        name="recall over all",
        promise=f">= {OVER_ALL:.0%}",
        measured=f"{ours.over_all:.2%}; pHash {peer.over_all:.2%}",
        count=ours.asked.total(),
        passed=ours.over_all >= OVER_ALL,
    )
    yield Bar(
        name="recall in the worst class",
        promise=f">= {EACH:.0%}",
        measured=f"{ours.share(worst):.2%}, {worst}",
        count=ours.asked[worst],
        passed=ours.share(worst) >= EACH,
    )
    different = sum(int((~alike[one.member]).sum()) for one in answers)
    yield Bar(
        name="false pairs, copies against all pictures",
        promise=f"0 in {PAIRS:,}",
        measured=f"{len(ours.false)}; pHash {len(peer.false):,}",
        count=different,
        passed=not ours.false and different >= PAIRS,
        exceptions=tuple(sorted(set(ours.false))[:40]),
    )
    _print_drawn(members, alike, archive)
    _print_twins(members, alike)


def _print_classes(ours: Tally, peer: Tally) -> None:
    print(f"\n{'class':20} {'copies':>7} {'found':>8} {'pHash':>8}")
    for kind in ATTACKS:
        print(f"{kind:20} {ours.asked[kind]:7,} {ours.share(kind):8.2%} {peer.share(kind):8.2%}")


def _print_drawn(members: Sequence[Member], alike: Any, archive: Path) -> None:
    """For information: drawings are archived too, and playing cards are near to each other."""
    from verifyimg.fingerprints.pdq import same

    places = {one.sha256: number for number, one in enumerate(members)}
    with Archive.reading(str(archive)) as opened:
        facts = [one.facts for one in opened.entries(opened.ids()) if one.facts.pdq]
    prints = np.stack([np.frombuffer(one.pdq or b"", np.uint64) for one in facts])
    near = []
    for number, one in enumerate(facts):
        apart = np.bitwise_count(prints[:number] ^ prints[number]).sum(axis=1)
        for other in np.flatnonzero(apart <= 31):
            pair = one, facts[other]
            here, there = (places.get(each.sha256 or "") for each in pair)
            if same(int(apart[other]), *(each.pdq_quality for each in pair)) and not (
                here is not None and there is not None and alike[here, there]
            ):
                near.append(f"{apart[other]} bits: {pair[0].name}, {pair[1].name}")
    pairs = len(facts) * (len(facts) - 1) // 2
    print(f"\narchived pictures against each other, upright: {len(near)} of {pairs:,} pairs that")
    print("are no twins count as the same (mostly drawings; no bar)")
    for line in sorted(near):
        print(f"  {line}")


def _print_twins(members: Sequence[Member], alike: Any) -> None:
    pairs = [*zip(*np.nonzero(np.triu(alike, 1)), strict=True)]
    shown = starmap(lambda a, b: f"{members[a].path.name} = {members[b].path.name}", pairs)
    print(f"\n{len(pairs)} pairs of twins (grey > {GREY}, edges > {FINE}), which are never false:")
    lines = [*shown]
    for line in lines[:20]:
        print(f"  {line}")


if __name__ == "__main__":
    sys.exit(main())
