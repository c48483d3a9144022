from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.command_line import variables
from tests.support.fake_exiftool import fake_exiftool, starts
from verifyimg.deep.program import Lost, Program
from verifyimg.limits import DEFAULT

QUICK = replace(DEFAULT, deep_seconds=0.5, deep_output_bytes=1 << 20)
Ask = Callable[[bytes], bytes]


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    running = Program(str(fake_exiftool(tmp_path, {"IFD0:Make": "a"})), QUICK)
    yield running
    running.end()


def ask(program: Program, tmp_path: Path, data: bytes) -> bytes:
    (tmp_path / "file.bin").write_bytes(data)
    return program.ask(("-json", str(tmp_path / "file.bin")))


def test_one_process_answers_many_times(program: Program, tmp_path: Path) -> None:
    first, second = (ask(program, tmp_path, b"any") for _ in range(2))
    assert first == second
    assert b'"IFD0:Make": "a"' in first
    assert b"ready" not in first
    assert starts(tmp_path) == 1


def test_its_configuration_file_is_off_and_no_file_is_named_on_its_command_line(
    program: Program,
) -> None:
    assert program._process.args[1:] == ["-config", "", "-stay_open", "True", "-@", "-"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits another process")
def test_it_can_write_no_file(tmp_path: Path) -> None:
    script = tmp_path / "exiftool"
    script.write_text(f"#!/bin/sh\nread a\necho text > {tmp_path}/written\n")
    script.chmod(0o755)
    program = Program(str(script), QUICK)
    with pytest.raises(Lost):
        program.ask(())
    assert not (tmp_path / "written").exists() or not (tmp_path / "written").read_text()


@pytest.mark.parametrize(("data", "how"), [(b"die", "died"), (b"hang", "late"), (b"flood", "loud")])
def test_a_program_that_does_not_answer_is_ended(
    program: Program, tmp_path: Path, data: bytes, how: str
) -> None:
    with pytest.raises(Lost) as lost:
        ask(program, tmp_path, data)
    assert (lost.value.how, program.alive) == (how, False)


def test_one_that_was_killed_between_two_files_is_noticed(program: Program, tmp_path: Path) -> None:
    ask(program, tmp_path, b"any")
    os.kill(program._process.pid, signal.SIGKILL)
    with pytest.raises(Lost, match="died"):
        ask(program, tmp_path, b"any")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process of its parent")
def test_it_ends_when_our_process_is_killed(tmp_path: Path) -> None:
    path = fake_exiftool(tmp_path)
    code = (
        "import os; from verifyimg.deep.program import Program; "
        "from verifyimg.limits import DEFAULT; "
        f"program = Program({str(path)!r}, DEFAULT); "
        "program.ask(('-ver',)); print(program._process.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    killed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=variables(), check=False
    )
    state = Path(f"/proc/{int(killed.stdout)}/stat")
    deadline = time.monotonic() + 10
    while state.exists() and " Z " not in state.read_text() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not state.exists() or " Z " in state.read_text()


def test_a_program_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Program(str(tmp_path / "exiftool"), QUICK)


def test_ending_twice_does_nothing(program: Program) -> None:
    program.end()
    program.end()
    assert not program.alive
