from __future__ import annotations

import os
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest

from tests.support.command_line import NOW, environment
from verifyimg.batch.work import Work
from verifyimg.cli.check import _resuming
from verifyimg.cli.check._resuming import forget, program_mark, resumed

LATER = NOW + timedelta(hours=3)


def begun(folder: Path, *, now: datetime = NOW, timed: bool = False, ends: bool = False) -> Work:
    """The work of a run that comes to its end, or does not."""
    env = environment(cache=lambda: str(folder), stderr=BytesIO())
    work = resumed(env, Work(now=now), ["a"], timed=timed)
    Path(work.kept).mkdir(parents=True, exist_ok=True)
    if ends:
        forget(env, work, ["a"])
    return work


def test_an_interrupted_run_is_gone_on_with_at_its_own_time(tmp_path: Path) -> None:
    first = begun(tmp_path)
    again = begun(tmp_path, now=LATER)
    assert (again.now, again.kept) == (NOW, first.kept)


def test_one_that_has_ended_is_not(tmp_path: Path) -> None:
    first = begun(tmp_path, ends=True)
    assert not Path(first.kept).exists()
    assert begun(tmp_path, now=LATER).now == LATER


def test_a_time_that_was_said_is_kept_to_and_so_are_its_results(tmp_path: Path) -> None:
    begun(tmp_path)
    said = begun(tmp_path, now=LATER, timed=True)
    assert said.now == LATER
    assert begun(tmp_path, now=LATER, timed=True).kept == said.kept


@pytest.mark.parametrize("spoilt", ["", "yesterday", "2024-01-31", "9999-01-01T00:00:00+00:00"])
def test_a_note_that_is_spoilt_is_not_believed(spoilt: str, tmp_path: Path) -> None:
    begun(tmp_path)
    (note,) = (tmp_path / "runs").iterdir()
    note.write_text(spoilt)
    assert begun(tmp_path, now=LATER).now == LATER


def test_a_pipe_in_the_place_of_the_note_is_not_waited_for(tmp_path: Path) -> None:
    begun(tmp_path)
    (note,) = (tmp_path / "runs").iterdir()
    note.unlink()
    os.mkfifo(note)
    assert begun(tmp_path, now=LATER).now == LATER
    assert note.is_file()


def test_what_nobody_came_back_for_goes(tmp_path: Path) -> None:
    old = tmp_path / "results" / "old"
    old.mkdir(parents=True)
    month = (NOW - timedelta(days=31)).timestamp()
    os.utime(old, (month, month))
    begun(tmp_path)
    assert not old.exists()


def test_without_a_folder_that_is_said_and_nothing_is_kept() -> None:
    env = environment(stderr=BytesIO())
    assert resumed(env, Work(now=NOW), [], timed=False) == Work(now=NOW)
    assert isinstance(env.stderr, BytesIO)
    assert b"results are not kept" in env.stderr.getvalue()


def test_the_mark_changes_with_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_mark()
    assert program_mark() == before
    monkeypatch.setattr(_resuming, "KNOWLEDGE", "another")
    assert program_mark() != before
