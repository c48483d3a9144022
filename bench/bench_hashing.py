"""The hashing promise: SHA-256 and PDQ of a 12 MP photo against `djpeg -scale 1/8` of the same.

Photographs of the corpus, enlarged to 4032 x 3024 pixels with a little noise and saved at
quality 90: as much to read as a camera writes. One core, in turn A B A B, after one run that is
not counted; medians over all photos decide. `djpeg` is a process of its own, which the promise
grants it; the same work by Pillow in this process is printed beside it, and costs of the parts.

The same photos go into an archive, features and all: the processor time of `archive add` and of
all that it starts, less that of a run over one photo.
"""

from __future__ import annotations

import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from _corpus import ROOT, Bar, camera_jpegs, present, print_bars
from PIL import Image

from verifyimg.fingerprinting import OWN, TIER, Kind, fingerprint, turned
from verifyimg.fingerprints.pdq import Pdq
from verifyimg.model.fingerprint import Sight
from verifyimg.sources import open_source

PHOTOS = 12
RUNS = 5
SEED = 20261120
SIZE = (4032, 3024)
QUALITY = 90
PROMISE = 1.3
INGESTED = 9.0
"""Photos a second a core."""


def main() -> int:
    """Measures, prints the parts and the bar; 1 if the promise is not kept."""
    if not present():
        return 0
    if not shutil.which("djpeg"):
        print("skipped: djpeg, which this is measured against, is not installed")
        return 0
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(f"seed {SEED}; {PHOTOS} photos of {SIZE[0]} x {SIZE[1]}, {RUNS} runs each, one core")
    print(f"promise: SHA-256 and PDQ <= {PROMISE} x djpeg -scale 1/8")
    with tempfile.TemporaryDirectory() as folder:
        photos = [*_made(Path(folder))]
        megabytes = statistics.mean(photo.stat().st_size for photo in photos) / 1e6
        print(f"mean size {megabytes:.2f} MB")
        times = {name: _medians(work, photos) for name, work in WORKS.items()}
        ingest = _ingest(photos)
    for name, seconds in times.items():
        spread = f"{min(seconds) * 1000:6.1f} to {max(seconds) * 1000:6.1f}"
        print(f"{statistics.median(seconds) * 1000:8.1f} ms  ({spread})  {name}")
    bars = [_bar(times), ingest]
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def _made(folder: Path) -> Iterator[Path]:
    """Twelve files, always the same for the same corpus."""
    dice = np.random.default_rng(SEED)
    sources = [photo for photo in camera_jpegs() if photo.path.stat().st_size > 300_000]
    for number, photo in enumerate(sources[:: max(1, len(sources) // PHOTOS)][:PHOTOS]):
        with Image.open(photo.path) as opened:
            large = opened.convert("RGB").resize(SIZE, Image.Resampling.BICUBIC)
        noise = dice.normal(0, 3, (SIZE[1], SIZE[0], 1))
        noisy = np.clip(np.asarray(large) + noise, 0, 255).astype(np.uint8)
        path = folder / f"{number:02}.jpg"
        Image.fromarray(noisy).save(path, "JPEG", quality=QUALITY)
        yield path


def _medians(work: Callable[[Path], None], photos: list[Path]) -> list[float]:
    """Seconds of wall time for each photo."""
    work(photos[0])
    return [statistics.median(_seconds(work, photo) for _ in range(RUNS)) for photo in photos]


def _seconds(work: Callable[[Path], None], photo: Path) -> float:
    start = time.perf_counter()
    work(photo)
    return time.perf_counter() - start


def _hashed(kinds: tuple[Kind, ...]) -> Callable[[Path], None]:
    def work(photo: Path) -> None:
        with open_source(str(photo)) as source:
            found = fingerprint(source, kinds)
        if found.failed:
            sys.exit(f"{photo.name}: {found.problems}")

    return work


def _djpeg(*options: str) -> Callable[[Path], None]:
    def work(photo: Path) -> None:
        command = ["djpeg", *options, str(photo)]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)

    return work


def _decoded(photo: Path) -> None:
    with Image.open(io.BytesIO(photo.read_bytes())) as image:
        image.draft("L", (SIZE[0] // 8, SIZE[1] // 8))
        image.load()


_SIGHTS: dict[Path, Sight] = {}


def _sight(photo: Path) -> Sight:
    """What one photo looks like; made once, so that later runs cost nothing."""
    if photo not in _SIGHTS:
        with open_source(str(photo)) as source:
            _SIGHTS[photo] = fingerprint(source, TIER).sight
    return _SIGHTS[photo]


def _pdq(photo: Path) -> None:
    Pdq().of(_sight(photo))


def _turned(photo: Path) -> None:
    small = _sight(photo).grey
    if small is not None:
        list(turned(small))


WORKS: dict[str, Callable[[Path], None]] = {
    "djpeg -scale 1/8 (the measure)": _djpeg("-scale", "1/8"),
    "djpeg -scale 1/8 -grayscale": _djpeg("-scale", "1/8", "-grayscale"),
    "Pillow, an eighth, grey, in this process": _decoded,
    "SHA-256 alone": _hashed(TIER[:1]),
    "SHA-256 and PDQ": _hashed(TIER),
    "  of it PDQ once the picture is decoded": _pdq,
    "PDQ in eight ways once it is decoded (a query)": _turned,
    "SHA-256, pixel hash and PDQ": _hashed(OWN),
}


def _bar(times: dict[str, list[float]]) -> Bar:
    ours = times["SHA-256 and PDQ"]
    measure = times["djpeg -scale 1/8 (the measure)"]
    ratios = [one / other for one, other in zip(ours, measure, strict=True)]
    middle = statistics.median(ours) / statistics.median(measure)
    return Bar(
        name="SHA-256 and PDQ of 12 MP",
        promise=f"<= {PROMISE} x djpeg -scale 1/8",
        measured=f"{middle:.2f} x, worst {max(ratios):.2f}",
        count=len(ratios),
        passed=middle <= PROMISE,
    )


def _ingest(photos: list[Path]) -> Bar:
    """The best of three, each less a run over one photo, which has to start and load as well."""
    more = len(photos) - 1
    runs = [_seconds_to_add(photos) - _seconds_to_add(photos[:1]) for _ in range(3)]
    each = min(runs) / more
    print(f"archive add: {each * 1e3:.0f} ms of processor time a photo")
    return Bar(
        name="photos of 12 MP into an archive, a second a core",
        promise=f">= {INGESTED:g}",
        measured=f"{1 / each:.1f}",
        count=more,
        passed=1 / each >= INGESTED,
    )


def _seconds_to_add(photos: list[Path]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        archive = str(Path(folder) / "a.db")
        command = [sys.executable, "-m", "verifyimg", "archive", "add", "--archive", archive]
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "XDG_DATA_HOME": folder}
        process = subprocess.Popen(
            [*command, *map(str, photos)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"archive add ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    sys.exit(main())
