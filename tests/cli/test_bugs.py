from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.command_line import environment
from verifyimg.cli._bugs import bug_line, unless_bug
from verifyimg.errors import MissingFile, UsageError
from verifyimg.model.problem import Problem


def raising(error: BaseException) -> Callable[[], int]:
    def call() -> int:
        raise error

    return call


def test_a_result_is_handed_on() -> None:
    assert unless_bug(environment(), lambda: 7) == 7


@pytest.mark.parametrize(
    "error",
    [MissingFile(path="a"), UsageError(detail="b"), BrokenPipeError(), KeyboardInterrupt()],
    ids=lambda error: type(error).__name__,
)
def test_what_a_user_can_meet_goes_through(error: BaseException) -> None:
    with pytest.raises(type(error)):
        unless_bug(environment(), raising(error))


@pytest.mark.parametrize("error", [TypeError("odd"), RecursionError(), MemoryError()])
def test_what_nobody_foresaw_becomes_a_problem(error: Exception) -> None:
    problem = unless_bug(environment(), raising(error))
    assert isinstance(problem, Problem)
    assert type(error).__name__ in bug_line(problem, "photo.jpg")


def test_the_line_names_the_file_and_asks_for_a_report() -> None:
    problem = unless_bug(environment(), raising(TypeError("odd")))
    assert isinstance(problem, Problem)
    line = bug_line(problem, "photo.jpg")
    assert line.startswith("photo.jpg: an error of verifyimg's own")
    assert "please report it" in line


def test_debugging_lets_the_exception_through() -> None:
    with pytest.raises(TypeError, match="odd"):
        unless_bug(environment(debug=True), raising(TypeError("odd")))
