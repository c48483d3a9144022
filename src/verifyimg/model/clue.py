"""Clues: tags, matches and facts, interpreted."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import Literal

from verifyimg.model.noun import noun
from verifyimg.model.place import Position
from verifyimg.model.tag import Tag
from verifyimg.model.window import Window
from verifyimg.model.words import Strength

Meaning = Literal[
    "captured",
    "digitised",
    "edited",
    "written",
    "sent",
    "published",
    "stated",
    "not_before",
    "not_after",
    "place",
    "device",
    "software",
    "platform",
    "generator",
    "credit",
    "caption",
]
About = Literal["scene", "file"]
Clock = Literal["camera", "gps", "network", "server", "archive", "signature", "knowledge", "typed"]
Storage = Literal[
    "exif_text",
    "maker_note",
    "trailer",
    "file_name",
    "xmp",
    "iptc",
    "container",
    "knowledge",
    "archive",
]
# NOTE: an open list: the JSON's `trust_reasons` may bring new kinds under version 1.
DoubtKind = Literal[
    "invalid",
    "default_clock",
    "firmware_constant",
    "before_device",
    "before_manufacture",
    "foreign_note",
    "future",
    "gps_differs",
    "gps_epoch",
    "gps_rollover",
    "no_fix",
    "low_confidence",
    "reproduction",
]
POWER_UP = "Nikon:PowerUpTime"
"""The one record of a camera's clock that is of another moment than the picture."""

ReservationKind = Literal["coarse", "stale", "other_maker"]


@noun
class Doubt:
    """A reason why a clue cannot be relied on."""

    kind: DoubtKind
    text: str
    """The reason in words, to stand behind "because"."""


@noun
class Reservation:
    """A reason why a clue that can be used is less exact than it looks."""

    kind: ReservationKind
    text: str
    """The reason in words, to stand behind "because"."""


@noun
class Clue:
    """What one or more tags mean, how far that can be trusted, and why."""

    meaning: Meaning
    about: About
    """The scene in front of the lens, or this file."""
    clock: Clock | None
    """Whose time it is; two clues agree only as far as their clocks differ."""
    storage: Storage
    text: str
    """The value in words."""
    strength: Strength
    """How well founded it is while nothing speaks against it."""
    window: Window | None = None
    """When, for a clue of time; a bound is open towards the far past or future."""
    position: Position | None = None
    """Where, for a clue of place."""
    doubts: tuple[Doubt, ...] = ()
    """Why it cannot be used; empty when it can."""
    reservations: tuple[Reservation, ...] = ()
    """Why it is less exact than it looks; the error of a position reckons with them."""
    tags: tuple[Tag, ...] = ()
    """What it rests on."""
    note: str = ""
    """What the interpretation assumed: a margin, a missing zone, a missing reference."""
    source: str = ""
    """Where a fact comes from that the clue rests on; empty where it is the file itself."""

    @property
    def trusted(self) -> bool:
        """Whether nothing forbids to use it."""
        return not self.doubts

    @property
    def margin(self) -> timedelta | None:
        """How far a bound was moved from the day that its source names, to be on the safe side."""
        if self.meaning not in ("not_before", "not_after") or not self.window:
            return None
        if self.window.local is None:
            return None
        end = self.window.earliest if self.meaning == "not_before" else self.window.latest
        return abs(self.window.local.replace(tzinfo=UTC) - end)

    @property
    def powered_up(self) -> bool:
        """Whether it tells when the camera was switched on: the picture was taken later."""
        return any(tag.key == POWER_UP for tag in self.tags)

    def doubt(self, kind: DoubtKind) -> Doubt | None:
        """The doubt of that kind, if there is one."""
        return next((doubt for doubt in self.doubts if doubt.kind == kind), None)
