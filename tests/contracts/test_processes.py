"""What only a process of its own can show: signals, pipes, closed streams."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from tests.support.command_line import command, spawned, variables
from tests.support.samples import camera_photo


@pytest.fixture(autouse=True)
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(camera_photo())
    return path


def started(cwd: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(*arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env=variables(),
    )


def test_an_interrupt_leaves_what_was_done_and_says_one_line(tmp_path: Path) -> None:
    with started(tmp_path, "check", "photo.jpg", "-", "--format", "jsonl") as process:
        assert process.stdout is not None and process.stderr is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, said = process.stdout.read(), process.stderr.read()
    assert json.loads(first)["image"]["path"] == "photo.jpg"
    assert (process.returncode, rest) == (130, b"")
    # NOTE: the signal may come before the program has turned to the next input.
    assert re.fullmatch(
        rb"verifyimg: interrupted at (-|photo\.jpg); the reports before it are printed\n", said
    )


@pytest.mark.parametrize("form", ["jsonl", "json", "terminal"])
def test_a_reader_that_goes_away_is_not_spoken_of(tmp_path: Path, form: str) -> None:
    names = ["photo.jpg"] * 40
    with started(tmp_path, "check", *names, "--format", form) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (141, b"")


def test_help_into_a_closed_pipe_is_not_spoken_of_either(tmp_path: Path) -> None:
    with started(tmp_path, "check", "--help") as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("check", "photo.jpg"),
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=variables(),
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"standard output: cannot write the report there (no space left" in done.stderr


def test_closed_streams_are_no_error(tmp_path: Path) -> None:
    line = " ".join(f"'{part}'" for part in command("check", "photo.jpg", "absent.jpg"))
    done = subprocess.run(
        f"{line} <&- >&- 2>&-", shell=True, cwd=tmp_path, env=variables(), check=False
    )
    assert done.returncode == 3
    assert (tmp_path / "photo.jpg").read_bytes() == camera_photo()


def test_a_terminal_without_unicode_gets_ascii(tmp_path: Path) -> None:
    ran = spawned("check", "photo.jpg", cwd=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.code == 0
    assert ran.out.isascii()


def test_names_that_are_not_text_come_through(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/a\xff\n\x1b[2J.jpg"
    with open(name, "wb") as file:
        file.write(camera_photo())
    for form in ("terminal", "json", "jsonl"):
        ran = spawned("check", os.fsdecode(name), "--format", form, cwd=tmp_path)
        assert (ran.code, ran.err) == (0, "")
        assert "\x1b" not in ran.out
    first, *_ = spawned("check", ".", "--format", "jsonl", cwd=tmp_path).out.splitlines()
    assert json.loads(first)["image"]["path_base64"]
