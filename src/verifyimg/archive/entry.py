"""Entries: pictures that an archive has seen, and where each of them was seen."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from verifyimg.archive.first_seen import FirstSeen
from verifyimg.model.features import Features
from verifyimg.model.noun import noun

Basis = Literal["own-capture", "web-archive", "message", "published", "downloaded", "metadata"]

BASES: tuple[Basis, ...] = (
    "own-capture",
    "web-archive",
    "message",
    "published",
    "downloaded",
    "metadata",
)
"""What a first-seen date rests on, from the firmest to what binds nothing (DESIGN, section 2)."""

PDQ_BYTES = 32
DIGEST_HEX = 64


@noun
class Sighting:
    """One appearance of a picture."""

    first_seen: FirstSeen | None = None
    basis: Basis | None = None
    source: str | None = None
    """Who had it, in words: an agency, a channel."""
    url: str | None = None
    credit: str | None = None
    caption: str | None = None
    added_by: str | None = None
    """Who told the archive of it; set when it is read. Of what was imported, `import` and the
    name of the file: a stranger's word, whatever basis it names."""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing at all."""
        return replace(self, added_by=None) == NOTHING_SEEN


NOTHING_SEEN = Sighting()


@noun
class PictureFacts:
    """What a caller knows of a picture: its fingerprints and its measures.

    The archive never opens a picture itself; whoever calls it says what is in the file.
    """

    sha256: str | None = None
    """In lower-case hexadecimal; None for a line of a list of fingerprints."""
    pixel_sha256: str | None = None
    pdq: bytes | None = None
    """32 bytes, the first one the first two digits of its hexadecimal form; None where a
    fingerprint would mean nothing."""
    pdq_quality: int | None = None
    """0 to 100."""
    pdq_version: str | None = None
    """Of the algorithm and of the way by which the picture came to it; None where a stranger
    did not say: another way makes some 10 bits of difference."""
    size_bytes: int | None = None
    width: int | None = None
    height: int | None = None
    format: str | None = None
    name: str | None = None
    """The file's own name, without folders."""
    thumbnail: bytes | None = None
    """A small grey picture, in a form that its maker knows how to read."""
    features: Features | None = None
    """What its parts are found again by; None also where they were not asked for."""


@noun
class Remarks:
    """What somebody found out about a picture."""

    note: str | None = None
    verdict_url: str | None = None
    """An earlier fact-check."""
    labels: tuple[str, ...] = ()
    """Each once, in the order in which they were given."""


NOTHING_REMARKED = Remarks()


@noun
class NewEntry:
    """One picture to be added, with the one appearance that is told of it."""

    facts: PictureFacts
    remarks: Remarks = NOTHING_REMARKED
    sighting: Sighting = NOTHING_SEEN


@noun
class Entry:
    """One picture of an archive."""

    id: int
    """Never given again, also after the entry was removed."""
    facts: PictureFacts
    remarks: Remarks
    sightings: tuple[Sighting, ...]
    """The oldest first, those without a date last."""
    added_at: str
    """ISO 8601 in UTC."""
    added_by: str | None

    @property
    def first(self) -> Sighting:
        """The oldest appearance whose date rests on something; else the oldest, or an empty one.

        NOTE: a date without a basis, or from metadata, binds nothing, and must not stand before
        one that does.
        """
        founded = (one for one in self.sightings if one.first_seen and _is_founded(one.basis))
        return next(founded, self.sightings[0] if self.sightings else NOTHING_SEEN)


def _is_founded(basis: Basis | None) -> bool:
    return basis not in (None, "metadata")
