"""Large pictures wait for each other between processes, and never for long."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from time import monotonic

import pytest

from tests.support.command_line import ROOT
from tests.support.decoding import question
from verifyimg.isolation.large_lock import LargeLock, is_large
from verifyimg.limits import DEFAULT

LARGE = 4_000_000
AS_PNG = question(format_name="PNG")
PATIENT = question(format_name="PNG", limits=replace(DEFAULT, waiting_share=1e6))

HOLDING = """
import fcntl, sys
fcntl.lockf({descriptor}, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read({bytes})
"""


@pytest.fixture
def shared() -> Iterator[int]:
    descriptor = os.memfd_create("lock")
    yield descriptor
    os.close(descriptor)


def another_that_holds(shared: int, until: int = 1) -> subprocess.Popen[bytes]:
    script = HOLDING.format(descriptor=shared, bytes=until)
    held = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pass_fds=[shared],
        cwd=ROOT,
    )
    assert held.stdout and held.stdout.readline() == b"held\n"
    return held


@pytest.mark.parametrize(
    ("name", "pixels", "large"),
    [
        ("PNG", 3_000_000, False),
        ("PNG", LARGE, True),
        ("TIFF", LARGE, True),
        ("JPEG", 200_000_000, False),
        ("HEIC", 0, False),
    ],
)
def test_what_waits_is_decoded_in_full_and_large(name: str, pixels: int, *, large: bool) -> None:
    assert is_large(question(format_name=name), pixels) is large


def test_who_is_alone_has_its_turn_at_once(shared: int) -> None:
    lock = LargeLock(shared)
    for _ in range(2):
        with lock.held(AS_PNG, LARGE) as held:
            assert held


def test_a_small_picture_takes_no_turn(shared: int) -> None:
    with LargeLock(shared).held(AS_PNG, 1_000) as held:
        assert not held


def test_nobody_waits_longer_than_its_share(shared: int) -> None:
    other = another_that_holds(shared)
    begun = monotonic()
    with LargeLock(shared).held(AS_PNG, LARGE) as held:
        assert not held
    assert monotonic() - begun < 5
    other.communicate(b"x")


@pytest.mark.parametrize("how", ["answers", "is killed"])
def test_the_turn_comes_when_the_other_is_done(shared: int, how: str) -> None:
    other = another_that_holds(shared)
    lock = LargeLock(shared)
    if how == "is killed":
        other.kill()
    else:
        other.communicate(b"x")
    with lock.held(PATIENT, LARGE) as held:
        assert held
    other.wait()
    other.communicate()


def test_a_turn_that_is_over_is_given_back(shared: int) -> None:
    with LargeLock(shared).held(AS_PNG, LARGE):
        pass
    other = another_that_holds(shared)
    other.communicate(b"x")
    assert other.returncode == 0


def test_without_such_a_file_every_turn_comes_at_once() -> None:
    with (
        open(os.devnull, "rb") as nothing,
        LargeLock(nothing.fileno()).held(PATIENT, LARGE) as held,
    ):
        assert not held
