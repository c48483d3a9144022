from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.command_line import NOW
from tests.support.samples import camera_photo
from verifyimg.batch.examining import examined, not_examined, result_of, stumbled
from verifyimg.batch.seen import as_seen_here
from verifyimg.batch.work import Result, Task, Work
from verifyimg.errors import InputError, MissingFile, Unreadable, Vanished
from verifyimg.model.report import Settings

WORK = Work(now=NOW, settings=Settings(pixels=False))
TASK = Task(number=0, path="a.jpg")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def right() -> Result:
    Path("a.jpg").write_bytes(camera_photo())
    return result_of(TASK, WORK, lambda source: examined(source, TASK.claim, WORK))


def failed(error: InputError) -> Result:
    return not_examined(TASK, WORK, error)


def test_what_was_examined_stays_as_it_is() -> None:
    result = right()
    assert as_seen_here(result, TASK, WORK) is result


def test_a_file_that_is_nowhere_stays_missing() -> None:
    result = failed(MissingFile(path="a.jpg"))
    assert as_seen_here(result, TASK, WORK) is result


@pytest.mark.parametrize(
    "result",
    [
        failed(InputError(path="a.jpg", detail="the process that examined it ended, twice")),
        stumbled(TASK, WORK, "ValueError"),
    ],
)
def test_what_went_wrong_while_it_was_examined_stays_as_it_is(result: Result) -> None:
    right()
    assert as_seen_here(result, TASK, WORK) is result


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MissingFile(path="a.jpg"), "no such file"),
        (Vanished(path="a.jpg"), "was there when its folder was listed, and is gone"),
        (Unreadable(path="a.jpg", reason="permission denied"), "cannot be read"),
    ],
)
def test_a_file_that_only_the_worker_does_not_see_says_that(error: InputError, words: str) -> None:
    right()
    said = as_seen_here(failed(error), TASK, WORK).said
    assert said.startswith(f"a.jpg: a worker cannot examine what can be opened here ({words}")


def test_another_file_under_the_same_name_is_no_answer() -> None:
    result = right()
    Path("a.jpg").write_bytes(b"x")
    found = as_seen_here(result, TASK, WORK)
    assert found.report.failed
    assert "a worker sees another file there (" in found.said


def test_a_file_that_went_away_meanwhile_keeps_its_report() -> None:
    result = right()
    Path("a.jpg").unlink()
    assert as_seen_here(replace(result), TASK, WORK).report == result.report
