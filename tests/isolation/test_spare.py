from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.command_line import ROOT
from tests.support.two_files import picture
from verifyimg.isolation.spare import is_large
from verifyimg.model.problem import Problem

HELD = """
import sys
sys.path.insert(0, {source!r})
from verifyimg.isolation.spare import giving_back
def held():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
give_back = giving_back()
blocks = [bytes(100_000) for _ in range(600)]
pin = bytes(100_000)
del blocks
before = held()
give_back()
print(before - held())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measured in /proc")
def test_freed_memory_goes_back_to_the_system() -> None:
    script = HELD.format(source=str(ROOT / "src"))
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert int(ran.stdout) > 40_000_000


def test_small_pictures_keep_their_memory_for_the_next() -> None:
    assert not is_large(picture())
    assert is_large(picture(4000, 3000))


def test_nobody_knows_what_a_failure_took() -> None:
    assert is_large(Problem(reader="pixels", kind="refused", message="too large"))
    assert not is_large(1.0)
