"""XMP and EXIF date the picture differently.

What it looks at
Four dates of XMP against the camera's, each by its own definition. exif:DateTimeOriginal and
exif:DateTimeDigitized are copies of dates of the camera: another reading is a concern.
photoshop:DateCreated is the date that the content was created, and is often typed: more than a
day apart is a concern, less a note. xmp:CreateDate is the date on which the digital file was made:
later is a note, since an export sets it anew; earlier by more than zones can is a concern. A
difference of whole quarters of an hour up to 26 hours is taken for a time zone, and is not told.
Nor is a difference of up to half an hour told for the last two dates.

Why it matters
Programs that change a date often change one copy of it. Where the copies differ, at least one
was written after the camera, and the file cannot be relied on for its date alone.

Innocent explanations
- xmp:CreateDate set to the time of an export, a montage or a conversion
- photoshop:DateCreated typed by an archivist or a desk, for an event of another day
- the camera's date corrected later in a program that leaves the other copy
- XMP kept from a template or from another picture

Next steps
- read each date by its definition, and ask who wrote it; no mean of them is right
- look for a second clock: GPS time, the maker's own block, the time of a message

Example
`ExifIFD:DateTimeOriginal 2017:11:27 01:01:01` with `XMP-xmp:CreateDate 2017:06:27 11:52:32+05:30`.

References
IPTC Photo Metadata Standard 2023: Date Created, and its mapping guidelines for EXIF.
XMP Specification Part 2, 1.2.1: xmp:CreateDate. CIPA DC-010 (Exif for XMP).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.apart import ROUNDING, ZONES_APART, Apart, apart
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.noun import noun
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

RULE = Rule(
    severity="concern",
    against="file",
    aspect="time",
    needs=("camera date", "xmp date"),
)

_A_DAY = timedelta(days=1)
_CLOCK_ERROR = timedelta(minutes=30)
_DIGITISED, _CREATED = "XMP-exif:DateTimeDigitized", "ExifIFD:CreateDate"


@noun
class _Meant:
    """What a date of XMP is by its definition."""

    words: str
    tolerance: timedelta


_MEANT = {
    "XMP-exif:DateTimeOriginal": _Meant(words="a copy of the camera's date", tolerance=ROUNDING),
    _DIGITISED: _Meant(words="a copy of the date on which it was made digital", tolerance=ROUNDING),
    "XMP-photoshop:DateCreated": _Meant(
        words="the date that the content was created, often typed", tolerance=_CLOCK_ERROR
    ),
    "XMP-xmp:CreateDate": _Meant(
        words="the date on which the digital file was made", tolerance=_CLOCK_ERROR
    ),
}


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports each date of XMP that differs, with what it means."""
    dates = (c for c in subject.clues_of("captured") if c.clock == "camera")
    taken = next((c for c in dates if c.window and c.storage == "exif_text"), None)
    others = [clue for clue in subject.clues if clue.window and _key(clue) in _MEANT]
    if taken is None or not others:
        return NotApplicable(reason="EXIF and XMP do not both hold a date of the picture")
    pairs = [(_copied_by(other, taken, subject), other) for other in others]
    found = ((date, other, apart(date, other)) for date, other in pairs if date is not None)
    return [_draft(date, other, gap) for date, other, gap in found if gap and _differs(other, gap)]


def _copied_by(other: Clue, taken: Clue, subject: Subject) -> Clue | None:
    """The date of EXIF that one of XMP is held against; None where EXIF has no such date."""
    if _key(other) != _DIGITISED:
        return taken
    dates = (c for c in subject.clues if _key(c) == _CREATED and c.window)
    return next((c for c in dates if not c.doubt("firmware_constant")), None)


def _key(clue: Clue) -> str:
    return clue.tags[0].key if clue.tags else ""


def _differs(other: Clue, gap: Apart) -> bool:
    return abs(gap.size) > _MEANT[_key(other)].tolerance and not gap.by_zones


def _severity(other: Clue, gap: Apart) -> Severity:
    grave = {
        "XMP-exif:DateTimeOriginal": True,
        _DIGITISED: True,
        "XMP-photoshop:DateCreated": abs(gap.size) > _A_DAY,
        "XMP-xmp:CreateDate": gap.size < -ZONES_APART,
    }
    return "concern" if grave[_key(other)] else "note"


def _draft(taken: Clue, other: Clue, gap: Apart) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.dated(taken)} in EXIF and {quoted.dated(other)} in XMP, "
            f"{wording.gap(gap.size)} {wording.direction(gap.size)} that. The latter is by its "
            f"definition {_MEANT[_key(other)].words}."
        ),
        strength="weak" if other.clock == "typed" else "moderate",
        severity=_severity(other, gap),
        clues=(taken, other),
    )
