"""The file was saved again after the picture was taken.

What it looks at
The date of the last change (IFD0:ModifyDate), the dates that editing programs leave in XMP
(ModifyDate, MetadataDate and the times in the history) and the time of change of a PNG, against
the date of the picture. The finding speaks from 60 seconds on; a difference of whole quarters of
an hour up to 26 hours is taken for a time zone.

Why it matters
It tells when somebody last had the file in hand, and that it is not the camera's own copy. What
was done is not told by it: most such saves are a rotation, a caption or an export.

Innocent explanations
- a picture that was rotated, captioned or rated in a gallery or at an agency
- an export from a cloud or a photo manager, which sets the date anew
- a picture that was copied by a program that writes its own time

Next steps
- name the program (DEV030) and ask what was done in it
- ask for the camera's own copy

Example
`ExifIFD:DateTimeOriginal 2015:06:12 13:40:32` with `IFD0:ModifyDate 2015:07:24 22:52:15`.

References
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time: DateTime (ModifyDate here).
XMP Specification Part 2, 1.2.1: xmp:ModifyDate, xmp:MetadataDate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.apart import ROUNDING, Apart, apart
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import weakest

RULE = Rule(
    severity="note",
    against="file",
    aspect="origin",
    needs=("camera date", "saved date"),
)

_CREATED = "XMP-xmp:CreateDate"
"""When the resource was made, which is no change of it."""


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports the latest of all saves."""
    taken = next((c for c in subject.clues_of("captured") if c.window and _was_set(c)), None)
    if taken is None:
        reason = quoted.why_unused(subject.clues_of("captured"), "no date of the picture was read")
        return NotApplicable(reason=reason)
    last = max(_later(subject, taken), key=lambda one: one[1].size, default=None)
    return [_draft(taken, *last)] if last else []


def _was_set(clue: Clue) -> bool:
    return clue.doubt("default_clock") is None


def _later(subject: Subject, taken: Clue) -> Iterator[tuple[Clue, Apart]]:
    for clue in subject.clues_of("written", "edited"):
        made = bool(clue.tags) and clue.tags[0].key == _CREATED
        gap = None if made or not clue.trusted else apart(taken, clue)
        if gap and gap.size > ROUNDING and (gap.world is not None or not gap.by_zones):
            yield clue, gap


def _draft(taken: Clue, last: Clue, gap: Apart) -> Draft:
    return Draft(
        message=(
            f"The file says that it was saved on {_when(last)}, {wording.gap(gap.size)} after "
            f"{quoted.dated(taken)}. So it is not the camera's own copy; that says nothing "
            "about what was changed."
        ),
        strength=weakest(taken.strength, last.strength),
        clues=(taken, last),
    )


def _when(clue: Clue) -> str:
    """The moment of a save, or the last of several."""
    window = clue.window
    if window is None or window.local is not None:
        return quoted.dated(clue)
    return f"{wording.minute(window.latest)} UTC ({quoted.keys(clue)})"
