"""How far a long run has come, on standard error: one line that changes, or a line a minute."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import BinaryIO, cast

from verifyimg.cli._environment import Environment
from verifyimg.model.noun import noun

OFTEN = timedelta(milliseconds=250)
SELDOM = timedelta(minutes=1)
FIRST = timedelta(seconds=1)
_CLEAR = b"\r\x1b[K"
_MINUTE, _HOUR = 60, 3600


@noun
class Standing:
    """How far a run has come."""

    met: int
    """Inputs that have a report, and files that were passed by."""
    reported: int
    contradicted: int


class Progress:
    """What a run says of itself while it lasts; nothing before its first second is over."""

    def __init__(self, env: Environment, total: Callable[[], int], *, live: bool) -> None:
        """`total` is asked once, when it is needed. `live`: standard error is a terminal."""
        self._env, self._total_of, self._live = env, total, live
        self._begun = self._told = env.now()
        self._line = b""

    def environment(self) -> Environment:
        """The environment in which a line on standard error does not run into the one that
        changes."""
        return replace(self._env, stderr=cast(BinaryIO, _Beside(self))) if self._live else self._env

    def tell(self, standing: Standing) -> None:
        """Says how far it has come, if it is time for that."""
        now = self._env.now()
        if now - self._begun < FIRST or now - self._told < (OFTEN if self._live else SELDOM):
            return
        self._told = now
        text = self._words(standing, now)
        if self._live:
            self._draw(text[: self._env.width - 1].encode("ascii", "replace"))
        else:
            self._env.complain(text)

    def end(self) -> None:
        """Takes the line away."""
        if self._line:
            self._draw(b"")

    @cached_property
    def _total(self) -> int:
        return self._total_of()

    def _words(self, standing: Standing, now: datetime) -> str:
        seconds = (now - self._begun).total_seconds()
        rate = standing.met / seconds
        left = max(0, self._total - standing.met) / rate if rate else 0.0
        of = max(self._total, standing.met)
        parts = [f"{standing.met:,} of about {of:,} files", f"{rate:,.1f} a second"]
        parts += [f"{_spoken(left)} left"] if rate else []
        return ", ".join([*parts, f"{standing.contradicted:,} contradicted"])

    def _draw(self, line: bytes) -> None:
        self._line = line
        self.beside(b"")

    def beside(self, text: bytes) -> None:
        """Puts other text on standard error, above the line that changes."""
        try:
            self._env.stderr.write(_CLEAR + text + self._line)
            self._env.stderr.flush()
        except (OSError, ValueError):
            return


class _Beside:
    """Standard error, for all others: as much of a stream as `Environment.complain` needs."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def write(self, text: bytes) -> None:
        self._progress.beside(text)

    def flush(self) -> None:
        """Is done with every text."""


def _spoken(seconds: float) -> str:
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    if seconds < _HOUR:
        return f"{seconds / _MINUTE:.0f} min"
    return f"{seconds / _HOUR:.1f} h"
