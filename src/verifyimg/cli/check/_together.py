"""The inputs of a run as a set: looked over at its end, where there were several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from verifyimg.cli._select import chosen
from verifyimg.cli.check._desk import Desk
from verifyimg.model.overlook import Overlook
from verifyimg.model.report import Report, Settings
from verifyimg.model.traces import Traces
from verifyimg.wording import count

if TYPE_CHECKING:
    from verifyimg.batch.group import Group

NAMED = 50
"""Findings above information that are told one by one."""
INTERRUPTED = "the run was interrupted"


class Together:
    """Nothing is imported for one file alone, which is no set."""

    def __init__(self, settings: Settings = Settings()) -> None:
        """`settings`: which findings are asked for."""
        self._settings = settings
        self._first: Report | Traces | None = None
        self._count = 0
        self._group: Group | None = None
        self._looked: Overlook | None = None

    def add(self, one: Report | Traces | None) -> None:
        """Takes an input into account, by its report or by what counts of it.

        Only what is compact is kept. None is an input that could not be examined.
        """
        self._count += 1
        if self._count == 1:
            self._first = one
            return
        if self._group is None:
            from verifyimg.batch.group import Group

            self._group = Group()
            self._group.add(self._first)
            self._first = None
        self._group.add(one)

    def looked_over(self, desk: Desk, *, interrupted: bool) -> Overlook:
        """What is said of all that was taken into account, with what a desk has decided."""
        if self._looked is None:
            self._looked = self._over(desk, interrupted=interrupted)
        return self._looked

    def _over(self, desk: Desk, *, interrupted: bool) -> Overlook:
        if self._group is None:
            return Overlook()
        if interrupted:
            return self._group.not_looked(INTERRUPTED)
        over = self._group.looked_over()
        return desk.decided_over(chosen(over, self._settings))


def told_of_set(over: Overlook) -> Iterator[str]:
    """Lines about the findings on a set, for formats that have no place for them."""
    loud = [one for one in over.findings if one.severity != "info"]
    for one in loud[:NAMED]:
        yield f"the set: {one.code} {one.name} ({one.severity}): {one.message}"
    more = len(over.findings) - len(loud[:NAMED])
    if more:
        yield f"the set: {count(more, 'more finding')}; --format json lists all"
