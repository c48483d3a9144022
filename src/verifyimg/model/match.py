"""Matches: archive entries that show the same picture."""

from __future__ import annotations

from verifyimg.model.noun import noun
from verifyimg.model.words import Strength


@noun
class Match:
    """One entry of an archive that shows this picture, or shares a part of it."""

    archive: str
    """The archive's path or address."""
    entry: dict[str, str | None]
    """id, sha256, name, first_seen, basis, source, url, credit, note, verdict_url."""
    how: str
    """`bytes`, `pixels`, `pdq` or `features`."""
    distance: float
    transform: str
    coverage: tuple[float, float]
    """The share of the query and of the entry that the match covers, 0 to 1."""
    same_picture: bool
    strength: Strength
    sightings: tuple[dict[str, str | None], ...] = ()
    """All appearances that the archive knows, the oldest first: first_seen, basis, source, url,
    credit, caption, added_by."""
