"""When a process for decoding is started, and that nothing is left of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import ROOT, variables

GKNB = str(ROOT / "fixtures" / "gknb" / "photo.jpg")

PROBE = """
import os, sys
started = []
spawn = os.posix_spawn
def watched(*args, **more):
    pid = spawn(*args, **more)
    started.append(pid)
    return pid
os.posix_spawn = watched
from verifyimg.cli._environment import real_environment
from verifyimg.cli.app import run
run(sys.argv[1:], real_environment())
left = 0
for pid in started:
    try:
        os.kill(pid, 0)
        left += 1
    except ProcessLookupError:
        pass
print(len(started), left, "verifyimg.isolation.decoders" in sys.modules, file=sys.stderr)
"""


def ran(*arguments: str) -> list[str]:
    """How many were started, how many are left, whether the room was loaded at all."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        capture_output=True,
        text=True,
        env=variables(),
        check=True,
    )
    return done.stderr.splitlines()[-1].split()


@pytest.mark.parametrize(
    "arguments",
    [("check", "--no-pixels", GKNB), ("metadata", GKNB), ("rules",), ("check", "--help")],
    ids=["check --no-pixels", "metadata", "rules", "check --help"],
)
def test_where_no_pixels_are_wanted_none_is_started(arguments: tuple[str, ...]) -> None:
    assert ran(*arguments) == ["0", "0", "False"]


def test_one_serves_all_files_of_a_run_and_ends_with_it() -> None:
    assert ran("check", "--no-archive", GKNB, GKNB, GKNB) == ["1", "0", "True"]


def test_what_the_decoder_died_on_is_one_problem_of_a_run_that_goes_on(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(Path(GKNB).read_bytes()[:60_000])
    assert ran("check", "--no-archive", str(broken), GKNB) == ["1", "0", "True"]
