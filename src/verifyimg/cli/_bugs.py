"""Errors of ours: kept from the user's terminal, never from the exit code."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from verifyimg.cli._environment import PROGRAM, Environment
from verifyimg.contain import attempt
from verifyimg.errors import VerifyimgError
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem

T = TypeVar("T")


def unless_bug(env: Environment, call: Callable[[], T]) -> T | Problem:
    """What `call` returns, or the Problem that stands for an exception nobody foresaw.

    Errors that a user can meet go through, a broken pipe too; with VERIFYIMG_DEBUG set all do, and
    their traceback with them.
    """
    if env.debug:
        return call()
    outcome = attempt(PROGRAM, lambda: _foreseen(call))
    if isinstance(outcome, _Foreseen):
        raise outcome.error
    return outcome


def bug_line(problem: Problem | str, what: str) -> str:
    """One line that asks for a report; `what` names the file that it happened on."""
    message = problem if isinstance(problem, str) else problem.message
    return (
        f"{what}: an error of verifyimg's own, not of yours ({message}); please report "
        "it with this line, and the file if you may; VERIFYIMG_DEBUG=1 shows where it happened"
    )


@noun
class _Foreseen:
    error: VerifyimgError | BrokenPipeError


def _foreseen(call: Callable[[], T]) -> T | _Foreseen:
    try:
        return call()
    except (VerifyimgError, BrokenPipeError) as error:
        return _Foreseen(error=error)
