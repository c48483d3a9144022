"""What an archive acknowledged stays, whatever happens to the program (`make bench`: 50 times)."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.support.killed_archives import killed_once

ROUNDS = 5


def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    random, path = Random(20_260_101), tmp_path / "a.db"
    rounds = [killed_once(path, random, longest_seconds=0.4) for _ in range(ROUNDS)]
    assert [one.wrong for one in rounds] == [()] * ROUNDS
    assert all(one.acknowledged for one in rounds)
