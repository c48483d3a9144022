from __future__ import annotations

import gc
import subprocess
import sys
from weakref import ref

import pytest

from tests.support.command_line import ROOT
from verifyimg import process
from verifyimg.process import ALLOCATIONS, FILES_KEPT_FOR, settle, tidying

HELD = """
import sys
sys.path.insert(0, {source!r})
from verifyimg.process import giving_back
def held():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
give_back = giving_back()
blocks = [b"x" * 100_000 for _ in range(600)]
pin = bytes(100_000)
del blocks
before = held()
give_back()
print(before - held())
"""


class Circle:
    """Nobody else holds it, and yet it stays."""

    def __init__(self) -> None:
        self.itself = self


def test_garbage_is_looked_for_seldom() -> None:
    before = gc.get_threshold()
    try:
        settle()
        assert gc.get_threshold()[0] == ALLOCATIONS
    finally:
        gc.set_threshold(*before)


def test_what_a_file_leaves_in_circles_is_gone_before_the_next() -> None:
    tidy = tidying()
    gc.disable()
    try:
        left = ref(Circle())
        assert left() is not None
        tidy()
        assert left() is None
    finally:
        gc.enable()


def test_memory_is_given_back_once_in_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[int] = []
    monkeypatch.setattr(process, "giving_back", lambda: lambda: times.append(1))
    tidy = tidying()
    for _ in range(FILES_KEPT_FOR * 3):
        tidy()
    assert len(times) == 3


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measured in /proc")
def test_freed_memory_goes_back_to_the_system() -> None:
    script = HELD.format(source=str(ROOT / "src"))
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert int(ran.stdout) > 40_000_000


def test_another_c_library_gives_nothing_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda _: object())
    assert process.giving_back()() is None
