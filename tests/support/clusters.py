"""A cluster of dask for tests: a scheduler and two workers as processes, on 127.0.0.1 alone.

It runs in a process of its own, so that nothing of it stays in that of the tests.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.command_line import ROOT

CODE = """
import sys
sys.path[:0] = [{root!r}, {src!r}]
if __name__ == "__main__":
    import dask
    from distributed import LocalCluster
    dask.config.set({{"distributed.scheduler.allowed-failures": 0}})
    with LocalCluster(n_workers={workers}, threads_per_worker=1, processes=True,
                      host="127.0.0.1", dashboard_address=None, silence_logs=50) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


@contextmanager
def cluster(folder: str, workers: int = 2) -> Iterator[str]:
    """The address of its scheduler; `folder`: where the workers begin, away from the tests."""
    script = f"{folder}/cluster.py"
    with open(script, "w", encoding="utf-8") as file:
        file.write(CODE.format(root=str(ROOT), src=str(ROOT / "src"), workers=workers))
    with subprocess.Popen(
        [sys.executable, script],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()
            process.wait(20)
