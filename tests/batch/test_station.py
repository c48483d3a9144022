from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.command_line import NOW
from tests.support.samples import camera_photo
from verifyimg.batch import crew, station
from verifyimg.batch.codec import encoded
from verifyimg.batch.crew import Crew
from verifyimg.batch.frame import found_in
from verifyimg.batch.parcel import packed, unpacked
from verifyimg.batch.sameness import standing, standing_in, standing_text
from verifyimg.batch.station import question, serve
from verifyimg.batch.work import Result, Task, Work
from verifyimg.limits import DEFAULT
from verifyimg.model.report import Settings

WORK = Work(now=NOW, settings=Settings(pixels=False))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.jpg", "b.jpg"):
        Path(name).write_bytes(camera_photo())


def results(answer: bytes) -> list[Result]:
    head, *frames = unpacked(answer)
    assert standing_in(head) == standing()
    return [found_in(frame) for frame in frames]


def tasks(*names: str) -> tuple[Task, ...]:
    return tuple(Task(number=number, path=name) for number, name in enumerate(names))


def test_a_batch_is_answered_as_processes_of_this_machine_would() -> None:
    asked = tasks("a.jpg", "gone.jpg", "b.jpg")
    work = replace(WORK, folder=os.getcwd())
    assert results(serve(question(work, asked))) == list(Crew(WORK, 1).results(asked))


def test_names_start_in_the_folder_of_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    work = replace(WORK, folder=os.getcwd())
    monkeypatch.chdir("/")
    (result,) = results(serve(question(work, tasks("a.jpg"))))
    assert (result.said, result.report.image.path) == ("", "a.jpg")


def test_in_a_folder_that_is_not_seen_no_other_file_is_taken_for_one_of_it() -> None:
    (result,) = results(serve(question(replace(WORK, folder="/nowhere"), tasks("a.jpg"))))
    assert result.said.startswith("a.jpg: no such file")


def test_an_answer_ends_early_where_it_would_become_too_long() -> None:
    limits = replace(DEFAULT, cluster_answer_bytes=0)
    (result,) = results(serve(question(WORK, tasks("a.jpg", "b.jpg")), limits))
    assert result.report.image.path == "a.jpg"


def test_for_another_program_nothing_is_examined(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = question(WORK, tasks("a.jpg"))
    other = standing_text().replace('"Python": "', '"Python": "2.')
    with monkeypatch.context() as changed:
        changed.setattr(station, "standing_text", lambda: other)
        assert unpacked(serve(asked)) == [other.encode("ascii")]


@pytest.mark.parametrize("asked", [b"", b"\0", packed([b"{}"]), packed([b"{}", b"[]", b"[]"])])
def test_what_is_no_batch_is_answered_with_no_result(asked: bytes) -> None:
    assert results(serve(asked)) == []


def test_a_task_is_no_work() -> None:
    text = encoded(tasks("a.jpg")[0]).encode("ascii")
    assert results(serve(packed([standing_text().encode("ascii"), text]))) == []


def test_where_no_process_can_be_started_every_file_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_how: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(crew, "Hand", refused)
    found = results(serve(question(WORK, tasks("a.jpg", "b.jpg"))))
    assert [one.report.failed for one in found] == [True, True]
    assert found[0].said == "a.jpg: the worker could start no process to examine it in"
