"""A text that cannot be taken as a claim. Never leaves this room: the doors turn it into errors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


class Refused(Exception):
    """Why a text was refused and what to write instead, both in one line of lower case."""

    def __init__(self, reason: str, advice: str, *, line: int | None = None) -> None:
        """`line` is that of a claims file, where it is known already."""
        super().__init__(reason)
        self.reason = reason
        self.advice = advice
        self.line = line


def attempted(make: Callable[[], T]) -> T | Refused:
    """What `make` gives, or why it was refused."""
    try:
        return make()
    except Refused as refused:
        return refused


def all_or_refused(rows: Iterable[T | Refused]) -> Iterator[T]:
    """The rows up to the first that was refused, which is raised."""
    for row in rows:
        if isinstance(row, Refused):
            raise row
        yield row
