"""The picture was computed from several exposures, or stitched.

What it looks at
The EXIF tag for composite pictures, the marks of panoramas (GPano) and of several exposures,
depth and gain maps, and the modes that phones note (HDR, panorama, portrait).

Why it matters
What is seen was not there in one instant: people move between the parts of a panorama, and light
is put together from several exposures. That is how most phones take pictures today, and it is no
edit.

Innocent explanations
- the camera did it by itself, as phones do for nearly every picture

Next steps
- for a question of small details, ask for the single exposures

Example
`ExifIFD:CompositeImage 3`, `XMP-GPano:ProjectionType equirectangular`.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.6: CompositeImage, CustomRendered.
Google: Photo Sphere XMP Metadata.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.fields import number, text
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

RULE = Rule(severity="info", against="file", aspect="origin")

_COMPOSITE, _RENDERED = "ExifIFD:CompositeImage", "ExifIFD:CustomRendered"
_COMPUTED = {2: "a composite picture", 3: "a composite picture taken in one go"}
_MODES = {
    2: "HDR, without the original",
    3: "HDR",
    4: "the original of an HDR picture",
    6: "a panorama",
    7: "portrait HDR",
    8: "a portrait",
}
_GROUPS = {
    "XMP-GPano": "a panorama",
    "XMP-GDepth": "a depth map",
    "XMP-hdrgm": "a gain map",
}


def look(subject: Subject) -> Sequence[Draft]:
    """Names every mark of a computed picture, in one finding."""
    found: dict[str, Tag] = {}
    for key, names in ((_COMPOSITE, _COMPUTED), (_RENDERED, _modes(subject))):
        tag, value = subject.tag(key), number(subject, key)
        if tag is not None and value in names:
            found.setdefault(names[int(value or 0)], tag)
    for tag in subject.tags:
        if tag.group in _GROUPS:
            found.setdefault(_GROUPS[tag.group], tag)
    if not found:
        return ()
    message = (
        f"The file says that it is or holds {wording.listed(list(found))}: put together from "
        "several exposures or measurements, as phones do by themselves. That is no edit."
    )
    return (Draft(message=message, strength="weak", tags=tuple(found.values())),)


def _modes(subject: Subject) -> dict[int, str]:
    """What Apple's numbers beyond the standard mean; those of others mean other things."""
    return _MODES if text(subject, "IFD0:Make") == "Apple" else {}
