"""The picture has another size than the camera noted.

What it looks at
The size that EXIF has of the picture (ExifImageWidth, ExifImageHeight) and the size that it is
coded in. A quarter turn, and up to 16 pixels of padding, are left aside.

Why it matters
The picture was cropped or resized after it was taken, by a program that left the noted size as it
was. Where the shapes agree too, it was resized; where they do not, a part was cut off.

Innocent explanations
- a crop or a smaller copy for the web, as every desk makes
- a camera that notes the size of its sensor, or of another picture in the same file

Next steps
- ask for the picture in full size

Example
`ExifIFD:ExifImageWidth 5616`, `ExifIFD:ExifImageHeight 3744` in a picture of 1200 x 800 pixels.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.6: PixelXDimension, PixelYDimension.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks.fields import number, present, size_tags
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin", needs=("size",))

_NOTED = ("ExifIFD:ExifImageWidth", "ExifIFD:ExifImageHeight")
_PADDING = 16
_SAME_SHAPE = 0.01


def look(subject: Subject) -> Sequence[Draft]:
    """Compares the two sizes, the longer sides and the shorter ones."""
    noted = [number(subject, key) or 0 for key in _NOTED]
    coded = [subject.image.width or 0, subject.image.height or 0]
    if min(noted) < 1 or min(coded) < 1:
        return ()
    if all(abs(a - b) <= _PADDING for a, b in zip(sorted(noted), sorted(coded), strict=True)):
        return ()
    shapes = [max(pair) / min(pair) for pair in (noted, coded)]
    same = abs(shapes[0] / shapes[1] - 1) <= _SAME_SHAPE
    what = "resized" if same else "cropped, or cut and resized,"
    message = (
        f"The camera noted {noted[0]:,.0f} x {noted[1]:,.0f} pixels, and the picture has "
        f"{coded[0]:,} x {coded[1]:,}: it was {what} after it was taken."
    )
    tags = (*present(subject, *_NOTED), *size_tags(subject))
    return (Draft(message=message, strength="moderate", tags=tags),)
