from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.command_line import NOW
from tests.support.odd_jobs import MODULE
from tests.support.reports import gknb
from tests.support.samples import camera_photo, stripped_photo
from verifyimg.batch import crew as module
from verifyimg.batch.crew import Crew
from verifyimg.batch.work import Result, Task, Work
from verifyimg.errors import JobsImpossible, UsageError
from verifyimg.limits import Limits
from verifyimg.model.claim import Claim
from verifyimg.model.report import Settings

WORK = Work(now=NOW, settings=Settings(pixels=False))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ran(*names: str, jobs: int = 2, limits: Limits | None = None) -> list[Result]:
    for number, name in enumerate(names):
        Path(name).write_bytes((camera_photo(), stripped_photo())[number % 2])
    crew = Crew(WORK, jobs, limits=limits or Limits(), module=MODULE)
    return list(crew.results(Task(number=0, path=os.path.abspath(name)) for name in names))


def names_of(results: list[Result]) -> list[str]:
    return [os.path.basename(result.report.image.path) for result in results]


def failed(results: list[Result]) -> dict[str, str]:
    failures = (result for result in results if result.report.failed)
    return {os.path.basename(one.report.image.path): one.said for one in failures}


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_tasks(jobs: int) -> None:
    names = ["slow.jpg", *(f"{number}.jpg" for number in range(12)), "slow2.jpg"]
    results = ran(*names, jobs=jobs)
    assert names_of(results) == names
    assert failed(results) == {}


def test_a_process_that_dies_costs_one_report_that_says_so() -> None:
    names = ["a.jpg", "dies.jpg", "b.jpg", "c.jpg"]
    results = ran(*names, jobs=1)
    assert names_of(results) == names
    assert list(failed(results)) == ["dies.jpg"]
    said = failed(results)["dies.jpg"]
    assert said.endswith("the process that examined it ended in the middle, twice (SIGKILL)")


def test_one_that_dies_once_costs_nothing() -> None:
    assert failed(ran("a.jpg", "stumbles.jpg", "b.jpg", "stumbles2.jpg")) == {}


def test_one_that_hangs_is_ended_and_one_that_leaves_is_missed() -> None:
    said = failed(ran("hangs.jpg", "a.jpg", "leaves.jpg"))
    assert said["hangs.jpg"].endswith("examining it took longer than 900 seconds, twice")
    assert said["leaves.jpg"].endswith("ended in the middle, twice")
    assert len(said) == 2


def test_many_deaths_lose_no_other_file() -> None:
    names = [f"{number}{'dies' if number % 3 == 0 else ''}.jpg" for number in range(12)]
    results = ran(*names, jobs=3)
    assert names_of(results) == names
    assert len(failed(results)) == 4


def test_no_more_is_taken_than_may_wait() -> None:
    Path("photo.jpg").write_bytes(camera_photo())
    taken = 0

    def tasks() -> Iterator[Task]:
        nonlocal taken
        for _ in range(40):
            taken += 1
            yield Task(number=0, path=os.path.abspath("photo.jpg"))

    crew = Crew(WORK, 2, limits=Limits(early_results=3))
    for number, _ in enumerate(crew.results(tasks()), 1):
        assert taken <= number + 3
    assert taken == 40


def test_what_waits_on_disk_comes_back() -> None:
    names = ["slow.jpg", *(f"{number}.jpg" for number in range(9))]
    assert names_of(ran(*names, limits=Limits(early_bytes=0))) == names


def test_what_is_no_task_goes_through_in_its_place() -> None:
    Path("photo.jpg").write_bytes(camera_photo())
    made = Result(report=gknb(), said="so")
    task = Task(number=0, path=os.path.abspath("photo.jpg"), claim=Claim(device="X" * 100_000))
    results = list(Crew(WORK, 2).results([made, task, task, made, task]))
    assert [result == made for result in results] == [True, False, False, True, False]
    assert results[1].report.claim == task.claim


def test_an_error_of_the_tasks_comes_when_its_turn_is() -> None:
    Path("photo.jpg").write_bytes(camera_photo())

    def tasks() -> Iterator[Task]:
        yield Task(number=0, path=os.path.abspath("photo.jpg"))
        raise UsageError(detail="two rows")

    results = Crew(WORK, 2).results(tasks())
    assert not next(results).report.failed
    with pytest.raises(UsageError):
        next(results)


def test_a_run_that_is_left_leaves_no_process() -> None:
    Path("slow.jpg").write_bytes(camera_photo())
    crew = Crew(WORK, 2, module=MODULE)
    results = crew.results(Task(number=0, path=os.path.abspath("slow.jpg")) for _ in range(9))
    next(results)
    pids = [hand._pid for hand in crew._hands]
    results.close()  # type: ignore[attr-defined]
    assert len(pids) == 2
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_where_no_process_can_be_started_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_how: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(module, "Hand", refused)
    with pytest.raises(JobsImpossible, match="resource temporarily unavailable"):
        list(Crew(WORK, 2).results([Task(number=0, path="a")]))


def test_an_archive_that_went_away_is_told_with_every_picture() -> None:
    Path("photo.jpg").write_bytes(camera_photo())
    work = replace(WORK, archives=(os.path.abspath("gone.db"),))
    (result,) = Crew(work, 2).results([Task(number=0, path=os.path.abspath("photo.jpg"))])
    assert any("gone.db was not looked into" in one.message for one in result.report.problems)
