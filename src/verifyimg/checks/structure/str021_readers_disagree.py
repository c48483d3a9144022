"""Two readers give one tag different values.

What it looks at
The EXIF block is read twice, by two programs that share no code; with --deep the whole file is
read once more, by ExifTool. The finding lists the tags for which they give different values: a
concern where such a tag is a date, a position or the device, a note otherwise.

Why it matters
What one program shows is not what the next one shows. A value on which readers differ can
not be relied on before somebody has looked at the bytes, and a file can be made so that two
programs tell two stories.

Innocent explanations
- padding, or text that goes on behind the zero byte that should end it
- text in another encoding than the standard allows
- a firmware or a program that wrote a field with the wrong type or count
- a bug in one of the readers

Next steps
- look at the bytes at the offset that is given, by hand or with a third program
- compare with a file that the same device is known to have made

Example
`ExifIFD:DateTimeOriginal`: `2020:05:17 14:03:21` by one reader, `2023:09:01 09:00:00` by
the other, from a directory that holds the tag twice.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.2: types, counts and offsets of EXIF fields.
TIFF 6.0 (1992), section 2: the entries of an image file directory, each tag once.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.clean import shorten
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

RULE = Rule(severity="concern", against="file", aspect=None)

RELIED_ON = frozenset(
    f"{group}:{name}"
    for group, names in {
        "IFD0": "ModifyDate Make Model",
        "ExifIFD": "DateTimeOriginal CreateDate OffsetTime OffsetTimeOriginal "
        "OffsetTimeDigitized SubSecTime SubSecTimeOriginal SubSecTimeDigitized",
        "GPS": "GPSLatitude GPSLatitudeRef GPSLongitude GPSLongitudeRef GPSDateStamp "
        "GPSTimeStamp GPSHPositioningError GPSDOP GPSStatus",
    }.items()
    for name in names.split()
)
"""The dates, positions and device names that other rules rest on."""

MOST_SHOWN = 5
LONGEST_SHOWN = 60


def look(subject: Subject) -> Sequence[Draft]:
    """One finding for the tags that other rules rest on, one for all others."""
    relied = [d for d in subject.disagreements if d.tag.key in RELIED_ON]
    others = [d for d in subject.disagreements if d.tag.key not in RELIED_ON]
    drafts = [_draft(relied, "concern")] if relied else []
    return [*drafts, _draft(others, "note")] if others else drafts


def _draft(disagreements: list[Disagreement], severity: Severity) -> Draft:
    shown = "; ".join(_line(d) for d in disagreements[:MOST_SHOWN])
    more = len(disagreements) - MOST_SHOWN
    rest = f"; and {wording.count(more, 'more tag')}" if more > 0 else ""
    return Draft(
        message=f"Two readers differ on {shown}{rest}.",
        strength="moderate",
        severity=severity,
        tags=tuple(d.tag for d in disagreements),
    )


def _line(disagreement: Disagreement) -> str:
    own = disagreement.tag.raw if disagreement.own is None else disagreement.own
    ours = shorten(own, LONGEST_SHOWN)
    theirs = shorten(disagreement.other, LONGEST_SHOWN)
    return f'{disagreement.tag.key}: "{ours}" here, "{theirs}" by {disagreement.reader}'
