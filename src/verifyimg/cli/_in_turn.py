"""Lines about inputs, said where these stand, however far ahead they are taken."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import field

from verifyimg.model.noun import ledger
from verifyimg.sources.walk import Input


@ledger
class InTurn:
    """What is to be said between two reports; it waits until the one before it was told of.

    Several processes take hundreds of inputs ahead; a log must not depend on which was faster.
    """

    taken: int = 0
    """Inputs so far."""
    heard: int = 0
    """Those of them whose report was told of."""
    waiting: deque[tuple[int, str]] = field(default_factory=deque)
    """Lines, and behind how many inputs each stands."""

    def inputs(self, entries: Iterable[Input]) -> Iterator[Input]:
        """The same, counted."""
        for entry in entries:
            self.taken += 1
            yield entry

    def behind(self, line: str) -> Iterator[str]:
        """Takes a line that stands behind the input that was taken last; what is due by now."""
        self.waiting.append((self.taken, line))
        return self._due()

    def before(self, line: str) -> Iterator[str]:
        """Takes a line about the input that was taken last; what is due by now."""
        self.waiting.append((self.taken - 1, line))
        return self._due()

    def hear(self) -> Iterator[str]:
        """One more report was told of; what is due by now."""
        self.heard += 1
        return self._due()

    def _due(self) -> Iterator[str]:
        while self.waiting and self.waiting[0][0] <= self.heard:
            yield self.waiting.popleft()[1]
