"""The promise of a cluster: the same bytes as processes of this machine, and no file lost.

Files are made of the corpus, each with bytes of its own, in a temporary folder; `--files N` makes N
of them (2,000). They are examined by `--jobs 2`, and by two workers of dask behind a scheduler,
all on 127.0.0.1.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from _corpus import Bar, print_bars
from bench_batch import SEED, _bar, _check, _inputs, _make

WORKERS = 2


def main() -> int:
    """Measures everything and prints the bars; 1 if one fails."""
    from distributed import LocalCluster

    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=2_000)
    files: int = parser.parse_args().files
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made"
        _make(made, files)
        print(f"inputs: {files:,} files, seed {SEED}")
        with LocalCluster(
            n_workers=WORKERS, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        ) as cluster:
            bars = [*_compared(made, Path(folder), cluster.scheduler_address)]
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def _compared(made: Path, folder: Path, address: str) -> Iterator[Bar]:
    wanted = _inputs(made)
    pool = _check([str(made)], folder / "pool.jsonl", "--jobs", str(WORKERS))
    there = _check([str(made)], folder / "cluster.jsonl", "--executor", f"dask:{address}")
    print(f"pool {pool.seconds:.1f} s, cluster {there.seconds:.1f} s; this process then held "
          f"{there.peak_mb:.0f} MB")  # fmt: skip
    one, other = ((folder / f"{name}.jsonl").read_bytes() for name in ("pool", "cluster"))
    differ = sum(a != b for a, b in zip(one.split(b"\n"), other.split(b"\n"), strict=False))
    yield _bar("files lost", wanted - other.count(b"\n"), 0, wanted)
    yield _bar("reports that differ from the pool's", differ, 0, wanted)
    yield _bar("exit codes that differ", int(pool.code != there.code), 0, 1)


if __name__ == "__main__":
    sys.exit(main())
