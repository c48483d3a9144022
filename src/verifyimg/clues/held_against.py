"""The claim's time and the file's clues brought together, with what the comparison assumes."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.clues.against_claim import CAMERA_TOLERANCE, PHONE_TOLERANCE, compare
from verifyimg.clues.device import MAKE, MODEL
from verifyimg.clues.evidence import Evidence
from verifyimg.knowledge.devices import is_phone
from verifyimg.knowledge.zones import zones_around
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison


def held_against(claim: Claim, clues: Sequence[Clue], evidence: Evidence) -> tuple[Comparison, ...]:
    """Every clue of the scene's time against the claimed date; nothing without one.

    A claim or a camera without a zone is read on the clocks of the claimed place; the tolerance
    is that of the device which the file names.
    """
    if claim.date is None:
        return ()
    phone = is_phone(evidence.text(MAKE), evidence.text(MODEL), evidence.own)
    return compare(
        clues,
        claim.date,
        zones=_zones(claim),
        tolerance=PHONE_TOLERANCE if phone else CAMERA_TOLERANCE,
    )


def _zones(claim: Claim) -> Sequence[str]:
    if claim.place is None:
        return ()
    return zones_around(claim.place.position, claim.place.radius_km)
