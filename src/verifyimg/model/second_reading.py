"""Second readings: what the camera's clock says in another place than the EXIF text."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun

Agreement = Literal["agrees", "zone_only", "near", "differs"]


@noun
class SecondReading:
    """The EXIF date of the picture and another record of the same clock, held together.

    `agrees`: they tell one time. `zone_only`: another zone than the file names explains the
    difference. `near`: it is less than zones can make, but none explains it. `differs`: beyond
    all zones. Agreement shows that the text was not edited; it is one clock all the same.
    """

    date: Clue
    """As the EXIF text has it."""
    other: Clue
    """As the trailer or the maker's own block has it."""
    agreement: Agreement
    gap: timedelta
    """From the date to the other on the nearest zone; negative where the other is earlier."""
    zone: timedelta | None = None
    """The offset of the camera's clock that the other tells, where the EXIF text has none."""

    @property
    def tells_another_date(self) -> bool:
        """Whether the other is a date of its own, to be held against a claim beside the first."""
        return self.agreement == "differs"

    @property
    def switched_on(self) -> bool:
        """Whether the other is when the camera was powered up, not when the picture was taken."""
        return self.other.powered_up
