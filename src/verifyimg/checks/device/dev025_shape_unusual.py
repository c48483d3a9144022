"""The picture has a shape that cameras do not take.

What it looks at
The ratio of the picture's sides, where the file names a camera, against those that cameras and
phones take: 1:1, 5:4, 4:3, 3:2, 16:9 and the shapes of phones' screens, half a hundredth allowed
for. Pictures that say that they are panoramas are left out.

Why it matters
An odd shape hints at a crop. What lay outside of it can matter: a crop is the most common edit of
all, and the most harmless one as well as the most telling one.

Innocent explanations
- a crop for a page, or by a platform
- a panorama, or several pictures in one
- a camera whose sensor has a shape of its own

Next steps
- ask for the picture as it was taken

Example
A picture of 2731 x 1200 pixels by a camera of 3:2.

References
CIPA DC-009-2010 (DCF 2.0): the sizes that cameras write; common professional knowledge.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks.fields import size_tags
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin", needs=("size", "camera settings"))

_RATIOS = (
    1.0,
    7 / 6,
    5 / 4,
    4 / 3,
    1.37,
    3 / 2,
    5 / 3,
    16 / 9,
    17 / 9,
    2.0,
    18.5 / 9,
    19 / 9,
    19.5 / 9,
    20 / 9,
    21 / 9,
    65 / 24,
)
_NEAR = 0.005
_SMALLEST = 320
"""Smaller pictures are previews, whose sides are rounded."""
_PANORAMA = "XMP-GPano:"


def look(subject: Subject) -> Sequence[Draft]:
    """Compares the ratio of the sides with the list."""
    sides = sorted((subject.image.width or 0, subject.image.height or 0))
    if sides[0] < _SMALLEST or any(tag.key.startswith(_PANORAMA) for tag in subject.tags):
        return ()
    ratio = sides[1] / sides[0]
    padded = 16 / sides[0]
    if any(abs(ratio / known - 1) <= max(_NEAR, padded) for known in _RATIOS):
        return ()
    message = (
        f"The picture has {subject.image.width:,} x {subject.image.height:,} pixels, {ratio:.2f} "
        "to 1: a shape that cameras do not take as a rule, so a part may have been cut off."
    )
    return (Draft(message=message, strength="weak", tags=size_tags(subject)),)
