"""Which platforms may have handed the file out last, by the traces in it and those missing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import UTC, datetime

from verifyimg import wording
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.file_name import name_tag
from verifyimg.knowledge.file_names import NameMatch, name_matches
from verifyimg.knowledge.name_times import name_time, plausible
from verifyimg.knowledge.platforms import Feature, Fingerprint, fingerprints
from verifyimg.model.clue import Clue, Storage
from verifyimg.model.tag import Tag
from verifyimg.model.window import LATEST, Window

NAME, SIZE, NO_EXIF = "its name", "its size", "no EXIF"
"""What a clue of a platform can rest on, beside a mark of its own; in `Clue.note`."""

STORAGES: dict[Feature, Storage] = {"mark": "iptc", "icc": "container"}

_REMOVED = ("EXIF", "XMP", "JUMBF")
_SIZES = ("File:ImageWidth", "File:ImageHeight")


def platforms(evidence: Evidence) -> Iterator[Clue]:
    """One clue for each platform and trace: `text` the platform, `note` the trace.

    Missing EXIF counts only beside another trace of the same platform, and only where XMP and
    signed manifests are missing too, which platforms remove with it; it rests on no tag.
    """
    found = [*_named(evidence), *_marked(evidence), *_sized(evidence)]
    yield from found
    if not any(evidence.has_block(kind) for kind in _REMOVED):
        yield from _stripped({clue.text for clue in found})


def mark_bounds(evidence: Evidence) -> Iterator[Clue]:
    """Since when the file can have existed, by the marks in it: a bound about the file."""
    for row, tag in marks(evidence):
        if row.since is None:
            continue
        yield Clue(
            meaning="not_before",
            about="file",
            clock="knowledge",
            storage="iptc",
            text=f"a mark that {row.platform} has written since {wording.day(row.since)}",
            strength="moderate",
            window=Window(
                earliest=row.since.replace(tzinfo=UTC),
                latest=LATEST,
                local=row.since,
                zone="UTC",
                zone_source="platform table",
            ),
            tags=(tag,),
            note=f"source: {row.source}",
            source=row.source,
        )


def named_platform(evidence: Evidence) -> str | None:
    """The platform whose files have names of this shape; a bare number names none."""
    matches = name_matches(evidence.name)
    if evidence.has_block("EXIF") and any(match.pattern.kind == "camera" for match in matches):
        return None
    named = (match.pattern.platform for match in matches if _tells(match, evidence.now))
    return next((platform for platform in named if platform), None)


def _tells(match: NameMatch, now: datetime) -> bool:
    if match.pattern.kind != "id":
        return True
    time = name_time(match)
    return match.pattern.form == "key" and time is not None and plausible(time, now)


def _named(evidence: Evidence) -> Iterator[Clue]:
    tag, platform = name_tag(evidence.name), named_platform(evidence)
    if tag is not None and platform is not None:
        yield _clue(platform, NAME, "file_name", (tag,))


def _marked(evidence: Evidence) -> Iterator[Clue]:
    for row, tag in marks(evidence):
        yield _clue(row.platform, f"its {tag.key}", STORAGES[row.feature], (tag,))


def marks(evidence: Evidence) -> Iterator[tuple[Fingerprint, Tag]]:
    """The traces that stand in tags, each with its tag."""
    for row in fingerprints():
        tag = evidence.tag(row.key) if row.key else None
        if tag is not None and row.fits_text(str(tag.value)):
            yield row, tag


def _sized(evidence: Evidence) -> Iterator[Clue]:
    tags = evidence.present(*_SIZES)
    sizes = [tag.value for tag in tags if isinstance(tag.value, int)]
    if len(sizes) != len(_SIZES):
        return
    fitting = (row.platform for row in fingerprints() if row.fits_size(sizes[0], sizes[1]))
    for platform in dict.fromkeys(fitting):
        yield _clue(platform, SIZE, "container", tags)


def _stripped(found: Collection[str]) -> Iterator[Clue]:
    for row in fingerprints():
        if row.feature == "exif" and row.platform in found:
            yield _clue(row.platform, NO_EXIF, "container", ())


def _clue(platform: str, trace: str, storage: Storage, tags: tuple[Tag, ...]) -> Clue:
    return Clue(
        meaning="platform",
        about="file",
        clock=None,
        storage=storage,
        text=platform,
        strength="moderate" if storage == "iptc" else "weak",
        tags=tags,
        note=trace,
    )
