"""The promises of long runs: memory that does not grow, nothing lost, and no more work than needed.

Files are made of the corpus, each with bytes of its own, in a temporary folder. `--files N` makes N
of them (20,000), of which a tenth are the smaller run. `exiftool` and a bare reduced decode of the
same photographs are the measure for the time that one file costs.

    bench_batch.py                                     everything: some 12 minutes on two cores
    bench_batch.py --files 2000                        the same, smaller: some 3 minutes
    bench_batch.py --only costs                        one part: memory, jobs, kills or costs
    bench_batch.py --only memory --folder /var/tmp/b   keeps what was made for the next part

Twenty thousand files take about 1 GB of disk. With `--folder` every part may be run by itself, one
after the other, and none of them is lost with another; delete the folder afterwards.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from _corpus import CORPUS, ROOT, Bar, print_bars

SEED = 20_261_120
LARGEST = 200_000
"""Bytes of the pictures that copies are made of: a run is about their number."""
KILLS = 5
GROWTH = 1.2
SECOND_JOB = 1.1
PIXELS = 1.25
TIME = ("--at-time", "2026-11-20T00:00:00Z")
TIMED = 600
"""Photographs over which processor time is compared."""

DECODE = """
import sys
from PIL import Image
for path in sys.stdin.read().split("\\0"):
    try:
        with Image.open(path) as picture:
            picture.draft(None, (512, 512))
            picture.load()
    except Exception:
        pass
"""


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one process and all that it started took."""

    code: int
    cpu_seconds: float
    seconds: float
    peak_mb: float
    """The most that all of them held at a time, as far as looking every tenth of a second shows."""


