"""Whether the file is a picture of a picture: a scan, a copied film or print, a captured screen.

Then the clocks in it tell when the copy was made. For the scene that is a time it was not after,
and nothing more. Specification: CIPA DC-008-2023, 4.6.6 (FileSource: 1 film scanner, 2 print
scanner); IPTC NewsCodes, digitalsourcetype.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from verifyimg.clues.camera_time import DIGITISED
from verifyimg.clues.device import MAKE, MODEL
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.file_name import name_tag
from verifyimg.knowledge.file_names import name_matches
from verifyimg.knowledge.reproducers import scanner, screen_marks
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.image import Reproduction, ReproductionKind
from verifyimg.model.window import EARLIEST, EASTMOST, WESTMOST, Window, clamp

SOURCE_TYPE = "XMP-iptcExt:DigitalSourceType"
FILE_SOURCE = "ExifIFD:FileSource"
SOFTWARE = "IFD0:Software"

_BY_SOURCE: dict[str, ReproductionKind] = {
    "negativefilm": "film",
    "positivefilm": "film",
    "print": "print",
    "screencapture": "screenshot",
}
_BY_FILE_SOURCE: dict[str, ReproductionKind] = {"1": "film", "2": "print"}
_NAMES = {"make": MAKE, "model": MODEL, "software": SOFTWARE}
_EXPOSED = ("ExifIFD:ExposureTime", "ExifIFD:FNumber")
_TYPED_EARLIER = timedelta(days=1)
_MARGIN = timedelta(hours=36)
"""A claim to the day is never contradicted by less (DESIGN, section 2)."""


def reproduction(evidence: Evidence) -> Reproduction | None:
    """What the file is a copy of, and by which mark; None where it bears no such mark."""
    looks = (_declared, _screen, _scanner, _file_source, _screen_name)
    return next((found for look in looks for found in look(evidence)), None)


def _declared(evidence: Evidence) -> Iterator[Reproduction]:
    tag = evidence.tag(SOURCE_TYPE)
    word = "" if tag is None else str(tag.value).strip().rpartition("/")[2].casefold()
    if tag is not None and word in _BY_SOURCE:
        reason = f"{tag.key} says {str(tag.value).strip().rpartition('/')[2]}"
        yield Reproduction(kind=_BY_SOURCE[word], reason=reason, tags=(tag,))


def _screen(evidence: Evidence) -> Iterator[Reproduction]:
    for mark in screen_marks():
        tag = evidence.tag(mark.key)
        if tag is None or not mark.fits(str(tag.value)):
            continue
        if mark.key == SOFTWARE and evidence.present(MAKE, MODEL):
            continue  # the firmware of a camera that runs on Android
        reason = f"{tag.key} is what {mark.product} writes into a captured screen"
        yield Reproduction(kind="screenshot", reason=reason, tags=(tag,))


def _scanner(evidence: Evidence) -> Iterator[Reproduction]:
    found = scanner(*(evidence.text(key) for key in (MAKE, MODEL, SOFTWARE)))
    if found is not None:
        tags = evidence.present(*(_NAMES[name] for name in found.names))
        names = " and ".join(tag.key for tag in tags)
        reason = f"{names} name{'s' * (len(tags) == 1)} {found.product}"
        yield Reproduction(kind="scan", reason=reason, tags=tags)


def _file_source(evidence: Evidence) -> Iterator[Reproduction]:
    """By FileSource, unless a camera's own block speaks against it."""
    tag = evidence.tag(FILE_SOURCE)
    kind = None if tag is None else _BY_FILE_SOURCE.get(str(tag.value).strip())
    if tag is not None and kind is not None and not evidence.has_block("MakerNote"):
        reason = f"{tag.key} says a scanner of {'film' if kind == 'film' else 'prints'}"
        yield Reproduction(kind=kind, reason=reason, tags=(tag,))


def _screen_name(evidence: Evidence) -> Iterator[Reproduction]:
    """By the file's name, unless a camera left its data: a name is free text."""
    tag = name_tag(evidence.name)
    kinds = {match.pattern.kind for match in name_matches(evidence.name)}
    if tag is not None and "screenshot" in kinds and not evidence.present(MAKE, *_EXPOSED):
        reason = "its name is one that is given to captured screens"
        yield Reproduction(kind="screenshot", reason=reason, tags=(tag,))


