"""A process that examines, and does what its files are called."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from verifyimg.batch import answering, job
from verifyimg.batch.work import Result, Task, Work
from verifyimg.model.report import Report
from verifyimg.sources.source import Source

MODULE = "tests.support.odd_jobs"


def main() -> None:
    """As the real one, but for some names."""
    real = answering.result_of

    def odd(task: Task, work: Work, examine_it: Callable[[Source], Report]) -> Result:
        _do(task)
        return real(task, work, examine_it)

    answering.result_of = odd  # type: ignore[attr-defined]
    job.main()


def _do(task: Task) -> None:
    name = Path(task.path).name
    if "dies" in name or ("stumbles" in name and not task.alone):
        os.kill(os.getpid(), signal.SIGKILL)
    if "hangs" in name:
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        time.sleep(60)
    if "leaves" in name:
        os._exit(3)
    if "slow" in name:
        time.sleep(0.3)
