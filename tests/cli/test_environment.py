from __future__ import annotations

import sys
from datetime import UTC, timedelta
from io import BytesIO, TextIOWrapper

import pytest

from tests.support.command_line import environment
from verifyimg.cli._environment import (
    clock,
    data_folder,
    real_environment,
    terminal_width,
    wants_colour,
)
from verifyimg.errors import OutputUnwritable


class Broken(BytesIO):
    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, _data: object) -> int:
        raise self.error


@pytest.mark.parametrize(
    ("variables", "is_terminal", "expected"),
    [
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": ""}, False, False),
        ({}, True, True),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "xterm"}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    variables: dict[str, str], is_terminal: bool, expected: bool
) -> None:
    assert wants_colour(variables, is_terminal=is_terminal) is expected


@pytest.mark.parametrize(
    ("columns", "width"),
    [("", 80), ("100", 100), ("0", 80), ("-5", 80), ("wide", 80), ("9" * 99, 200), ("3", 40)],
)
def test_the_width_is_a_sensible_number_whatever_is_set(columns: str, width: int) -> None:
    assert terminal_width({"COLUMNS": columns}, is_terminal=False) == width


def test_a_terminal_that_does_not_know_its_width_is_80_wide() -> None:
    assert terminal_width({}, is_terminal=True) >= 40


@pytest.mark.parametrize(
    ("encoding", "ascii_only"),
    [("utf-8", False), ("ascii", True), ("latin-1", True), ("no-such-codec", True)],
)
def test_an_encoding_that_cannot_draw_counts_as_ascii(encoding: str, ascii_only: bool) -> None:
    assert environment(encoding=encoding).ascii_only is ascii_only


def test_what_an_encoding_lacks_is_escaped() -> None:
    env = environment(encoding="ascii")
    env.write("größer \udcff\n")
    assert isinstance(env.stdout, BytesIO)
    assert env.stdout.getvalue() == b"gr\\xf6\\xdfer \\udcff\n"


def test_a_complaint_is_one_safe_line_with_our_name() -> None:
    env = environment()
    env.complain("a\nb\x1b[31m\u202e\udcff.jpg: gone")
    assert isinstance(env.stderr, BytesIO)
    assert env.stderr.getvalue() == b"verifyimg: a\\x0ab\\x1b[31m\\u202e\\udcff.jpg: gone\n"


def test_of_an_endless_complaint_the_beginning_and_the_end_are_shown() -> None:
    env = environment()
    env.complain(f"{'a' * 10_000}.jpg: no such file")
    assert isinstance(env.stderr, BytesIO)
    line = env.stderr.getvalue().decode("utf-8")
    assert line.startswith("verifyimg: aaaa")
    assert line.endswith("aaaa.jpg: no such file\n")
    assert len(line) < 2_100


def test_a_complaint_is_no_command_to_the_log_of_an_action() -> None:
    env = environment()
    env.complain("e/##[add-path]x.jpg: no such file")
    assert isinstance(env.stderr, BytesIO)
    assert b"##[" not in env.stderr.getvalue()


def test_a_complaint_that_nobody_can_hear_is_no_error() -> None:
    env = environment(stderr=Broken(OSError(9, "Bad file descriptor")))
    env.complain("gone")
    assert env.stderr.closed is False


def test_a_broken_pipe_is_passed_on() -> None:
    env = environment(stdout=Broken(BrokenPipeError(32, "Broken pipe")))
    with pytest.raises(BrokenPipeError):
        env.write("text")


def test_a_full_disk_is_said_to_be_one() -> None:
    env = environment(stdout=Broken(OSError(28, "No space left on device")))
    with pytest.raises(OutputUnwritable, match=r"standard output: .*\(no space left on device\)"):
        env.write("text")


def test_the_clock_is_in_utc_and_goes() -> None:
    first = clock()
    assert first.tzinfo is UTC
    assert timedelta(0) <= clock() - first < timedelta(minutes=1)


def test_streams_that_were_closed_before_we_began_take_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    env = real_environment()
    env.write("text")
    env.complain("text")
    assert env.stdin.read() == b""


def test_the_real_environment_takes_its_encoding_from_standard_output(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(BytesIO(), encoding="latin-1"))
    env = real_environment()
    assert (env.encoding, env.is_terminal, env.colour, env.debug) == ("latin-1",) + (False,) * 3


@pytest.mark.parametrize(("value", "debug"), [("", False), ("0", False), ("1", True)])
def test_debugging_is_asked_for(value: str, debug: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERIFYIMG_DEBUG", value)
    assert real_environment().debug is debug


@pytest.mark.parametrize("base", ["", " ", "/somewhere", "relative"])
def test_the_data_folder_is_that_of_platformdirs(
    base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from platformdirs import user_data_dir

    monkeypatch.setenv("XDG_DATA_HOME", base)
    assert data_folder() == user_data_dir("verifyimg", appauthor=False)
