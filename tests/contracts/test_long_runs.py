"""Runs over folders as processes: killed, interrupted, short of disk."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.support.command_line import command, variables
from tests.support.samples import camera_photo

FILES = 40
OPTIONS = ("--no-pixels", "--format", "json", "--at-time", "2024-01-01T00:00:00Z")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> None:
    (tmp_path / "e").mkdir()
    for number in range(FILES):
        photo = camera_photo(software=f"S {number}")
        (tmp_path / "e" / f"{number:03}.jpg").write_bytes(photo)


def started(
    cwd: Path, *more: str, limit: int = -1, options: tuple[str, ...] = OPTIONS
) -> subprocess.Popen[bytes]:
    def confine() -> None:
        if limit >= 0:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    # NOTE: where there is no room, Python keeps the beginning of a compiled module for all of it.
    no_room = {"PYTHONDONTWRITEBYTECODE": "1"} if limit >= 0 else {}
    return subprocess.Popen(
        command("check", "e", *options, *more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env=variables(XDG_CACHE_HOME=str(cwd / "cache"), **no_room),
        preexec_fn=confine,  # noqa: PLW1509 - no threads here
    )


def test_killed_runs_are_gone_on_with_to_the_same_bytes(tmp_path: Path) -> None:
    whole, _ = started(tmp_path).communicate()
    kept = tmp_path / "cache" / "verifyimg" / "results"
    for goal in (5, 20):
        with started(tmp_path, "--resume", "--jobs", "2", "--output", "cut.json") as process:
            while process.poll() is None and sum(1 for _ in kept.rglob("*/*/*")) < goal:
                time.sleep(0.01)
            process.kill()
    resumed, said = started(tmp_path, "--resume", "--jobs", "2").communicate()
    assert (resumed == whole, said) == (True, b"")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_asked_to_stop_ends_with_what_is_done(
    number: signal.Signals, tmp_path: Path
) -> None:
    with started(tmp_path, "--jobs", "2") as process:
        assert process.stdout is not None and process.stderr is not None
        first = b""
        while b'"sha256"' not in first:
            first += os.read(process.stdout.fileno(), 1 << 16)
        process.send_signal(number)
        rest, said = process.stdout.read(), process.stderr.read()
    assert process.returncode == 130
    envelope = json.loads(first + rest)
    assert 0 < len(envelope["reports"]) == envelope["summary"]["examined"] < FILES
    assert envelope["summary"]["interrupted"] is True
    assert said.startswith(b"verifyimg: interrupted behind e/")
    assert said.count(b"\n") == 1


def test_a_run_that_is_asked_to_stop_is_gone_on_with_as_of_its_own_time(tmp_path: Path) -> None:
    untimed = (*OPTIONS[:3], "--resume", "--output", "cut.json")
    with started(tmp_path, options=untimed) as process:
        kept = tmp_path / "cache" / "verifyimg" / "results"
        while process.poll() is None and sum(1 for _ in kept.rglob("*/*/*")) < 5:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        process.communicate()
    assert process.returncode == 130
    _, said = started(tmp_path, options=untimed).communicate()
    assert b"going on with the run that began at" in said
    assert not [*kept.rglob("*/*/*")]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_full_disk_costs_what_is_kept_and_the_set_and_no_report(
    jobs: str, tmp_path: Path
) -> None:
    whole, _ = started(tmp_path).communicate()
    process = started(tmp_path, "--resume", "--jobs", jobs, limit=100)
    out, said = process.communicate()
    assert process.returncode == 0
    assert json.loads(out)["reports"] == json.loads(whole)["reports"]
    assert said.count(b"\n") == 2
    assert b"results cannot be kept there (file too large); going on without" in said
    assert b"the files could not be looked at as a set: " in said
    assert [*(tmp_path / "cache").rglob("*.[0-9]*")] == []


def test_a_full_disk_under_the_report_is_one_line(tmp_path: Path) -> None:
    process = started(tmp_path, "--jobs", "2", "--output", "r.json", limit=5000)
    _, said = process.communicate()
    assert process.returncode == 2
    assert said.count(b"\n") == 1
    why = b"(file too large; what stands there is cut off)"
    assert b"r.json: cannot write the report there " + why in said


def test_a_reader_that_goes_away_ends_the_others_too(tmp_path: Path) -> None:
    with started(tmp_path, "--jobs", "2") as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (141, b"")
