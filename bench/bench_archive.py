"""The archive promises: exact look-ups in milliseconds, and nothing acknowledged is ever lost.

An archive of a million pictures (ten million with BENCH_BIG=1) with fingerprints at random, and
planted neighbours at known distances. Each look-up is that of a fresh process which opens the
archive and asks for a picture in eight positions; brute force says what it must find.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from _corpus import ROOT, Bar, print_bars

sys.path.insert(0, str(ROOT))

from tests.support.archives import NOW, flipped
from tests.support.killed_archives import killed_once
from verifyimg.archive.index.segments import refresh
from verifyimg.archive.store import Archive

SEED = 20_260_101
MILLION = 1_000_000
PLANTED = (0, 1, 8, 16, 24, 30, 31, 32, 33)
"""Distances of the planted neighbours; the last two must not be found."""
LOOKUPS = 40
KILLS = 50
CHECKED = 100_000
"""Entries of the archive beside which a cold `check` is measured."""
CHECKS = 9
CHECK_SECONDS = 0.4
PHOTO = ROOT / "fixtures" / "gknb" / "photo.jpg"

LOOKUP = """
import json, sys, time
begun = time.perf_counter()
from verifyimg.archive.search import Orientation, Query, find
from verifyimg.archive.store import Archive
imported = time.perf_counter()
prints = [bytes.fromhex(text) for text in sys.argv[2:]]
with Archive.reading(sys.argv[1]) as archive:
    query = Query(orientations=tuple(Orientation(transform="upright", pdq=p) for p in prints))
    found = find(archive, query)
ended = time.perf_counter()
# not ru_maxrss, which a child takes over from the process that started it
status = open("/proc/self/status").read()
peak = int(status.partition("VmHWM:")[2].split()[0])
print(json.dumps({"ms": (ended - imported) * 1e3, "import_ms": (imported - begun) * 1e3,
    "mb": peak / 1024, "numpy": "numpy" in sys.modules,
    "found": [[one.entry_id, one.distance] for one in found]}))
"""


def main() -> int:
    """Measures everything and prints the bars; 1 if one fails."""
    print(f"inputs: random fingerprints, seed {SEED}; no files of others")
    sizes = [(MILLION, 30.0)] + ([(10 * MILLION, 150.0)] if os.environ.get("BENCH_BIG") else [])
    bars = [bar for size, promise in sizes for bar in _lookups(size, promise)]
    bars.append(_checks())
    bars.append(_kills())
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def _lookups(size: int, promise_ms: float) -> Iterator[Bar]:
    random = Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        query = random.randbytes(32)
        planted = {
            number * (size // 20) + 7: flipped(query, *random.sample(range(256), distance))
            for number, distance in enumerate(PLANTED)
        }
        begun = time.perf_counter()
        last = _filled(path, size, planted)
        print(f"{size:,} entries and their index made in {time.perf_counter() - begun:.0f} s")
        wanted = {(row, distance) for row, distance in _brute(path, query) if distance <= 31}
        answers = [_ask(path, [query, *_strangers(random, 7)]) for _ in range(LOOKUPS)]
    name = f"{size:,} entries"
    yield _exactness(name, answers, wanted, last)
    yield _speed(name, answers, promise_ms)
    peak = max(answer["mb"] for answer in answers)
    yield Bar(
        name=f"{name}, memory",
        promise="< 500 MB",
        measured=f"{peak:.0f} MB at most",
        count=len(answers),
        passed=peak < 500,
    )


def _filled(path: Path, size: int, planted: dict[int, bytes]) -> int:
    """Rows straight into the tables: what is measured is how they are found."""
    random = Random(SEED + 1)
    with Archive.writing(str(path), now=NOW) as archive:
        with archive.transaction():
            run = archive.connection.executemany
            run(
                "INSERT INTO entries (id, sha256, added_at) VALUES (?, ?, ?)",
                ((number, f"{number:064x}", NOW) for number in range(1, size + 1)),
            )
            rows = (
                (number, planted.get(number) or random.randbytes(32))
                for number in range(1, size + 1)
            )
            run("INSERT INTO prints (entry_id, pdq) VALUES (?, ?)", rows)
        refresh(archive.path, archive.connection)
    return size


def _brute(path: Path, query: bytes) -> Iterator[tuple[int, int]]:
    wanted = int.from_bytes(query)
    with Archive.reading(str(path)) as archive:
        rows = archive.connection.execute("SELECT entry_id, pdq FROM prints")
        for number, pdq in rows:
            distance = (int.from_bytes(pdq) ^ wanted).bit_count()
            if distance <= 40:
                yield number, distance


def _strangers(random: Random, count: int) -> list[bytes]:
    return [random.randbytes(32) for _ in range(count)]


def _ask(path: Path, prints: Sequence[bytes]) -> dict[str, object]:
    words = [pdq.hex() for pdq in prints]
    done = subprocess.run(
        [sys.executable, "-c", LOOKUP, str(path), *words],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def _exactness(
    name: str, answers: list[dict[str, object]], wanted: set[tuple[int, int]], size: int
) -> Bar:
    wrong = sum({tuple(one) for one in answer["found"]} != wanted for answer in answers)
    return Bar(
        name=f"{name}, exactness",
        promise="what brute force finds",
        measured=f"{wrong} of {len(answers)} look-ups differ; {len(wanted)} neighbours each",
        count=size,
        passed=wrong == 0 and len(wanted) == sum(distance <= 31 for distance in PLANTED),
    )


def _speed(name: str, answers: list[dict[str, object]], promise_ms: float) -> Bar:
    """NOTE: after the first, the pages of the files are in memory; so are those of a user's."""
    times = [answer["ms"] for answer in answers]
    imports = statistics.median(answer["import_ms"] for answer in answers)
    middle = statistics.median(times)
    return Bar(
        name=f"{name}, look-up",
        promise=f"< {promise_ms:.0f} ms with opening",
        measured=f"median {middle:.1f}, worst {max(times):.1f}; imports {imports:.0f} ms more",
        count=len(times),
        passed=middle < promise_ms and not any(answer["numpy"] for answer in answers),
    )


