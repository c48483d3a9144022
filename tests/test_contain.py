from __future__ import annotations

from collections.abc import Iterator

import pytest

from verifyimg.contain import attempt, contained, died
from verifyimg.model.problem import Problem


def dying(death: BaseException) -> Iterator[int]:
    yield 1
    yield 2
    raise death


def test_a_parser_that_ends_gives_what_it_gave() -> None:
    assert list(contained("exif", lambda: iter([1, 2, 3]))) == [1, 2, 3]
    assert attempt("exif", lambda: 4) == 4


@pytest.mark.parametrize(
    "death",
    [ValueError("odd"), MemoryError(), RecursionError(), IndexError("x"), OverflowError("big")],
)
def test_what_came_before_a_death_is_kept(death: Exception) -> None:
    *kept, problem = contained("exif", lambda: dying(death), offset=42)
    assert kept == [1, 2]
    assert isinstance(problem, Problem)
    assert (problem.reader, problem.kind, problem.offset) == ("exif", "damaged", 42)
    assert type(death).__name__ in problem.message


@pytest.mark.parametrize("call", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_what_the_user_asks_for_passes_through(call: type[BaseException]) -> None:
    with pytest.raises(call):
        list(contained("exif", lambda: dying(call())))


def test_a_parser_that_dies_at_once_is_one_problem() -> None:
    def parse() -> Iterator[int]:
        raise ValueError("never began")

    (problem,) = contained("exif", parse)
    assert isinstance(problem, Problem)


def test_a_call_that_dies_returns_its_problem() -> None:
    problem = attempt("exif", lambda: [1, 2].index(3), offset=7)
    assert isinstance(problem, Problem)
    assert problem.message == "exif stopped before its end (ValueError: 3 is not in list)"
    assert problem.offset == 7


def test_a_reason_is_one_short_line() -> None:
    message = died("exif", ValueError("one\n\ttwo\r\n" + "x" * 9_000)).message
    assert "(ValueError: one two xxx" in message
    assert len(message) < 300


def test_a_death_without_words_says_so() -> None:
    assert died("exif", ValueError()).message.endswith("(ValueError: no reason given)")
