"""What a CI service is told of a file beside it, and how much of that a page can show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.model.words import Severity
from verifyimg.reports.tally import by_severity

Level = Literal["error", "warning"]

MOST_SHOWN = 10
"""Annotations of one level that GitHub shows of one step; it drops the rest without a word."""


@noun
class Annotation:
    """One remark beside one file; its texts are foreign."""

    level: Level
    path: str
    title: str
    message: str


def remarks(report: Report) -> Iterator[Annotation]:
    """That it could not be examined, then its conflicts, then its concerns; nothing milder,
    and nothing that a baseline accepts."""
    path = report.image.path
    for problem in report.problems:
        if problem.fatal:
            title = "could not be examined"
            yield Annotation(level="error", path=path, title=title, message=problem.message)
    found = by_severity(report.findings)
    levels: tuple[tuple[Level, Severity], ...] = (("error", "conflict"), ("warning", "concern"))
    for level, severity in levels:
        for one in found[severity]:
            if one.accepted is not None:
                continue
            explained = "; ".join(one.innocent)
            also = f"\nIt could also be explained by: {explained}." if explained else ""
            yield Annotation(
                level=level,
                path=path,
                title=f"{one.code} {one.name}",
                message=f"{one.message}{also}",
            )


@dataclass(frozen=True, kw_only=True)
class Room:
    """The places for annotations of one level; the last is kept for how many are over."""

    taken: int = 0
    """How many have come, shown or not."""
    held: Annotation | None = None
    """The first that was not shown at once."""

    @property
    def free(self) -> bool:
        """Whether the next one can be shown at once."""
        return self.taken < MOST_SHOWN - 1

    @property
    def over(self) -> int:
        """How many were not shown at once."""
        return max(0, self.taken - (MOST_SHOWN - 1))

    def plus(self, one: Annotation) -> Room:
        """The room with one more in it."""
        held = self.held if self.free else self.held or one
        return Room(taken=self.taken + 1, held=held)
