"""Traces: the compact row of one file that rules about sets of files read in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal

from verifyimg.model.noun import noun
from verifyimg.model.place import Position
from verifyimg.model.tag import Tag

Order = Literal[
    "device", "serial", "bytes", "pixels", "identifier", "settings", "author", "likeness"
]
"""How the files of a set are put into groups, and how they stand in a group:

`device`: of one body, or of one model where no serial number is told, by the camera's date.
`serial`: with one serial number of a body, a lens or one owner's name, by number of input.
`bytes`: the same file. `pixels`: the same pixels to the last one. `identifier`: one identifier
that should be one picture's alone. `settings`: one date to the second, with the same settings.
`author`: one author, by device. `likeness`: one picture by its bytes, pixels, look or parts;
oldest upper bound first.
"""


@noun
class Traces:
    """What one file shows that others of the set can be held against; None is not known."""

    number: int
    """Of the input, from 0."""
    path: str
    """As it was given."""
    sha256: str | None = None
    pixel_sha256: str | None = None
    format: str | None = None
    pdq: str | None = None
    """In lower-case hexadecimal."""
    pdq_quality: int = 0
    device: str = ""
    """As its clue names it; empty where the file names none."""
    serial: str = ""
    """Of the body, in the form in which serial numbers compare; empty for none that counts."""
    taken: datetime | None = None
    """What the camera's clock says, naive."""
    zone_minutes: int | None = None
    """East of UTC, where the file tells the zone of that clock."""
    taken_trusted: bool = True
    taken_contested: bool = False
    """Whether it is in doubt for nothing but what other parts of the file say against it."""
    gps_time: datetime | None = None
    """In UTC; one that can be relied on."""
    position: Position | None = None
    earliest: datetime | None = None
    """In UTC: before that the scene was not, by the bounds that can be relied on."""
    latest: datetime | None = None
    """In UTC: after that the scene was not."""
    claimed_credit: str = ""
    tags: tuple[Tag, ...] = ()
    """Those that rules about sets read, and rest on."""

    def tag(self, key: str) -> Tag | None:
        """The first of its tags with that key."""
        return next((tag for tag in self.tags if tag.key == key), None)

    def first(self, keys: Iterable[str]) -> Tag | None:
        """The first tag that is there and not empty, in the order of the keys."""
        found = (self.tag(key) for key in keys)
        return next((tag for tag in found if tag is not None and str(tag.value).strip()), None)

    def text(self, key: str) -> str:
        """The tag's text without blanks around it; empty where there is none."""
        tag = self.tag(key)
        return "" if tag is None else str(tag.value).strip(" \0\t\r\n")

    def number_in(self, key: str) -> float | None:
        """The tag's number; None where there is none."""
        try:
            return float(self.text(key) or "x")
        except ValueError:
            return None

    @property
    def instant(self) -> datetime | None:
        """What the camera's clock says, in UTC; None where its zone is not known."""
        if self.taken is None or self.zone_minutes is None:
            return None
        return self.taken.replace(tzinfo=UTC) - timedelta(minutes=self.zone_minutes)

    def since(self, other: Traces) -> timedelta | None:
        """How much later it was taken by the camera's clock.

        Where both zones are known, they are reckoned with; where neither is, the readings are
        compared as they stand. None where only one is known, or a date is missing.
        """
        mine, theirs = self.instant, other.instant
        if mine is not None and theirs is not None:
            return mine - theirs
        if (mine is None) != (theirs is None) or self.taken is None or other.taken is None:
            return None
        return self.taken - other.taken

    def bits_from(self, other: Traces) -> int | None:
        """How far the two fingerprints are apart, 0 to 256; None where one is missing."""
        if self.pdq is None or other.pdq is None:
            return None
        return (int(self.pdq, 16) ^ int(other.pdq, 16)).bit_count()


@noun
class FileGroup:
    """Files of a set that stand together, to be read once and in their order."""

    name: str
    """What they have in common, as `checks/orders.py` writes it."""
    files: Iterator[Traces]
