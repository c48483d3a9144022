"""The file names a program that edits pictures.

What it looks at
The programs in Software, ProcessingSoftware, xmp:CreatorTool and the XMP history that are known to
edit, develop, convert or manage pictures, and when they worked as far as the file says. The
firmware of cameras and phones is left out.

Why it matters
It tells through whose hands the file went, and that it is no longer the camera's own. What was
done is not told by it: opening, cropping, toning and captioning are normal newsroom work, and
every one of these programs does that too.

Innocent explanations
- cropping, toning, sharpening and captioning, as every desk does
- a raw picture that had to be developed before anybody could see it
- a photo manager that writes its name when it imports, rotates or rates
- a viewer or an uploader that saved a copy

Next steps
- ask what was done in that program, and for the file before it
- compare with the XMP history (DEV031) and the date of the last save (TIM004)

Example
`IFD0:Software Adobe Photoshop 25.1 (Macintosh)`.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.4: Software. XMP Specification Part 2, 1.2.1: xmp:CreatorTool,
and 1.2.3.6: the softwareAgent of a step.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.clean import shorten
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.window import LATEST, Window

RULE = Rule(severity="note", against="file", aspect="origin", needs=("editor",))

MOST_SHOWN = 4
_NAMES = ("Software", "ProcessingSoftware", "CreatorTool", "HistorySoftwareAgent")


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports all programs in one finding, in the order of their first step."""
    named = [c for c in subject.clues_of("edited") if c.tags and c.tags[0].name in _NAMES]
    programs = sorted(named, key=_first_step)
    if not programs:
        return NotApplicable(reason="the file names no program that edits pictures")
    shown = [_passed(clue, subject) for clue in programs[:MOST_SHOWN]]
    more = len(programs) - MOST_SHOWN
    names = shown + ([wording.count(more, "more program")] if more > 0 else [])
    return (
        Draft(
            message=(
                f"The file passed through {wording.listed(names)}. Cropping, toning and "
                "captioning are normal newsroom work; the name does not tell what was done."
            ),
            strength="weak",
            clues=tuple(programs),
        ),
    )


def _first_step(clue: Clue) -> datetime:
    """Those that do not say when they worked stand last."""
    return LATEST if clue.window is None else clue.window.earliest


def _passed(clue: Clue, subject: Subject) -> str:
    keys = ", ".join(dict.fromkeys(tag.key for tag in clue.tags if tag.name in _NAMES))
    return f"{shorten(clue.text, quoted.LONGEST_QUOTE)}{_when(clue, subject)} ({keys})"


def _when(clue: Clue, subject: Subject) -> str:
    """When its steps were; of the program that saved last, the date of that save."""
    if clue.window is not None:
        return f" {_span(clue.window)}"
    saved = next((c for c in subject.clues_of("written") if c.window and _is_last_save(c)), None)
    is_last = any(tag.key == "IFD0:Software" for tag in clue.tags)
    return f", which saved it last, {quoted.dated(saved)}" if saved and is_last else ""


def _is_last_save(clue: Clue) -> bool:
    return clue.trusted and bool(clue.tags) and clue.tags[0].key == "IFD0:ModifyDate"


def _span(window: Window) -> str:
    if window.local is not None:
        zone = f" {window.zone}" if window.zone else ""
        return f"on {wording.minute(window.local)}{zone}"
    first, last = wording.day(window.earliest), wording.day(window.latest)
    return f"on {first}" if first == last else f"from {first} to {last}"
