from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from tests.support.command_line import NOW, verifyimg


def clock(step: timedelta) -> Callable[[], datetime]:
    """A clock that goes on by a step whenever it is looked at."""
    times = [NOW]

    def now() -> datetime:
        times.append(times[-1] + step)
        return times[-1]

    return now


def test_a_short_run_says_nothing_and_a_long_one_how_far_it_is(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"x")
    assert verifyimg("manifest", str(tmp_path)).err == ""
    slow = verifyimg("manifest", str(tmp_path), "--check", now=clock(timedelta(seconds=6)))
    assert slow.err == "verifyimg: 1 of 2 files\nverifyimg: 2 of 2 files\n"
    words = ("manifest", str(tmp_path), "--replace", "--quiet")
    assert verifyimg(*words, now=clock(timedelta(seconds=6))).err == ""


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "manifest-sha256.txt").mkdir()
    ran = verifyimg("manifest", str(tmp_path), "--replace")
    assert ran.code == 2
    assert "cannot be written" in ran.err