def reproduced(clues: Sequence[Clue], copy: Reproduction) -> tuple[Clue, ...]:
    """The clues of a copy: its clocks and its device are those of the copying, not of the scene."""
    made = _digitised(clues)
    changed = [_changed(clue, copy, made) for clue in clues]
    copies = [clue for clue in changed if clue.meaning == "digitised" and clue.clock == "camera"]
    held = tuple(_as_its_original(clue, copies) for clue in changed)
    return (*held, *_bound(held, copy))


def _digitised(clues: Sequence[Clue]) -> Clue | None:
    """The date of the digitising as EXIF has it, if it can be read."""
    dates = (clue for clue in clues if clue.tags and clue.tags[0].key == DIGITISED)
    return next((clue for clue in dates if clue.window), None)


def _changed(clue: Clue, copy: Reproduction, made: Clue | None) -> Clue:
    if clue.meaning == "captured" and clue.storage != "file_name":
        if copy.kind != "screenshot" and _is_typed(clue, made):
            return _stated(clue)
        return replace(clue, meaning="digitised", strength="weak", note=copy.reason)
    if clue.meaning == "not_before" and clue.about == "scene" and _is_device(clue):
        return replace(clue, about="file")
    if clue.meaning == "place" and copy.kind == "screenshot":
        text = "it tells where a screen was captured, not where the scene is"
        return replace(clue, doubts=(*clue.doubts, Doubt(kind="reproduction", text=text)))
    return clue


def _as_its_original(clue: Clue, copies: Sequence[Clue]) -> Clue:
    """A field that repeats the date of the digitising states nothing of the scene either."""
    if clue.meaning != "stated" or clue.window is None or clue.window.local is None:
        return clue
    first, last = clue.window.local, clue.window.local + _length(clue.window)
    locals_ = [copy.window.local for copy in copies if copy.window and copy.window.local]
    repeats = any(first <= local <= last for local in locals_)
    return replace(clue, meaning="digitised") if repeats else clue


def _length(window: Window) -> timedelta:
    """How long the reading itself is: a second, a day; zones left aside."""
    length = window.latest - window.earliest
    return length if window.has_zone else length - (EASTMOST - WESTMOST)


def _is_device(clue: Clue) -> bool:
    return any(tag.key in (MAKE, MODEL) for tag in clue.tags)


def _is_typed(clue: Clue, made: Clue | None) -> bool:
    """Whether a date lies so far before the digitising that only a person can have given it."""
    if made is None or made.window is None or made.window.local is None:
        return False
    local = clue.window.local if clue.window else None
    return local is not None and made.window.local - local > _TYPED_EARLIER


def _stated(clue: Clue) -> Clue:
    """A date that a person gave to the scene of a scan: no clock's, so no clock's doubts."""
    return replace(
        clue,
        meaning="stated",
        clock="typed",
        strength="weak",
        doubts=tuple(doubt for doubt in clue.doubts if doubt.kind in ("invalid", "future")),
        note="earlier than the digitising, so a person gave it to the scene",
    )


def _bound(clues: Sequence[Clue], copy: Reproduction) -> Iterator[Clue]:
    """The scene was not after the earliest time at which the copy can have been made."""
    made = [
        (clue.window.latest, index, clue, clue.window)
        for index, clue in enumerate(clues)
        if clue.meaning == "digitised" and clue.clock != "typed" and clue.trusted and clue.window
    ]
    if not made:
        return
    _, _, clue, window = min(made, key=lambda one: one[:2])
    yield Clue(
        meaning="not_after",
        about="scene",
        clock=clue.clock,
        storage=clue.storage,
        text=f"{clue.text}, when {WORDS[copy.kind]} was made",
        strength="weak",
        window=Window(
            earliest=EARLIEST,
            latest=clamp(window.latest, _MARGIN),
            local=window.local,
            zone=window.zone,
            zone_source=window.zone_source,
        ),
        tags=clue.tags,
        note=f"{copy.reason}; a margin of 36 hours is allowed for",
    )


WORDS: dict[ReproductionKind, str] = {
    "scan": "the scan",
    "film": "the scan of the film",
    "print": "the copy of the print",
    "screenshot": "the screenshot",
}
