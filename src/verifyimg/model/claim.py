"""Claims: what somebody asserts about a picture."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Literal

from verifyimg.model.noun import noun
from verifyimg.model.place import Position
from verifyimg.model.window import Window

Precision = Literal["year", "month", "day", "minute", "second"]
Setting = Literal["outdoor", "indoor"]

ASSUMED_RADIUS_KM = 10.0
"""The radius of a claimed place that names none."""


@noun
class ClaimedDate:
    """A claimed time: from the first to the last second that the words allow."""

    text: str
    """As it was given."""
    start: datetime
    """The first second, naive, on the claim's own clock."""
    end: datetime
    """The last second, naive, on the claim's own clock."""
    precision: Precision
    """Of the coarser end."""
    window: Window
    """In UTC; without a zone every zone is possible."""

    @property
    def to_the_day(self) -> bool:
        """Whether it names days (or longer), not a time of day."""
        return self.precision in ("year", "month", "day")


@noun
class ClaimedPlace:
    """A claimed place: a point and a radius."""

    text: str
    """As it was given."""
    position: Position
    radius_km: float
    radius_given: bool
    """False where the radius is the assumed one."""

    def beyond_km(self, position: Position) -> float:
        """What the radius and the errors of both points leave of a distance; at most 0 inside."""
        errors = position.error_km + self.position.error_km
        return self.position.distance_km(position) - self.radius_km - errors


@noun
class Claim:
    """Everything asserted about one picture; what is None was not claimed."""

    date: ClaimedDate | None = None
    published_at: ClaimedDate | None = None
    place: ClaimedPlace | None = None
    device: str | None = None
    credit: str | None = None
    original: bool | None = None
    setting: Setting | None = None
    source_url: str | None = None
    caption: str | None = None
    notes: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing that can be tested is claimed."""
        tested = (self.date, self.published_at, self.place, self.device, self.credit, self.setting)
        return all(part is None for part in tested) and not self.original

    @property
    def is_of_publication_alone(self) -> bool:
        """Whether nothing is claimed that an aspect of the verdict answers, but its publication."""
        return self.published_at is not None and replace(self, published_at=None).is_empty
