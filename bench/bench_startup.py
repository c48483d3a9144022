"""The start-up promise: a cold `check` and a cold `--help` against ExifTool on the same file.

Nine ordinary photographs by nine makers. Both programs run in turn, A B A B, after one run of
each that is not counted; medians are compared, file by file, and the worst file decides.
Python's own setting not to keep compiled modules is taken away: an installed program has them.
Wall time decides. Processor time stands beside it, for it says the same on a busy machine.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from _corpus import CORPUS, Bar, Photo, camera_jpegs, present, print_bars

PHOTOS = 9
RUNS = 7
CHECK_PROMISE = 2.0
HELP_PROMISE = 1.2
GOAL = 1.0
ORDINARY_BYTES = range(100_000, 10_000_000)
SLOWEST_SHOWN = 15
OWNERS_SHOWN = 12

ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}

_IMPORT = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|\s*(\S+)")


@dataclass(frozen=True, kw_only=True)
class Spent:
    """What a run took, in seconds."""

    wall: float
    processor: float
    """User and system time of the process and those that it waited for."""


@dataclass(frozen=True, kw_only=True)
class Timing:
    """Medians over the runs on one photo."""

    photo: Photo
    check: Spent
    help: Spent
    exiftool: Spent


def main() -> int:
    """Measures, prints the bars and where the time goes; 1 if a promise is not kept."""
    if not present():
        return 0
    if not shutil.which("exiftool"):
        print("skipped: exiftool, which this is measured against, is not installed")
        return 0
    photos = _ordinary(camera_jpegs())
    print(f"inputs: {len(photos)} photos of {CORPUS}, {RUNS} runs each in turn; no randomness")
    print(f"promise: check <= {CHECK_PROMISE} x ExifTool (goal {GOAL}), --help <= {HELP_PROMISE} x")
    timings = [_timed(photo) for photo in photos]
    _print_timings(timings)
    bars = _bars(timings)
    print_bars(bars)
    _print_processor(timings)
    _print_imports(photos[0])
    return 0 if all(bar.passed for bar in bars) else 1


def program() -> list[str]:
    """The console script of this interpreter's environment, else the module."""
    script = Path(sys.executable).parent / "verifyimg"
    return [str(script)] if script.is_file() else [sys.executable, "-m", "verifyimg"]


def _ordinary(photos: Sequence[Photo]) -> list[Photo]:
    """One photo a maker, the makers spread over the alphabet; always the same ones."""
    by_maker: dict[str, Photo] = {}
    for photo in photos:
        if photo.taken and photo.path.stat().st_size in ORDINARY_BYTES:
            by_maker.setdefault(photo.make.split()[0].casefold(), photo)
    makers = sorted(by_maker)
    step = max(1.0, len(makers) / PHOTOS)
    chosen = [makers[int(index * step)] for index in range(min(PHOTOS, len(makers)))]
    return [by_maker[maker] for maker in chosen]


def _timed(photo: Photo) -> Timing:
    path = str(photo.path)
    commands = (
        [*program(), "check", path, "--no-pixels", "--format", "json"],
        ["exiftool", "-json", path],
        [*program(), "--help"],
    )
    for command in commands:
        _spent(command)
    rounds = [[_spent(command) for command in commands] for _ in range(RUNS)]
    check, exiftool, help_ = (_median(column) for column in zip(*rounds, strict=True))
    return Timing(photo=photo, check=check, help=help_, exiftool=exiftool)


def _spent(command: list[str]) -> Spent:
    before, start = _processor(), time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, env=ENVIRONMENT)
    spent = Spent(wall=time.perf_counter() - start, processor=_processor() - before)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    return spent


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _median(runs: Sequence[Spent]) -> Spent:
    return Spent(
        wall=statistics.median(run.wall for run in runs),
        processor=statistics.median(run.processor for run in runs),
    )


def _print_timings(timings: Sequence[Timing]) -> None:
    print(f"\n{'check':>8}  {'--help':>8}  {'exiftool':>8}  {'ratio':>6}  {'help':>6}  photo")
    for timing in timings:
        print(
            f"{timing.check.wall * 1000:5.0f} ms  {timing.help.wall * 1000:5.0f} ms  "
            f"{timing.exiftool.wall * 1000:5.0f} ms  "
            f"{timing.check.wall / timing.exiftool.wall:6.2f}  "
            f"{timing.help.wall / timing.exiftool.wall:6.2f}  {timing.photo.name}"
        )


def _bars(timings: Sequence[Timing]) -> list[Bar]:
    checks = [timing.check.wall / timing.exiftool.wall for timing in timings]
    helps = [timing.help.wall / timing.exiftool.wall for timing in timings]
    return [
        _bar("check --no-pixels --format json", checks, CHECK_PROMISE),
        _bar("--help", helps, HELP_PROMISE),
    ]


def _bar(name: str, ratios: Sequence[float], promise: float) -> Bar:
    return Bar(
        name=name,
        promise=f"<= {promise} x ExifTool",
        measured=f"worst {max(ratios):.2f}, median {statistics.median(ratios):.2f}",
        count=len(ratios),
        passed=max(ratios) <= promise,
    )


def _print_processor(timings: Sequence[Timing]) -> None:
    for name in ("check", "help"):
        ratios = [getattr(one, name).processor / one.exiftool.processor for one in timings]
        worst, median = max(ratios), statistics.median(ratios)
        print(f"in processor time alone, {name}: worst {worst:.2f}, median {median:.2f}")


def _print_imports(photo: Photo) -> None:
    """The imports that cost most themselves, without what they import in turn."""
    arguments = ["check", str(photo.path), "--no-pixels", "--format", "json"]
    command = [sys.executable, "-X", "importtime", "-m", "verifyimg", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, env=ENVIRONMENT)
    rows = [(int(own), name) for own, _, name in _IMPORT.findall(done.stderr.decode())]
    bare = _median([_spent([sys.executable, "-c", "pass"]) for _ in range(RUNS)]).wall
    total = sum(own for own, _ in rows) / 1000
    print(f"\nwhere the time goes: a bare interpreter {bare * 1000:.0f} ms;")
    print(f"{len(rows)} imports, its own among them, {total:.0f} ms while being traced; by owner:")
    for owner, own in _by_owner(rows):
        print(f"{own / 1000:8.1f} ms  {owner}")
    print("slowest modules, without what they import in turn:")
    for own, name in sorted(rows, reverse=True)[:SLOWEST_SHOWN]:
        print(f"{own / 1000:8.1f} ms  {name}")


def _by_owner(rows: Sequence[tuple[int, str]]) -> list[tuple[str, int]]:
    """Our rooms one by one, packages whole, all of the standard library as one."""
    owners: Counter[str] = Counter()
    for own, name in rows:
        top, _, rest = name.partition(".")
        if top == "verifyimg":
            owners[f"verifyimg.{rest.partition('.')[0]}"] += own
        else:
            owners["standard library" if top in sys.stdlib_module_names else top] += own
    return owners.most_common(OWNERS_SHOWN)


if __name__ == "__main__":
    sys.exit(main())
