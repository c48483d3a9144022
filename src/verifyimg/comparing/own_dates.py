"""The dates that a file tells of itself, for standing beside those of others."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.clue import Clue, Meaning
from verifyimg.model.report import Report

TOLD: tuple[Meaning, ...] = (
    "captured",
    "digitised",
    "edited",
    "written",
    "sent",
    "published",
    "stated",
)
"""Meanings of dates; bounds that only follow from knowledge are no dates of the file."""


def own_dates(report: Report) -> tuple[Clue, ...]:
    """Trusted or not, the earliest first; those of an archive are not the file's own."""
    return tuple(c for c in report.timeline if c.meaning in TOLD and c.clock != "archive")


def date_words(clue: Clue) -> str:
    """`captured 17 May 2020 14:03 (no zone), by the camera's clock (ExifIFD:DateTimeOriginal)`."""
    where = wording.listed([tag.key for tag in clue.tags][:2])
    clock = f", {_CLOCKS[clue.clock]}" if clue.clock in _CLOCKS else ""
    doubt = "" if clue.trusted else f", not to be relied on: {clue.doubts[0].text}"
    return f"{clue.meaning} {wording.reading(clue)}{clock} ({where}){doubt}"


_CLOCKS: dict[str | None, str] = {
    "camera": "by the camera's clock",
    "gps": "by GPS",
    "network": "by a network's clock",
    "server": "by a server's clock",
    "signature": "by a signed time stamp",
    "typed": "typed by somebody",
}
