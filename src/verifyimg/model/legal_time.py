"""Legal time: what the clocks of a place showed on the day of a picture."""

from __future__ import annotations

from datetime import timedelta

from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun


@noun
class LegalTime:
    """The offsets from UTC that were in force around a position when the picture was taken."""

    place: Clue
    date: Clue
    """The camera's date, which decides on summer time and on rules that have changed since."""
    zones: tuple[str, ...]
    """IANA names of all zones within the error of the position, of both sides where a territory
    is disputed; never empty."""
    offsets: tuple[timedelta, ...]
    """Of all these zones, from west to east; both where the clocks were changed within a day."""
    set_by_network: bool
    """Whether the device is one whose clock the network sets."""

    def nearest(self, offset: timedelta) -> timedelta:
        """The legal offset that lies nearest to another."""
        return min(self.offsets, key=lambda legal: abs(legal - offset))
