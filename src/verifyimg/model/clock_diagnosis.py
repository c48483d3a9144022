"""Diagnoses of clocks: what can be wrong with one, and which date it would have shown then."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun

# NOTE: an open list: the JSON may bring new kinds under version 1.
DiagnosisKind = Literal[
    "zone",
    "summer_time",
    "half_day",
    "day",
    "month",
    "year",
    "years",
    "gps_rollover",
    "default_clock",
    "firmware_constant",
]
Against = Literal["claim", "gps", "camera", "knowledge"]


@noun
class ClockDiagnosis:
    """One explanation of what a clock shows; it is proposed and applied nowhere."""

    kind: DiagnosisKind
    clue: Clue
    """The reading that it explains."""
    against: Against
    """What the reading was held against."""
    other: Clue | None = None
    """The other clock, where it was one."""
    words: str
    """What the difference is, `one year to the day`, or why the reading is no date."""
    cause: str = ""
    """What leaves that, as an innocent explanation; empty where `words` says it."""
    proposed: datetime | None = None
    """The naive reading with the clock set right; None where nothing tells it."""

    @property
    def correction(self) -> timedelta | None:
        """What is added to the reading to set it right."""
        local = self.clue.window.local if self.clue.window else None
        return None if self.proposed is None or local is None else self.proposed - local