def main() -> int:
    """Measures everything and prints the bars; 1 if one fails."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--only", choices=("costs", *OVER_MADE))
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder: Path = asked.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        bars = [*_costs(folder)] if asked.only in (None, "costs") else []
        if asked.only != "costs":
            made = folder / f"made-{asked.files}"
            _make_once(made, asked.files)
            print(f"inputs: {asked.files:,} files of {_mb(made):,.0f} MB, seed {SEED}")
            for name, measure in OVER_MADE.items():
                bars += [*measure(made, folder)] if asked.only in (None, name) else []
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def _make_once(folder: Path, files: int) -> None:
    """Makes them, unless an earlier run did; one that was broken off leaves nothing to be used."""
    part = folder.with_suffix(".part")
    if not folder.exists():
        shutil.rmtree(part, ignore_errors=True)
        _make(part, files)
        part.rename(folder)


def _make(folder: Path, files: int) -> None:
    """Files 0 to `files`, in folders of a thousand; each ends with bytes that no other has."""
    random = Random(SEED)
    models = sorted(p for p in CORPUS.rglob("*") if p.is_file() and _fits(p))
    for number in range(files):
        target = folder / f"{number // 1000:03}" / f"{number:06}{random.choice(models).suffix}"
        target.parent.mkdir(parents=True, exist_ok=True)
        data = random.choice(models).read_bytes()
        target.write_bytes(data + number.to_bytes(4, "big") + random.randbytes(12))


def _fits(path: Path) -> bool:
    return path.suffix not in (".csv", ".jsonl", ".md") and 0 < path.stat().st_size <= LARGEST


def _tenth(made: Path) -> list[str]:
    thousands = sorted(made.iterdir())
    return [str(part) for part in thousands[: max(1, len(thousands) // 10)]]


def _memory(made: Path, folder: Path) -> Iterator[Bar]:
    tenth = _tenth(made)
    few = _check(tenth, folder / "few.jsonl", "--jobs", "2")
    many = _check([str(made)], folder / "many.jsonl", "--jobs", "2")
    lines = sum(1 for _ in (folder / "many.jsonl").open("rb"))
    wanted = _inputs(made)
    print(f"2 jobs: {many.seconds / wanted * 1e3:.1f} ms a file, {few.peak_mb:.0f} MB with "
          f"{len(tenth)} thousand, {many.peak_mb:.0f} MB with all")  # fmt: skip
    yield _bar("memory, all against a tenth", many.peak_mb / few.peak_mb, GROWTH, wanted)
    yield _bar("files lost", wanted - lines, 0, wanted)


def _jobs(made: Path, folder: Path) -> Iterator[Bar]:
    """Two workers against one: the same reports for no more work."""
    one = _check([str(made)], folder / "one.jsonl")
    two = _check([str(made)], folder / "two.jsonl", "--jobs", "2")
    ratio, wanted = two.cpu_seconds / one.cpu_seconds, _inputs(made)
    yield _bar("processor time, 2 jobs against 1", ratio, SECOND_JOB, wanted)
    same = (folder / "one.jsonl").read_bytes() == (folder / "two.jsonl").read_bytes()
    yield _bar("reports that differ with 2 jobs", int(not same), 0, wanted)


def _inputs(made: Path) -> int:
    """Those that the walk takes for pictures."""
    sys.path.insert(0, str(ROOT / "src"))
    from verifyimg.sources.walk import Input, walk

    return sum(isinstance(entry, Input) for entry in walk([str(made)]))


def _kills(made: Path, folder: Path) -> Iterator[Bar]:
    """Killed at random, gone on with, and in the end the same as without."""
    random = Random(SEED)
    every = [str(made)]
    whole = _check(every, folder / "whole.jsonl", "--jobs", "2")
    for _ in range(KILLS):
        after = random.uniform(0.05, 0.3) * whole.seconds
        _check(every, folder / "cut.jsonl", "--jobs", "2", "--resume", kill_after=after)
    _check(every, folder / "resumed.jsonl", "--jobs", "2", "--resume")
    same = (folder / "whole.jsonl").read_bytes() == (folder / "resumed.jsonl").read_bytes()
    yield _bar(f"reports that differ after {KILLS} kills", int(not same), 0, _inputs(made))


OVER_MADE: dict[str, Callable[[Path, Path], Iterator[Bar]]] = {
    "memory": _memory,
    "jobs": _jobs,
    "kills": _kills,
}


def _costs(folder: Path) -> Iterator[Bar]:
    """Against the time that others need for less, over the same photographs."""
    photos = sorted(p for p in (CORPUS / "photos").rglob("*") if p.is_file())[:TIMED]
    names = [str(photo) for photo in photos]
    for photo in photos:  # so that nobody is the first to read them from the disk
        photo.read_bytes()
    exiftool = _run(["exiftool", "-json", *names])
    plain = _check(names, folder / "plain.jsonl", "--no-pixels", "--no-archive")
    print(f"{len(names)} photographs: exiftool {exiftool.cpu_seconds:.2f} s, check --no-pixels "
          f"{plain.cpu_seconds:.2f} s")  # fmt: skip
    ratio = plain.cpu_seconds / exiftool.cpu_seconds
    yield _bar("check --no-pixels against exiftool", ratio, 1.0, len(names))
    decode = _run([sys.executable, "-c", DECODE], stdin="\0".join(names))
    pixels = _check(names, folder / "pixels.jsonl", "--no-archive")
    print(f"reduced decode {decode.cpu_seconds:.2f} s, check {pixels.cpu_seconds:.2f} s")
    floor = exiftool.cpu_seconds + decode.cpu_seconds
    ratio = pixels.cpu_seconds / floor
    yield _bar("check against exiftool and a decode", ratio, PIXELS, len(names))


def _check(
    names: Sequence[str], output: Path, *options: str, kill_after: float | None = None
) -> Cost:
    start = [sys.executable, "-m", "verifyimg", "check", "--format", "jsonl", "--quiet", *TIME]
    command = [*start, "--output", str(output), *options, "--", *names]
    cost = _run(command, cache=output.parent / "cache", kill_after=kill_after)
    if cost.code not in (0, 1, 3, -signal.SIGKILL):
        raise SystemExit(f"{command[:12]} ended with {cost.code}")
    return cost


def _run(
    command: Sequence[str],
    *,
    stdin: str = "",
    cache: Path | None = None,
    kill_after: float | None = None,
) -> Cost:
    places = {"XDG_CACHE_HOME": str(cache), "XDG_DATA_HOME": str(cache)} if cache else {}
    # NOTE: a checkout in which nothing compiled is kept would be compiled anew by every command.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun, peak = time.monotonic(), 0.0
    with tempfile.TemporaryFile() as told:
        told.write(stdin.encode())
        told.seek(0)
        process = subprocess.Popen(
            command,
            stdin=told,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**kept, "PYTHONPATH": str(ROOT / "src"), **places},
        )
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done:
                break
            peak = max(peak, sum(_held(pid) for pid in _family(process.pid)))
            if kill_after is not None and time.monotonic() - begun > kill_after:
                process.kill()
            time.sleep(0.1)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(
        code=process.returncode,
        cpu_seconds=usage.ru_utime + usage.ru_stime,
        seconds=time.monotonic() - begun,
        peak_mb=peak,
    )


def _family(pid: int) -> list[int]:
    found = [pid]
    for one in found:
        try:
            children = Path(f"/proc/{one}/task/{one}/children").read_text()
        except OSError:
            continue
        found += map(int, children.split())
    return found


def _held(pid: int) -> float:
    """Megabytes that it holds now; pages that several hold count for each."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    return int((status.partition("VmRSS:")[2].split() or ["0"])[0]) / 1024


def _mb(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def _bar(name: str, measured: float, promise: float, count: int) -> Bar:
    return Bar(
        name=name,
        promise=f"at most {promise:g}",
        measured=f"{measured:.3g}",
        count=count,
        passed=measured <= promise,
    )


if __name__ == "__main__":
    if not shutil.which("exiftool"):
        raise SystemExit("exiftool is the measure of this bench and is not installed")
    sys.exit(main())
