"""A program that adds to an archive until it is killed, and what must hold afterwards."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.support.archives import AUTHOR, NOW, facts
from tests.support.command_line import ROOT, variables
from verifyimg.archive.adding import Addition, Examiner, add
from verifyimg.archive.checking import check
from verifyimg.archive.index.segments import refresh
from verifyimg.archive.store import Archive

PICTURES = 6_000
CHILD = "from tests.support.killed_archives import child; child()"


@dataclass(frozen=True, kw_only=True)
class Killed:
    """One round: what the program had acknowledged, and what is wrong now."""

    acknowledged: int
    finished: bool
    wrong: tuple[str, ...]


def child() -> None:
    """Adds pictures that are nothing but names, and tells each that is on the disk."""
    with Archive.writing(sys.argv[1], now=NOW) as archive:
        for begin in range(0, PICTURES, 500):
            add(
                archive,
                (Addition(path=f"{number}") for number in range(begin, begin + 500)),
                Examiner(sha256=lambda path: str(facts(path).sha256), facts=facts),
                author=AUTHOR,
                acknowledge=lambda told: print(told.path, flush=True),  # noqa: T201
            )
            refresh(archive.path, archive.connection, tail=100)


def killed_once(path: Path, random: Random, *, longest_seconds: float) -> Killed:
    """Runs the program on an archive, kills it at a random moment, and looks at what is left."""
    log = path.with_suffix(".log")
    with log.open("wb") as out:
        command = [sys.executable, "-c", CHILD, str(path)]
        process = subprocess.Popen(
            command, stdout=out, env=variables(PYTHONPATH=f"{ROOT / 'src'}:{ROOT}"), cwd=ROOT
        )
        _wait_until_begun(log, process)
        time.sleep(random.uniform(0, longest_seconds))
        process.send_signal(signal.SIGKILL)
        code = process.wait()
    told = [line for line in log.read_bytes().split(b"\n")[:-1] if line]
    return Killed(
        acknowledged=len(told),
        finished=code == 0,
        wrong=tuple(_wrong(path, {line.decode() for line in told})),
    )


def _wait_until_begun(log: Path, process: subprocess.Popen[bytes]) -> None:
    while log.stat().st_size == 0 and process.poll() is None:
        time.sleep(0.002)


def _wrong(path: Path, told: set[str]) -> list[str]:
    with Archive.writing(str(path), now=NOW) as archive:
        found = check(archive)
        there = {entry.facts.name for entry in archive.entries(archive.ids())}
    lost = [f"{name} was acknowledged and is lost" for name in sorted(told - there)]
    return [*found.damage, *found.index, *lost]
