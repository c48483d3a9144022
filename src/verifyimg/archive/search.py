"""Pictures looked up in stages: exact bytes, exact pixels, near fingerprints, shared parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from verifyimg.archive.entry import Entry, Sighting
from verifyimg.archive.index.neighbours import neighbours
from verifyimg.archive.store import Archive
from verifyimg.archive.troubles import translated
from verifyimg.model.features import PartSearch, Shared
from verifyimg.model.match import KeptCopy, Match
from verifyimg.model.noun import noun
from verifyimg.model.picture import Turn
from verifyimg.model.words import Strength

How = Literal["bytes", "pixels", "pdq", "features"]

STAGES: tuple[How, ...] = ("bytes", "pixels", "pdq", "features")
"""In their order: a picture that an earlier stage found is not found again by a later one."""

UNCHANGED: Turn = "upright"
"""The transformation of what is the same picture in the same position."""

PLAIN_QUALITY = 50
"""The quality from which PDQ tells pictures apart up to the radius of the index."""
DIM_RADIUS = 12
"""The greatest distance where the query or the entry has less. The rule is that of `same` in
`fingerprints/pdq.py`, which gives the reason; a test holds the two together."""

_STRENGTHS: dict[How, Strength] = {
    "bytes": "very_strong",
    "pixels": "very_strong",
    "pdq": "strong",
    "features": "moderate",
}
"""A match by features tells its own."""


@noun
class Orientation:
    """The fingerprint of the query in one of the eight ways it can lie."""

    transform: Turn
    """What was done to the query to get there."""
    pdq: bytes


@noun
class Query:
    """A picture to look for; what is None or empty is not looked for."""

    sha256: str | None = None
    pixel_sha256: str | None = None
    orientations: tuple[Orientation, ...] = ()
    """The plainest first: of equally near ones the first is named."""
    pdq_quality: int | None = None
    """Of the picture, 0 to 100; one that nobody told counts as plain."""
    parts: PartSearch | None = None
    """What looks for crops, screenshots and collages; None where that is not possible."""


@noun
class Found:
    """An entry that shows the picture."""

    entry_id: int
    how: How
    distance: float
    """In bits; 0 for exact bytes and pixels; for features the share that differs."""
    transform: str
    shared: Shared | None = None
    """What is told of a picture that was found by its features."""

    @property
    def same_picture(self) -> bool:
        """Whether it shows the same, and does not only share an element."""
        return self.shared is None or self.shared.same_picture


def find(archive: Archive, query: Query) -> list[Found]:
    """Every entry of one archive that shows the picture, the nearest first."""
    found: dict[int, Found] = {}
    for stage in (_same_bytes, _same_pixels, _near, _parts):
        for one in stage(archive, query):
            found.setdefault(one.entry_id, one)
    return sorted(found.values(), key=_order)


def matches(archives: Iterable[Archive], query: Query, *, most: int | None = None) -> list[Match]:
    """What `find` finds in all the archives, the nearest first, at most `most` of each."""
    ranked = [
        (_order(found)[:3], rank, number, _match(archive, found, entry))
        for rank, archive in enumerate(archives)
        for number, (found, entry) in enumerate(_with_entries(archive, find(archive, query)[:most]))
    ]
    return [match for *_, match in sorted(ranked, key=lambda row: row[:3])]


def _with_entries(archive: Archive, found: list[Found]) -> Iterator[tuple[Found, Entry]]:
    by_id = {one.entry_id: one for one in found}
    for entry in archive.entries(by_id):
        yield by_id[entry.id], entry


def _match(archive: Archive, found: Found, entry: Entry) -> Match:
    shared = found.shared
    return Match(
        archive=archive.path,
        entry=told(entry),
        how=found.how,
        distance=found.distance,
        transform=found.transform,
        coverage=shared.coverage if shared else (1.0, 1.0),
        same_picture=found.same_picture,
        strength=shared.strength if shared else _STRENGTHS[found.how],
        sightings=tuple(map(sighting_told, entry.sightings)),
        windows=tuple(one.first_seen.window if one.first_seen else None for one in entry.sightings),
        kept=KeptCopy(
            format=entry.facts.format,
            size_bytes=entry.facts.size_bytes,
            width=entry.facts.width,
            height=entry.facts.height,
        ),
        aside=shared.aside if shared else 0.0,
        corners=shared.corners if shared else (),
        seen=shared.seen if shared else (0.0, 0.0, 1.0, 1.0),
    )


def told(entry: Entry) -> dict[str, str | None]:
    """An entry as reports tell of it, with its oldest appearance."""
    first = sighting_told(entry.first)
    return {
        "id": str(entry.id),
        "sha256": entry.facts.sha256,
        "name": entry.facts.name,
        "first_seen": first["first_seen"],
        "basis": first["basis"],
        "source": first["source"],
        "url": first["url"],
        "credit": first["credit"],
        "note": entry.remarks.note,
        "verdict_url": entry.remarks.verdict_url,
    }


def sighting_told(sighting: Sighting) -> dict[str, str | None]:
    """An appearance as reports tell of it."""
    return {
        "first_seen": sighting.first_seen.text if sighting.first_seen else None,
        "basis": sighting.basis,
        "source": sighting.source,
        "url": sighting.url,
        "credit": sighting.credit,
        "caption": sighting.caption,
        "added_by": sighting.added_by,
    }


def _order(found: Found) -> tuple[bool, int, float, int]:
    stage = STAGES.index(found.how)
    return not found.same_picture, stage, found.distance, found.entry_id


def _same_bytes(archive: Archive, query: Query) -> Iterator[Found]:
    statement = "SELECT id FROM entries WHERE sha256 = ?"
    return _exact(archive, statement, query.sha256, "bytes")


def _same_pixels(archive: Archive, query: Query) -> Iterator[Found]:
    statement = "SELECT id FROM entries WHERE pixel_sha256 = ?"
    return _exact(archive, statement, query.pixel_sha256, "pixels")


def _exact(archive: Archive, statement: str, digest: str | None, how: How) -> Iterator[Found]:
    if digest is None:
        return
    with translated(archive.path):
        rows = archive.connection.execute(statement, (digest,)).fetchall()
    for (number,) in rows:
        yield Found(entry_id=number, how=how, distance=0, transform=UNCHANGED)


def _near(archive: Archive, query: Query) -> Iterator[Found]:
    if not query.orientations:
        return
    prints = [orientation.pdq for orientation in query.orientations]
    with translated(archive.path):
        near = list(neighbours(archive.path, archive.connection, prints))
    for one in near:
        if one.distance > DIM_RADIUS and _is_dim(query.pdq_quality, one.quality):
            continue
        transform = query.orientations[one.asked].transform
        yield Found(entry_id=one.entry_id, how="pdq", distance=one.distance, transform=transform)


def _parts(archive: Archive, query: Query) -> Iterator[Found]:
    if query.parts is None:
        return
    with translated(archive.path):
        shared = query.parts.among(archive.points)
        entries = archive.points.entries([one.row for one in shared])
    for one in shared:
        if one.row in entries:
            yield Found(
                entry_id=entries[one.row],
                how="features",
                distance=one.distance,
                transform=one.transform,
                shared=one,
            )


def _is_dim(*qualities: int | None) -> bool:
    return any(quality is not None and quality < PLAIN_QUALITY for quality in qualities)
