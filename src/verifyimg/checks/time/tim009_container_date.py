"""The container around the picture has a date of its own.

What it looks at
The dates of HEIF and of films: the one written by key with its zone (Keys:CreationDate and the
like), and the one in the header (QuickTime:CreateDate), held against the camera's date in EXIF
where there is one. A date by key that differs by more than zones can is a concern; a header that
lies more than a day before the picture is a note.

Why it matters
It is the camera's own clock in another place: agreement shows that the text was not edited, and no
more. A header that is later says when the file was written; one that is earlier than the picture
in it needs an explanation.

Innocent explanations
- a camera that writes local time where the standard asks for UTC
- a program that saved the file anew and put that time there, or left an old header
- a clock that was set between two entries

Next steps
- look at both dates and their zones, and ask which program wrote the file

Example
`Keys:CreationDate 2025:08:22 21:39:57-07:00`, `QuickTime:CreateDate 2025:08:23 04:39:57`.

References
ISO/IEC 14496-12:2022, 8.2.2: movie header box. QuickTime File Format: Metadata.
github.com/jmathai/elodie/issues/382 (cameras that write local time).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.apart import ZONES_APART, Apart, apart
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

RULE = Rule(severity="concern", against="file", aspect="time", needs=("container date",))

_HEADER = "QuickTime:CreateDate"
_A_DAY = timedelta(days=1)


def look(subject: Subject) -> Sequence[Draft]:
    """Reports each date of the container, and how it stands to the camera's in EXIF."""
    dates = [c for c in subject.clues if c.storage == "container" and c.clock == "camera"]
    taken = [c for c in subject.clues_of("captured") if c.storage == "exif_text" and c.trusted]
    camera = next((c for c in taken if c.clock == "camera" and c.window), None)
    return [_draft(clue, camera) for clue in dates if clue.window]


def _draft(clue: Clue, camera: Clue | None) -> Draft:
    between = apart(camera, clue) if camera and clue.trusted else None
    severity = _severity(clue, between)
    said = f"The container says {quoted.dated(clue)}"
    if camera is None or between is None:
        doubt = quoted.why_unused((clue,), "")
        rest = f", which is not relied on because {doubt}" if doubt else ""
        return Draft(message=f"{said}{rest}.", strength="weak", severity=severity, clues=(clue,))
    return Draft(
        message=f"{said}, and the camera {quoted.dated(camera)}. {_rest(severity, between)}",
        strength="weak",
        severity=severity,
        clues=(clue, camera),
    )


def _severity(clue: Clue, between: Apart | None) -> Severity:
    if between is None or abs(between.size) <= ZONES_APART + _A_DAY:
        return "info"
    if bool(clue.tags) and clue.tags[0].key == _HEADER:
        return "note" if between.size < timedelta(0) else "info"
    return "concern"


def _rest(severity: Severity, between: Apart) -> str:
    if severity == "info" and abs(between.size) <= ZONES_APART + _A_DAY:
        return "Zones explain what lies between, so the two are one date of one clock."
    lead = wording.gap(between.size)
    if severity == "info":
        return f"It is {lead} later: when the file was written, which does not date the scene."
    when = "earlier" if between.size < timedelta(0) else "later"
    return f"It is {lead} {when}, and no time zone explains that: one of the two is another date."
