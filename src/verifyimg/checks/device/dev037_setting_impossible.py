"""A setting of the camera has a value that no camera can have.

What it looks at
Exposure time, aperture, sensitivity, exposure compensation and focal length: zeros, fractions over
zero, and values beyond anything built. What firmware writes for "unknown" is a note, and so are odd
apertures, focal lengths and compensations: cameras write them for lenses that they cannot ask.

Why it matters
Cameras measure these values. What cannot be was typed or generated, or the block is damaged.

Innocent explanations
- a lens without contacts, a telescope, a microscope (aperture and focal length are zero)
- a firmware that writes zero or a fraction over zero for "unknown"
- a test file

Next steps
- compare with another file of that camera

Example
`ExifIFD:ExposureTime 1/0`, `ExifIFD:ISO 0`.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.6: tags relating to picture-taking conditions.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.fields import numbers
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag
from verifyimg.model.words import Severity

RULE = Rule(severity="concern", against="file", aspect="device", needs=("camera settings",))

_RANGES = {
    "ExifIFD:ExposureTime": (1e-6, 86_400.0),
    "ExifIFD:FNumber": (0.5, 200.0),
    "ExifIFD:ISO": (1.0, 10_000_000.0),
    "ExifIFD:ExposureCompensation": (-15.0, 15.0),
    "ExifIFD:FocalLength": (0.5, 20_000.0),
}
"""The least and the most that anything built can have."""
_BY_LENS = ("ExifIFD:FNumber", "ExifIFD:FocalLength", "ExifIFD:ExposureCompensation")
"""Odd values of these are common in honest files: lenses without contacts, signs taken for none."""
_UNKNOWN = ("0", "undef", "inf", "")
"""What firmware writes where it does not know."""


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every such value in one finding; alone it is a note where it says "unknown"."""
    odd = [tag for key in _RANGES if (tag := subject.tag(key)) and _impossible(subject, tag)]
    if not odd:
        return ()
    told = [tag for tag in odd if not _unknown(tag)]
    said = wording.listed([quoted.stored(tag) for tag in odd])
    message = (
        f"The file says {said}: no camera has such a setting. It was typed or generated, or a "
        "firmware wrote it for what it did not know."
    )
    severity: Severity | None = None if told else "note"
    return (Draft(message=message, strength="moderate", severity=severity, tags=tuple(odd)),)


def _impossible(subject: Subject, tag: Tag) -> bool:
    least, most = _RANGES[tag.key]
    value = next(iter(numbers(subject, tag.key)), None)
    return value is None or not least <= value <= most


def _unknown(tag: Tag) -> bool:
    """Whether it is what cameras write for "not known"."""
    return tag.key in _BY_LENS or str(tag.value).strip().casefold() in _UNKNOWN
