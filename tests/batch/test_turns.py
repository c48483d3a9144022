from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import pytest

from tests.support.reports import gknb
from verifyimg.batch.frame import frame_of
from verifyimg.batch.turns import Answer, Turns
from verifyimg.batch.work import Result, Task
from verifyimg.errors import UsageError
from verifyimg.limits import Limits

MADE = Result(report=gknb())


def task(name: str) -> Task:
    return Task(number=0, path=name)


def gone_through(
    tasks: Iterable[Task | Result], *, ahead: int, backwards: bool = False
) -> Iterator[Answer | Result]:
    """A worker that takes all it can get, and answers the last one first if it is `backwards`."""
    turns, given = Turns(Limits(), ahead), deque[Task]()

    def feed() -> None:
        while (one := turns.task()) is not None:
            given.append(one)

    def listen() -> None:
        one = given.pop() if backwards else given.popleft()
        turns.put(one.number, one.path.encode())

    return turns.answers(tasks, feed, listen)


@pytest.mark.parametrize("backwards", [False, True])
def test_answers_come_by_the_turn_of_their_task(backwards: bool) -> None:
    names = [str(number) for number in range(20)]
    found = list(gone_through(map(task, names), ahead=7, backwards=backwards))
    assert [one.frame.decode() for one in found if isinstance(one, Answer)] == names
    assert [one.task.path for one in found if isinstance(one, Answer)] == names


def test_what_is_no_task_goes_through_in_its_place() -> None:
    found = list(gone_through([MADE, task("a"), MADE], ahead=3))
    assert [one == MADE for one in found] == [True, False, True]


def test_no_more_is_taken_than_may_be_ahead() -> None:
    taken = []
    tasks = (taken.append(number) or task(str(number)) for number in range(30))  # type: ignore[func-returns-value]
    for number, _ in enumerate(gone_through(tasks, ahead=4, backwards=True), start=1):
        assert len(taken) <= number + 4
    assert len(taken) == 30


def test_an_error_of_the_tasks_waits_for_its_turn() -> None:
    def tasks() -> Iterator[Task]:
        yield task("a")
        raise UsageError(detail="two rows")

    found = gone_through(tasks(), ahead=5)
    assert isinstance(next(found), Answer)
    with pytest.raises(UsageError):
        next(found)


def test_an_answer_makes_a_result_or_no_sense() -> None:
    good = Answer(task=task("a"), frame=frame_of(MADE))
    assert good.found() == MADE
    assert Answer(task=task("a"), frame=b"[]").found() is None
