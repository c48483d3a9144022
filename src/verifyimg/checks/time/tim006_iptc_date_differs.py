"""IPTC and EXIF date the picture differently.

What it looks at
The IPTC dates DateCreated with TimeCreated, against the date on which the camera took the
picture, and DigitalCreationDate with its time, against the date on which it was made digital.
A date on the same day agrees; up to a day apart is a note, more a concern. Whole quarters of an
hour up to 26 hours are taken for a time zone.

Why it matters
Desks type these dates. One that differs may be that of the event, of the delivery or of another
picture; or the camera's date is not the picture's.

Innocent explanations
- an editorial date: of the event, of the delivery or of publication
- one date in UTC and the other on local time
- a date kept from a template, or from the picture before it
- an archive picture whose event was dated by the archivist

Next steps
- ask the agency what its date means, and for the same picture in its archive
- look for the date in the caption, and for a second clock in the file

Example
`ExifIFD:DateTimeOriginal 2001:05:19 18:36:41` with `IPTC:DateCreated 2004:02:26`.

References
IPTC-NAA Information Interchange Model 4.2: 2:55 Date Created, 2:60 Time Created, 2:62 Digital
Creation Date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.apart import Apart, apart
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="concern",
    against="file",
    aspect="time",
    needs=("camera date", "iptc date"),
)

_A_DAY = timedelta(days=1)
_CLOCK_ERROR = timedelta(minutes=30)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares each IPTC date with the date of EXIF that it stands for."""
    pairs = list(_pairs(subject))
    if not pairs:
        return NotApplicable(reason="EXIF and IPTC do not both hold a date of the picture")
    found = ((camera, typed, apart(camera, typed)) for camera, typed in pairs)
    return [
        _draft(camera, typed, gap)
        for camera, typed, gap in found
        if gap and abs(gap.size) > _CLOCK_ERROR and not gap.by_zones
    ]


def _pairs(subject: Subject) -> Iterator[tuple[Clue, Clue]]:
    clues = [c for c in subject.clues_of("captured", "digitised", "stated") if c.window]
    camera = [c for c in clues if c.clock == "camera" and c.storage in ("exif_text", "xmp")]
    for typed in clues:
        if typed.storage != "iptc" or not _is_date(typed):
            continue
        same = next((c for c in camera if c.meaning == typed.meaning), None)
        taken = next((c for c in camera if c.meaning == "captured"), None)
        standing = same or taken if typed.meaning == "digitised" else taken
        if standing is not None:
            yield standing, typed


def _is_date(clue: Clue) -> bool:
    """Whether it is a date field, no date in a caption."""
    return bool(clue.tags) and clue.tags[0].name.endswith(("DateCreated", "DigitalCreationDate"))


def _draft(camera: Clue, typed: Clue, gap: Apart) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.dated(camera)} in EXIF and {quoted.dated(typed)} in IPTC, "
            f"{wording.gap(gap.size)} {wording.direction(gap.size)} that. Desks type the latter, "
            "often for the event or the delivery."
        ),
        strength="weak",
        severity="concern" if abs(gap.size) > _A_DAY else "note",
        clues=(camera, typed),
    )
