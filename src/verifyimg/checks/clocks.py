"""How the clues of time are put together for rules: clocks, readings, what can be relied on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta

from verifyimg.model.clock_difference import (
    AGREEMENT,
    QUARTER,
    ClockDifference,
    clock_difference,
    spread,
)
from verifyimg.model.clue import Clue, DoubtKind
from verifyimg.model.comparison import Comparison
from verifyimg.model.subject import Subject

__all__ = ["AGREEMENT", "QUARTER", "ClockDifference", "difference", "spread"]


def difference(subject: Subject, *, despite: Collection[DoubtKind] = ()) -> ClockDifference | None:
    """The first camera date of the scene against the first GPS time, as they can be compared."""
    return clock_difference(subject.clues, despite=despite)


def by_reading(clues: Iterable[Clue]) -> tuple[tuple[Clue, ...], ...]:
    """Clues of one clock that read the same, together; in the order of their first."""
    groups: dict[tuple[object, ...], list[Clue]] = {}
    for clue in clues:
        window = clue.window
        reading = (window.local, window.zone) if window else (clue.text,)
        groups.setdefault((clue.clock, *reading), []).append(clue)
    return tuple(map(tuple, groups.values()))


def told_dates(subject: Subject) -> list[Comparison]:
    """The dates of the scene that the file's metadata tell, trusted or not, against the claim.

    A name that a file was given is none of them.
    """
    dates = [c for c in subject.comparisons if c.clue.meaning == "captured"]
    return [c for c in dates if c.clue.storage != "file_name"]


def relied_on(dates: Sequence[Comparison]) -> list[Comparison]:
    """Those that a claim can be held against alone; TIM030 has the power-ups."""
    trusted = [c for c in dates if c.clue.trusted and c.clue.about == "scene"]
    return [c for c in trusted if not c.clue.powered_up]


def opposed(subject: Subject) -> bool:
    """Whether a clock that can be relied on does not exclude the claim.

    Then a bound that excludes it shows that the clues disagree, no more.
    """
    return any(
        c.relation != "outside"
        and c.clue.meaning == "captured"
        and c.clue.storage != "file_name"
        and c.clue.trusted
        for c in subject.comparisons
    )


def zone_name(offset: timedelta) -> str:
    """`+05:00`, `-03:30`."""
    minutes = abs(offset) // timedelta(minutes=1)
    return f"{'-' if offset < timedelta(0) else '+'}{minutes // 60:02}:{minutes % 60:02}"
