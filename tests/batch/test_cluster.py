from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import odd_stations
from tests.support.clusters import cluster as started
from tests.support.command_line import NOW, verifyimg
from tests.support.reports import gknb
from tests.support.samples import camera_photo, stripped_photo
from verifyimg.batch import cluster as module
from verifyimg.batch.cluster import Cluster
from verifyimg.batch.crew import Crew
from verifyimg.batch.sameness import standing, standing_text
from verifyimg.batch.scheduler import Scheduler
from verifyimg.batch.station import serve
from verifyimg.batch.work import Result, Task, Work
from verifyimg.errors import ClusterDiffers, ClusterError, UsageError
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.report import Settings

pytest.importorskip("distributed", reason="needs dask: pip install 'verifyimg[cluster]'")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.allow_hosts("127.0.0.1"),
    # NOTE: what dask leaves to the collector of garbage is its own affair.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
WORK = Work(now=NOW, settings=Settings(pixels=False))
TIME = ("--at-time", "2024-01-01T00:00:00Z", "--no-pixels")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with started(str(tmp_path_factory.mktemp("cluster"))) as found:
        yield found


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ran(
    address: str,
    *names: str,
    limits: Limits = DEFAULT,
    station: Callable[..., bytes] = serve,
) -> list[Result]:
    for number, name in enumerate(names):
        Path(name).write_bytes((camera_photo(), stripped_photo())[number % 2])
    work = replace(WORK, folder=os.getcwd())
    tasks = (Task(number=0, path=name) for name in names)
    return list(Cluster(work, address, limits=limits, station=station).results(tasks))


def names_of(results: list[Result]) -> list[str]:
    return [result.report.image.path for result in results]


def said(results: list[Result]) -> dict[str, str]:
    return {one.report.image.path: one.said for one in results if one.report.failed}


def test_results_are_those_of_the_processes_of_this_machine(address: str) -> None:
    names = [f"{number}.jpg" for number in range(30)]
    found = ran(address, *names)
    there = Crew(WORK, 1).results(Task(number=0, path=name) for name in names)
    assert names_of(found) == names
    assert found == list(there)


def test_what_is_no_task_goes_through_in_its_place(address: str) -> None:
    Path("photo.jpg").write_bytes(camera_photo())
    made = Result(report=gknb(), said="so")
    task = Task(number=0, path=os.path.abspath("photo.jpg"))
    results = list(Cluster(WORK, address).results([made, task, task, made, task]))
    assert [result == made for result in results] == [True, False, False, True, False]


def test_a_worker_that_dies_costs_one_file_and_no_other(address: str) -> None:
    names = ["a.jpg", "b.jpg", "dies.jpg", "c.jpg"]
    results = ran(address, *names, station=odd_stations.odd)
    assert names_of(results) == names
    assert list(said(results)) == ["dies.jpg"]
    assert said(results)["dies.jpg"].endswith("ended in the middle, again and again")


def test_an_answer_that_ends_early_loses_nothing(address: str) -> None:
    names = [f"{number}.jpg" for number in range(5)]
    results = ran(address, *names, station=odd_stations.short)
    assert (names_of(results), said(results)) == (names, {})


@pytest.mark.parametrize("station", [odd_stations.spoilt, odd_stations.odd])
def test_an_answer_that_makes_no_sense_is_said_per_file(
    address: str, station: Callable[..., bytes]
) -> None:
    words = said(ran(address, "nonsense.jpg", station=station))
    assert words["nonsense.jpg"].endswith("answered makes no sense")


def test_a_result_about_another_file_is_not_taken_for_this_one(address: str) -> None:
    words = said(ran(address, "a.jpg", "b.jpg", station=odd_stations.swapped))
    assert list(words) == ["a.jpg", "b.jpg"]


def test_no_more_is_taken_than_may_wait(address: str) -> None:
    Path("photo.jpg").write_bytes(camera_photo())
    taken = 0

    def tasks() -> Iterator[Task]:
        nonlocal taken
        for _ in range(12):
            taken += 1
            yield Task(number=0, path=os.path.abspath("photo.jpg"))

    limits = replace(DEFAULT, cluster_ahead=5, cluster_first_batch=2, early_bytes=0)
    for number, _ in enumerate(Cluster(WORK, address, limits=limits).results(tasks()), 1):
        assert taken <= number + 5
    assert taken == 12


def test_an_error_of_the_tasks_comes_when_its_turn_is(address: str) -> None:
    Path("photo.jpg").write_bytes(camera_photo())

    def tasks() -> Iterator[Task]:
        yield Task(number=0, path=os.path.abspath("photo.jpg"))
        raise UsageError(detail="two rows")

    results = Cluster(WORK, address).results(tasks())
    assert not next(results).report.failed
    with pytest.raises(UsageError, match="two rows"):
        next(results)


