"""The programs that wrote the file: each one named, when it worked, since when it can have.

What is known of a program bounds the file, never the scene: an old picture can be saved anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

from verifyimg import wording
from verifyimg.clues.device import MAKE
from verifyimg.clues.edit_history import span, steps
from verifyimg.clues.evidence import Evidence
from verifyimg.knowledge.releases import Release, firmware_release, program_release
from verifyimg.knowledge.software import editing_software
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Tag
from verifyimg.model.window import LATEST, Window, clamp

FIRMWARE = "IFD0:Software"
CREATOR, TOOLKIT = "XMP-xmp:CreatorTool", "XMP-x:XMPToolkit"
NAMED_IN = (FIRMWARE, "IFD0:ProcessingSoftware", "PNG:Software", CREATOR, "XMP-tiff:Software")
"""Where a file names the programs that wrote it, beside its history."""


def programs(evidence: Evidence) -> Iterator[Clue]:
    """One clue for each program that edits pictures; the firmware of cameras is none.

    Where the history dates its steps, the window runs from the first to the last of them.
    """
    named: dict[str, list[Tag]] = {}
    for tag in (*evidence.present(*NAMED_IN), *_agents(evidence)):
        if editing_software(str(tag.value)) is not None:
            named.setdefault(str(tag.value).strip(), []).append(tag)
    for text, tags in named.items():
        yield _program(text, tuple(tags), evidence)


def program_bounds(evidence: Evidence) -> Iterator[Clue]:
    """Since when the file can have been written, by each program or phone system it names."""
    found: dict[str, tuple[Release, list[Tag]]] = {}
    for tag in (*evidence.present(*NAMED_IN, TOOLKIT), *_agents(evidence)):
        release = _release(tag, evidence)
        if release is not None:
            found.setdefault(release.name, (release, []))[1].append(tag)
    for release, tags in found.values():
        yield _bound(release, tuple(tags))


def _release(tag: Tag, evidence: Evidence) -> Release | None:
    text = str(tag.value)
    known = program_release(text)
    if known is None and tag.key == FIRMWARE:
        known = firmware_release(evidence.text(MAKE), text)
    return known


def _agents(evidence: Evidence) -> tuple[Tag, ...]:
    return tuple(step.agent for step in steps(evidence) if step.agent is not None)


def _program(text: str, tags: tuple[Tag, ...], evidence: Evidence) -> Clue:
    worked = [step for step in steps(evidence) if step.agent in tags and step.when]
    window = span(worked)
    return Clue(
        meaning="edited",
        about="file",
        clock="network" if window else None,
        storage="exif_text" if tags[0].group == "IFD0" else "xmp",
        text=text,
        strength="weak",
        window=window,
        tags=(*tags, *(step.when for step in worked if step.when)),
        note=editing_software(text) or "",
    )


def _bound(release: Release, tags: tuple[Tag, ...]) -> Clue:
    return Clue(
        meaning="not_before",
        about="file",
        clock="knowledge",
        storage="knowledge",
        text=f"{release.name}, {release.verb} {_day(release)}",
        strength="moderate",
        window=Window(
            earliest=clamp(release.date.replace(tzinfo=UTC), -release.margin),
            latest=LATEST,
            local=release.date,
            zone="UTC",
            zone_source="software table",
        ),
        tags=tags,
        note=f"margin {wording.count(release.margin.days, 'day')}; source: {release.source}",
    )


def _day(release: Release) -> str:
    date = release.date
    if release.precision == "year":
        return f"in {date.year}"
    if release.precision == "month":
        return f"in {wording.MONTHS[date.month - 1]} {date.year}"
    return f"on {wording.day(date)}"
