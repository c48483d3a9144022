"""The one broad `except`: runs a foreign or fallible parser and keeps what it gave.

A parser that dies costs one Problem, never the run. Only what the user or the system asked
for (interrupt, exit) passes through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from verifyimg.model.problem import Problem

T = TypeVar("T")

_LONGEST = 200
"""Characters of a foreign reason that are passed on."""


def contained(
    reader: str, parse: Callable[[], Iterator[T]], *, offset: int | None = None
) -> Iterator[T | Problem]:
    """Everything that `parse` yields, then a Problem if it died.

    Memory and recursion exhaustion are caught like any other failure: a hostile file must
    not end a batch.
    """
    try:
        yield from parse()
    except Exception as death:  # noqa: BLE001 - the house's one net under foreign parsers
        yield died(reader, death, offset=offset)


def attempt(
    reader: str, call: Callable[[], T], *, offset: int | None = None, what: str | None = None
) -> T | Problem:
    """What `call` returns, or the Problem that it died of; `what` says what was not done then."""
    try:
        return call()
    except Exception as death:  # noqa: BLE001 - the house's one net under foreign parsers
        return died(reader, death, offset=offset, what=what)


def died(
    reader: str, death: Exception, *, offset: int | None = None, what: str | None = None
) -> Problem:
    """The Problem that stands for an exception of `reader`."""
    reason = " ".join(str(death).split())[:_LONGEST] or "no reason given"
    return Problem(
        reader=reader,
        kind="damaged",
        message=f"{what or f'{reader} stopped before its end'} ({type(death).__name__}: {reason})",
        offset=offset,
    )
