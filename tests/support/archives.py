"""Archives for tests: small, made in a moment, with fingerprints that are picked."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from verifyimg.archive.entry import NewEntry, PictureFacts, Sighting
from verifyimg.archive.first_seen import read_first_seen
from verifyimg.archive.store import Archive
from verifyimg.archive.writing import Author

NOW = "2024-01-31T12:00:00Z"
AUTHOR = Author(at=NOW, by="tester")


def random_pdq(random: Random) -> bytes:
    return random.randbytes(32)


def flipped(pdq: bytes, *bits: int) -> bytes:
    """The fingerprint with those bits turned over."""
    number = int.from_bytes(pdq, "big")
    for bit in bits:
        number ^= 1 << bit
    return number.to_bytes(32, "big")


def facts(name: str = "a.jpg", **changes: Any) -> PictureFacts:
    """A picture whose every number follows from its name."""
    digest = sha256(name.encode())
    made = {
        "sha256": digest.hexdigest(),
        "pixel_sha256": sha256(digest.digest()).hexdigest(),
        "pdq": sha256(b"pdq" + name.encode()).digest(),
        "pdq_quality": 100,
        "size_bytes": 1000,
        "width": 40,
        "height": 30,
        "format": "JPEG",
        "name": name,
    }
    return PictureFacts(**{**made, **changes})


def sighting(first_seen: str | None = None, **changes: Any) -> Sighting:
    date = read_first_seen(first_seen) if first_seen else None
    assert first_seen is None or date is not None
    return Sighting(first_seen=date, **changes)


def new(name: str = "a.jpg", **changes: Any) -> NewEntry:
    """A picture to be added; `remarks` and `sighting` are as given, the rest is its facts."""
    parts = {key: changes.pop(key) for key in ("remarks", "sighting") if key in changes}
    return NewEntry(facts=facts(name, **changes), **parts)


def archive_at(path: Path, *entries: NewEntry) -> Archive:
    """A writable archive with those entries."""
    archive = Archive.writing(str(path), now=NOW)
    archive.add(entries, AUTHOR)
    return archive
