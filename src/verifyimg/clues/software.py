"""The programs that wrote the file: each one named, when it worked, since when it can have.

What is known of a program bounds the file, never the scene: an old picture can be saved anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from itertools import islice

from verifyimg import wording
from verifyimg.clues.device import MAKE
from verifyimg.clues.edit_history import Step, span, steps
from verifyimg.clues.evidence import Evidence
from verifyimg.knowledge.releases import Release, firmware_release, program_release
from verifyimg.knowledge.software import editing_software
from verifyimg.limits import DEFAULT
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
    done = list(steps(evidence))
    for text, tags in _named(evidence, NAMED_IN, done):
        if editing_software(text) is not None:
            yield _program(text, tags, done)


def program_bounds(evidence: Evidence) -> Iterator[Clue]:
    """Since when the file can have been written, by each program or phone system it names."""
    found: dict[str, tuple[Release, list[Tag]]] = {}
    for _, tags in _named(evidence, (*NAMED_IN, TOOLKIT), steps(evidence)):
        release = _release(tags[0], evidence)
        if release is not None:
            found.setdefault(release.name, (release, []))[1].extend(tags)
    for release, naming in found.values():
        yield _bound(release, tuple(naming))


def _release(tag: Tag, evidence: Evidence) -> Release | None:
    text = str(tag.value)
    known = program_release(text, evidence.own)
    if known is None and tag.key == FIRMWARE:
        known = firmware_release(evidence.text(MAKE), text, evidence.own)
    return known


def _named(
    evidence: Evidence, keys: tuple[str, ...], done: Iterable[Step]
) -> Iterator[tuple[str, tuple[Tag, ...]]]:
    """Each text that names a program, with its tags: those of these keys, then the history's."""
    agents = (step.agent for step in done if step.agent is not None)
    named: dict[str, list[Tag]] = {}
    for tag in (*evidence.present(*keys), *agents):
        named.setdefault(str(tag.value).strip(), []).append(tag)
    for text, tags in islice(named.items(), DEFAULT.programs):
        yield text, tuple(tags)


def _program(text: str, tags: tuple[Tag, ...], done: Sequence[Step]) -> Clue:
    worked = [step for step in done if step.when and step.agent and _names(step.agent, text)]
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


def _names(tag: Tag, text: str) -> bool:
    return str(tag.value).strip() == text


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
        source=release.source,
    )


def _day(release: Release) -> str:
    date = release.date
    if release.precision == "year":
        return f"in {date.year}"
    if release.precision == "month":
        return f"in {wording.MONTHS[date.month - 1]} {date.year}"
    return f"on {wording.day(date)}"