def test_another_program_is_refused_before_and_in_the_middle_of_the_run(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ClusterDiffers, match=r"Python is 2\.\S+ on the worker \S+ and 3\.\S+ here"):
        ran(address, "a.jpg", station=odd_stations.other_program)
    ours = standing()
    ours = replace(ours, versions={**ours.versions, "the knowledge": "1999-01-01"})
    monkeypatch.setattr(module, "standing", lambda: ours)
    with pytest.raises(ClusterDiffers, match=r"the knowledge is .* and 1999-01-01 here"):
        Cluster(WORK, address)


def test_a_scheduler_that_does_not_answer_is_one_line_and_exit_code_2(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("photo.jpg").write_bytes(camera_photo())
    nowhere = ("--executor", "dask:tcp://127.0.0.1:1")
    arguments = ("check", "photo.jpg", *TIME, "--output", "r", *nowhere)
    limits = replace(DEFAULT, cluster_connect_seconds=0.2)
    monkeypatch.setattr(module, "Scheduler", lambda where, _limits: Scheduler(where, limits))
    ran = verifyimg(*arguments)
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert "tcp://127.0.0.1:1: no scheduler of dask answers there" in ran.err
    assert not Path("r").exists()


def test_files_that_a_worker_cannot_see_are_said_one_by_one(address: str) -> None:
    work = replace(WORK, folder="/nowhere")
    Path("a.jpg").write_bytes(camera_photo())
    tasks = [Task(number=0, path=name) for name in ("a.jpg", "gone.jpg")]
    found = said(list(Cluster(work, address).results(tasks)))
    assert found["a.jpg"].startswith("a.jpg: a worker cannot examine what can be opened here (no ")
    assert found["gone.jpg"].startswith("gone.jpg: no such file; check the spelling")


def test_the_command_gives_the_same_bytes_with_claims_and_kept_results(address: str) -> None:
    for number in range(6):
        Path("e").mkdir(exist_ok=True)
        Path("e", f"{number}.jpg").write_bytes(camera_photo(software=f"S {number}"))
    Path("claims.csv").write_text("file,claimed_date\ne/*.jpg,2020-05-17\n")
    options = ("check", "e", "gone.jpg", "-", *TIME, "--claims", "claims.csv", "--format", "json")
    one = verifyimg(*options, "--jobs", "2", stdin=camera_photo())
    where = ("--executor", f"dask:{address}")
    there = verifyimg(*options, *where, stdin=camera_photo())
    assert (there.code, there.err) == (one.code, one.err)
    assert there.out.splitlines() == one.out.splitlines()
    for _ in range(2):
        again = verifyimg(*options, *where, "--resume", stdin=camera_photo(), cache=lambda: "c")
        assert again == one
    assert sum(file.is_file() for file in Path("c", "results").rglob("*")) == 7


class Quiet:
    """A scheduler of which nothing is heard any more."""

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def wait_for_worker(self, _seconds: float) -> int:
        return self.workers

    def slots(self) -> int:
        return 0

    def all_run(self, *_what: object) -> dict[str, object]:
        return {"tcp://a:1": standing_text()}

    def submit(self, *_what: object) -> int:
        return 0

    def reply(self, _seconds: float) -> None:
        return None

    def close(self) -> None:
        self.workers = -1


@pytest.mark.parametrize(
    ("workers", "words"),
    [(0, "the scheduler has no worker; start some"), (1, r"\(no worker is left\)")],
)
def test_without_workers_a_run_ends(
    workers: int, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet = Quiet(workers)
    monkeypatch.setattr(module, "Scheduler", lambda *_: quiet)
    with pytest.raises(ClusterError, match=words):
        list(Cluster(WORK, "tcp://a:1").results([Task(number=0, path="a.jpg")]))
    assert quiet.workers == -1


@pytest.mark.parametrize("answer", [ModuleNotFoundError("No module named 'verifyimg'"), "{}"])
def test_a_worker_without_the_program_is_named(
    answer: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Quiet, "all_run", lambda *_: {"tcp://a:1": answer})
    monkeypatch.setattr(module, "Scheduler", lambda *_: Quiet(1))
    with pytest.raises(ClusterError, match=r"the worker tcp://a:1 .*; install"):
        Cluster(WORK, "tcp://a:1")


def test_results_are_kept_only_where_every_worker_sees_the_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "Scheduler", lambda *_: Quiet(1))
    made = Result(report=gknb())
    cluster = Cluster(replace(WORK, kept="kept"), "tcp://a:1")
    first, second = cluster.results([made, made])
    assert (
        first.trouble == "the workers do not see the folder for results (kept); they are not kept"
    )
    assert second.trouble == ""
