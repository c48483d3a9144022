"""Matches made by hand, and subjects whose picture an archive has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.support.subjects import NOW, compared, subject
from verifyimg.archive.first_seen import read_first_seen
from verifyimg.clues.archive import credits_seen, seen_before
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.footprint import Footprint
from verifyimg.model.match import ArchiveLook, KeptCopy, Match
from verifyimg.model.subject import Subject
from verifyimg.model.words import Strength

LOOK = ArchiveLook(name="seen.db", entries=12, looked_for=("bytes", "pixels", "pdq"))
FEATURED = replace(LOOK, parts=True)
BYTES_ALONE = replace(LOOK, looked_for=("bytes",))
POST = "https://example.org/post/1"
SEEN = "first_seen basis source url credit caption added_by".split()
ENTRY = "id sha256 name first_seen basis source url credit note verdict_url".split()

Told = dict[str, str | None]


def sighting(first_seen: str | None = None, basis: str | None = None, **more: str | None) -> Told:
    """One appearance; what is not given is not known."""
    return {**dict.fromkeys(SEEN), "first_seen": first_seen, "basis": basis, **more}


def published(first_seen: str = "2020-05-18", **more: str | None) -> Told:
    """A dated post."""
    return sighting(first_seen, "published", **{"url": POST, "source": "a channel", **more})


def match(
    *seen: Told,
    how: str = "pdq",
    transform: str = "upright",
    strength: Strength = "strong",
    coverage: float = 1.0,
    of_entry: float = 1.0,
    aside: float = 0.0,
    same_picture: bool = True,
    **entry: str | None,
) -> Match:
    """An entry with these appearances; the first of them stands in the entry."""
    first = seen[0] if seen else sighting()
    told: dict[str, Any] = {key: first[key] for key in ENTRY if key in SEEN}
    dates = [read_first_seen(one["first_seen"] or "") for one in seen]
    return Match(
        archive="seen.db",
        entry={**dict.fromkeys(ENTRY), "id": "1", "sha256": "cd" * 32, **told, **entry},
        how=how,
        distance=4.0 if how == "pdq" else 0.0,
        transform=transform,
        coverage=(coverage, of_entry),
        aside=aside,
        same_picture=same_picture,
        strength=strength,
        sightings=tuple(seen),
        windows=tuple(date.window if date else None for date in dates),
    )


def cut() -> Match:
    """A mirrored crop in a frame, found by its parts, of an archived picture of 1000 x 800."""
    transform = "mirrored, cropped to 20 to 80 % across and 10 to 70 % down, in a frame"
    found = match(how="features", transform=transform, coverage=0.6, of_entry=0.36, aside=0.4)
    lies = Footprint(corners=((1.0, 0.0), (0.0, 0.0), (0.0, 0.6), (1.0, 0.6)))
    shown = ((0.2, 0.1), (0.8, 0.1), (0.8, 0.7), (0.2, 0.7))
    there = Footprint(corners=shown).back
    assert there is not None
    corners = tuple(lies.at(point) for point in there.corners)
    kept = KeptCopy(width=1000, height=800)
    return replace(found, corners=corners, seen=(0.2, 0.1, 0.8, 0.7), kept=kept)


def archived(first_seen: str = "2020-05-18", basis: str = "published", **more: str | None) -> Clue:
    """The bound that one appearance sets."""
    (clue,) = seen_before([match(sighting(first_seen, basis, **{"url": POST, **more}))], NOW)
    return clue


def known(
    *matches: Match,
    claim: Claim | None = None,
    others: Sequence[Clue] = (),
    look: ArchiveLook = LOOK,
) -> Subject:
    """A picture that was looked for, and what was found; the archives' dates oppose no claim."""
    claim = claim or Claim()
    clues = (*others, *seen_before(matches, NOW))
    made = subject(*clues, claim=claim)
    return replace(
        made,
        archives=(look,),
        matches=matches,
        image=replace(made.image, sha256="ab" * 32, pixel_sha256="ef" * 32),
        credits_seen=credits_seen(claim, matches, clues),
    )


def opposed(subject: Subject, *, days: float = -1198) -> Subject:
    """The same with every archive's date outside the claim."""
    outside = [compared(c, "outside", days=days) for c in subject.clues if c.clock == "archive"]
    return replace(subject, comparisons=(*subject.comparisons, *outside))
