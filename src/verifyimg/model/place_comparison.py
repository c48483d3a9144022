"""Place comparisons: a position near the edge of what a claim allows, and its country."""

from __future__ import annotations

from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun

ELSEWHERE_KM = 25.0
"""Beyond all allowances by more than this, a position is not at the claimed place."""
ELSEWHERE_ABROAD_KM = 5.0
"""The same where the position lies in another country."""


@noun
class PlaceComparison:
    """One position that lies between these two distances beyond the claimed place.

    The countries are ISO 3166 codes of all that are possible: several near a border and where
    a territory is disputed, none at sea.
    """

    clue: Clue
    countries: tuple[str, ...]
    """Within the error of the position."""
    claimed_countries: tuple[str, ...]
    """Within the radius of the claimed place."""

    @property
    def another_country(self) -> bool | None:
        """Whether no country is possible for both; None where one of the two is not known."""
        if not self.countries or not self.claimed_countries:
            return None
        return set(self.countries).isdisjoint(self.claimed_countries)
