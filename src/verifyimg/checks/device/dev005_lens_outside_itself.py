"""The lens or its setting does not go with what else the file says of the camera.

What it looks at
The focal length and the aperture against the range that the lens itself claims
(ExifIFD:LensInfo), and the name of the lens in a picture of an iPhone or iPad, which has no other
lens than its own. Five hundredths are allowed for, and the light that zooms lose.

Why it matters
A camera asks its lens and writes both from there. What contradicts itself was put together from
two pictures, or typed.

Innocent explanations
- an adapter, a teleconverter, or a lens without contacts whose data the photographer typed in
- an app that holds another lens's data in its profile
- a phone with a lens that is clipped on

Next steps
- ask which lens it was, and compare with another file of that camera and lens

Example
`ExifIFD:FocalLength 135` beside `ExifIFD:LensInfo 24 70 4 4`.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.6: LensSpecification, LensModel, FocalLength, FNumber.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifyimg.checks import quoted
from verifyimg.checks.fields import MAKE, MODEL, number, numbers, present, text
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

RULE = Rule(severity="concern", against="file", aspect="device", needs=("camera settings",))

_FOCAL, _APERTURE = "ExifIFD:FocalLength", "ExifIFD:FNumber"
_RANGE, _LENS = "ExifIFD:LensInfo", "ExifIFD:LensModel"
_SLACK = 1.05
_OWN_LENS = re.compile(r"(iPhone|iPad|iPod)", re.IGNORECASE)


def look(subject: Subject) -> Sequence[Draft]:
    """Reports each contradiction with the tags that make it."""
    found = [*_range(subject), *_foreign(subject)]
    return [
        Draft(
            message=f"{why} One of the two is of another picture, or was typed.",
            strength="moderate",
            tags=tags,
        )
        for why, tags in found
    ]


def _range(subject: Subject) -> Iterator[tuple[str, tuple[Tag, ...]]]:
    """The setting outside the range of the lens; a part of it that is 0 or undefined is unknown."""
    parts = [part or 0 for part in numbers(subject, _RANGE)]
    if len(parts) != 4 or parts[0] > parts[1] > 0:
        return
    focal, aperture = number(subject, _FOCAL), number(subject, _APERTURE)
    shortest, longest, widest, widest_long = parts
    if focal and longest and shortest and not shortest / _SLACK <= focal <= longest * _SLACK:
        yield _outside(subject, _FOCAL)
    wide = min(widest or widest_long, widest_long or widest)
    if aperture and wide and aperture < wide / _SLACK**2:
        yield _outside(subject, _APERTURE)


def _outside(subject: Subject, key: str) -> tuple[str, tuple[Tag, ...]]:
    tags = present(subject, key, _RANGE)
    setting, lens = (quoted.stored(tag) for tag in tags)
    return f"The file says {setting}, and that is more than its lens can do: {lens}.", tags


def _foreign(subject: Subject) -> Iterator[tuple[str, tuple[Tag, ...]]]:
    """A lens that is not the device's own."""
    lens, model = text(subject, _LENS), text(subject, MODEL)
    device = text(subject, MAKE) == "Apple" and _OWN_LENS.match(model)
    if device and lens and not _OWN_LENS.search(lens):
        tags = present(subject, MODEL, _LENS)
        said = " and ".join(quoted.stored(tag) for tag in tags)
        yield f"The file says {said}, and such a device has no lens but its own.", tags
