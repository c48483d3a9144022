"""Positions held against the claimed place, where only their country can decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg.knowledge.countries import countries_at
from verifyimg.model.claim import Claim, ClaimedPlace
from verifyimg.model.clue import Clue
from verifyimg.model.place_comparison import ELSEWHERE_ABROAD_KM, ELSEWHERE_KM, PlaceComparison


def compare_places(claim: Claim, clues: Sequence[Clue]) -> tuple[PlaceComparison, ...]:
    """The positions that lie so far beyond the claimed place that their country matters.

    Nearer ones and farther ones need no country, and none is looked up for them.
    """
    return () if claim.place is None else tuple(_compared(claim.place, clues))


def _compared(claimed: ClaimedPlace, clues: Sequence[Clue]) -> Iterator[PlaceComparison]:
    for clue in clues:
        position = clue.position
        if clue.meaning != "place" or not clue.trusted or position is None:
            continue
        if ELSEWHERE_ABROAD_KM < claimed.beyond_km(position) <= ELSEWHERE_KM:
            yield PlaceComparison(
                clue=clue,
                countries=countries_at(position, position.error_km),
                claimed_countries=countries_at(claimed.position, claimed.radius_km),
            )
