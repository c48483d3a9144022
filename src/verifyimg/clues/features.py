"""Since when the file can have been written, by the features that it has: bounds about the file.

An old picture that is saved anew gets the features of that day; nothing follows for the scene.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

from verifyimg import wording
from verifyimg.clues.evidence import Evidence
from verifyimg.knowledge.features import Feature, features
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Tag
from verifyimg.model.window import LATEST, Window, clamp


def feature_bounds(evidence: Evidence) -> Iterator[Clue]:
    """One bound for each feature, in the order of the table."""
    for row in features():
        tag = evidence.tag(row.key)
        if tag is not None and row.fits(str(tag.value)):
            yield _bound(row, tag)


def _bound(row: Feature, tag: Tag) -> Clue:
    month = f"{wording.MONTHS[row.not_before.month - 1]} {row.not_before.year}"
    since = wording.day(row.not_before) if row.precision == "day" else month
    return Clue(
        meaning="not_before",
        about="file",
        clock="knowledge",
        storage="container",
        text=f"{row.name}, which exists since {since}",
        strength="moderate",
        window=Window(
            earliest=clamp(row.not_before.replace(tzinfo=UTC), -row.margin),
            latest=LATEST,
            local=row.not_before,
            zone="UTC",
            zone_source="feature table",
        ),
        tags=(tag,),
        note=f"margin {wording.count(row.margin.days, 'day')}; source: {row.source}",
        source=row.source,
    )
