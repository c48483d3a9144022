"""Pictures at hand held against each other by their parts, without an archive."""

from __future__ import annotations

from verifyimg.archive.points.at_hand import PointsAtHand
from verifyimg.featuring import MISSING, Sought, available, sought
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.features import Shared
from verifyimg.model.footprint import limited
from verifyimg.model.kinship import Parts
from verifyimg.model.problem import Problem
from verifyimg.sources.source import Source

__all__ = ["MISSING", "PointsAtHand", "Sought", "available", "parts_of", "sought"]


def parts_of(first: Source, second: Source, limits: Limits = DEFAULT) -> Parts | Problem | None:
    """What two pictures share; None where nothing was found, a Problem where nobody could look.

    Either is looked for in the other: of the one that is looked for more is known.
    """
    one = sought(first, limits)
    if isinstance(one, Problem):
        return one
    other = sought(second, limits)
    if isinstance(other, Problem):
        return other
    found = _within(one, other)
    turned_round = _within(other, one)
    back = _exchanged(turned_round) if turned_round else None
    # NOTE: how far it reaches is measured in cells of the one that is looked in.
    told = [(found.same, found.shares[1], found)] if found else []
    told += [(back.same, back.shares[0], back)] if back else []
    return max(told, key=lambda rank: rank[:2])[2] if told else None


def _within(asked: Sought, kept: Sought) -> Parts | None:
    """What the one that is looked for shares with the other; that one lies in it."""
    found = asked.search.among(PointsAtHand([kept.kept]))
    return _parts(found[0]) if found else None


def _parts(shared: Shared) -> Parts:
    return Parts(
        same=shared.same_picture,
        laid=limited(shared.corners, shared.seen),
        shares=shared.coverage,
        aside=(shared.aside, 0.0),
        strength=shared.strength,
    )


def _exchanged(parts: Parts) -> Parts | None:
    """The same seen from the other picture; None where the one is a line in the other."""
    back = parts.laid.back
    if back is None:
        return None
    return Parts(
        same=parts.same,
        laid=back,
        shares=(parts.shares[1], parts.shares[0]),
        aside=(parts.aside[1], parts.aside[0]),
        strength=parts.strength,
    )