def _checks() -> Bar:
    """A `check` with pixels, each time a new process, with the archive and without, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        archive = str(Path(folder) / "a.db")
        _filled(Path(archive), CHECKED, {})
        known = _seen(archive, str(PHOTO), folder)
        rounds = [
            (_check("--no-archive"), _check("--archive", archive)) for _ in range(CHECKS + 1)
        ][1:]
    without, beside = (statistics.median(column) for column in zip(*rounds, strict=True))
    more = beside - without
    return Bar(
        name=f"cold check, {CHECKED:,} entries",
        promise=f"<= {CHECK_SECONDS} s more than without",
        measured=f"{more:.2f} s more ({without:.2f} without, {beside:.2f} with)",
        count=CHECKS,
        passed=more <= CHECK_SECONDS and known,
    )


def _seen(archive: str, photo: str, folder: str) -> bool:
    """Whether a copy of a picture that is put into the archive is found there by `check`."""
    copy = Path(folder) / "copy.jpg"
    # NOTE: a byte behind the end of the picture: another file, the same pixels.
    copy.write_bytes(Path(photo).read_bytes() + b"\0")
    _run("archive", "add", photo, "--archive", archive)
    report = json.loads(_run("check", str(copy), "--archive", archive, "--format", "jsonl"))
    return [match["how"] for match in report["matches"]] == ["pixels"]


def _check(*options: str) -> float:
    begun = time.perf_counter()
    _run("check", str(PHOTO), "--format", "jsonl", *options)
    return time.perf_counter() - begun


def _run(*words: str) -> bytes:
    # NOTE: as an installed program has them, compiled modules are kept.
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", "from verifyimg.__main__ import main; main()", *words],
        capture_output=True,
        check=True,
        env={**kept, "PYTHONPATH": str(ROOT / "src")},
    )
    return done.stdout


def _kills() -> Bar:
    random = Random(SEED)
    rounds = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(KILLS):
            path = Path(folder) / f"{number // 10}.db"
            rounds.append(killed_once(path, random, longest_seconds=0.6))
    wrong = [line for one in rounds for line in one.wrong]
    told = sum(one.acknowledged for one in rounds)
    return Bar(
        name="SIGKILL during add",
        promise="nothing acknowledged is lost",
        measured=f"{len(wrong)} wrong; {told:,} acknowledged",
        count=len(rounds),
        passed=not wrong,
        exceptions=tuple(wrong[:10]),
    )


if __name__ == "__main__":
    sys.exit(main())
