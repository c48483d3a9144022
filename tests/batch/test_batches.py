from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.batch.batches import Batch, Batches
from verifyimg.batch.work import Task
from verifyimg.limits import DEFAULT
from verifyimg.model.claim import Claim

LIMITS = replace(DEFAULT, cluster_first_batch=2, cluster_batch=5)


def task(number: int, **changes: object) -> Task:
    return replace(Task(number=number, path=f"{number}.jpg"), **changes)


def cut(batches: Batches, tasks: Iterator[Task], slots: int = 1) -> list[Batch]:
    found = []
    while (batch := batches.next(lambda: next(tasks, None), slots)) is not None:
        found.append(batch)
    return found


def sizes(found: list[Batch]) -> list[int]:
    return [len(batch.tasks) for batch in found]


def test_nothing_makes_no_batch() -> None:
    assert cut(Batches(LIMITS), iter(())) == []


def test_batches_grow_once_every_worker_has_one() -> None:
    found = cut(Batches(LIMITS), map(task, range(20)), slots=2)
    assert sizes(found) == [2, 2, 4, 4, 5, 3]
    assert [one.number for batch in found for one in batch.tasks] == list(range(20))


def test_no_message_is_much_longer_than_its_limit() -> None:
    tasks = (task(number, claim=Claim(device="X" * 600_000)) for number in range(6))
    assert sizes(cut(Batches(DEFAULT), tasks)) == [2, 2, 2]


def test_what_was_not_answered_goes_out_again() -> None:
    batches = Batches(LIMITS)
    batches.rest(Batch(tasks=(task(0), task(1), task(2))), 1)
    batches.rest(Batch(tasks=(task(3),)), 1)
    assert not batches.suspected
    assert cut(batches, iter(())) == [Batch(tasks=(task(1), task(2)))]


def test_one_that_workers_died_on_goes_out_again_whole_then_file_by_file_then_no_more() -> None:
    batches, batch = Batches(LIMITS), Batch(tasks=(task(0), task(1)))
    assert batches.died(batch)
    assert batches.suspected
    (again,) = cut(batches, iter(()))
    assert again == replace(batch, deaths=1)
    assert batches.died(again)
    one, other = cut(batches, iter(()))
    assert (one.tasks, other.tasks, one.deaths) == ((task(0),), (task(1),), 2)
    assert not batches.died(one)
    assert not batches.suspected
