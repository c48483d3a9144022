from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import NOW
from tests.support.samples import camera_photo
from verifyimg.batch import examining
from verifyimg.batch.examining import examined, result_of, stumbled
from verifyimg.batch.keeping import Keeper
from verifyimg.batch.work import Task, Work
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report, Settings
from verifyimg.sources.path import PathSource
from verifyimg.sources.source import Source

WORK = Work(now=NOW, settings=Settings(pixels=False))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("photo.jpg").write_bytes(camera_photo())


def examine_it(source: Source) -> Report:
    return examined(source, Claim(), WORK)


def test_a_file_has_its_report() -> None:
    result = result_of(Task(number=0, path="photo.jpg"), WORK, examine_it)
    assert (result.said, result.bug, result.report.failed) == ("", "", False)


def test_a_file_that_is_gone_has_one_too() -> None:
    result = result_of(Task(number=0, path="gone.jpg"), WORK, examine_it)
    assert result.report.failed
    assert result.said.startswith("gone.jpg: no such file")


def test_a_bug_of_ours_is_a_result() -> None:
    def stumble(_source: Source) -> Report:
        raise ZeroDivisionError("odd")

    task = Task(number=0, path="photo.jpg")
    result = result_of(task, WORK, stumble)
    assert result.report.failed
    assert "ZeroDivisionError: odd" in result.bug
    assert result == stumbled(task, WORK, result.bug)


def test_what_is_kept_is_not_examined_again(monkeypatch: pytest.MonkeyPatch) -> None:
    work = Work(now=NOW, settings=Settings(pixels=False), kept="kept")
    with PathSource("photo.jpg") as source:
        first = examined(source, Claim(), work, keeper=Keeper(work))
        monkeypatch.setattr(examining, "examine", None)
        assert examined(source, Claim(), work, keeper=Keeper(work)) == first
