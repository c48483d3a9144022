"""Ctrl-C and SIGTERM, heard between two steps or in the middle of one that may be broken off."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Self

_HEARD = (signal.SIGINT, signal.SIGTERM)


class Interruption:
    """Whether the user has asked to stop; a report that is being printed is printed to its end.

    As a context manager it listens; outside of the main thread of Python nobody can.
    """

    def __init__(self) -> None:
        """Nobody has asked yet."""
        self.asked = False
        self._may_break = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        try:
            for number in _HEARD:
                self._before[number] = signal.signal(number, self._heard)
        except ValueError:
            self._before.clear()
        return self

    def __exit__(self, *_error: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)

    @contextmanager
    def welcome(self) -> Iterator[None]:
        """What is done inside is broken off: KeyboardInterrupt is raised there."""
        self._may_break = True
        try:
            if self.asked:
                raise KeyboardInterrupt
            yield
        finally:
            self._may_break = False

    def _heard(self, _number: int, _frame: FrameType | None) -> None:
        impatient, self.asked = self.asked, True
        if self._may_break or impatient:
            raise KeyboardInterrupt
