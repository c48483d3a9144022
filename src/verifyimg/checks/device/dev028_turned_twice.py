"""The picture is stored upright, and its orientation says that it is to be turned.

What it looks at
IFD0:Orientation, the size that the picture is coded in, and the size that the camera noted. Sensors
lie on their long side: a picture held upright is stored lying, with an orientation that says how
to turn it. One that is stored standing and is to be turned all the same, or that stands while the
camera noted it lying, was turned by a program.

Why it matters
It tells that the file was saved anew by a program that turned the pixels, and sometimes that it
will be shown on its side. It says nothing of what else was done.

Innocent explanations
- a gallery or a messenger that turns pictures when it saves them
- a phone or a scanner whose sensor stands

Next steps
- none for this alone

Example
`IFD0:Orientation 6` in a picture of 3024 x 4032 pixels.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.4: Orientation.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks.fields import number, present, size_tags
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin", needs=("size", "camera settings"))

_ORIENTATION = "IFD0:Orientation"
_NOTED = ("ExifIFD:ExifImageWidth", "ExifIFD:ExifImageHeight")
_QUARTER_TURNS = (5, 6, 7, 8)


def look(subject: Subject) -> Sequence[Draft]:
    """Compares orientation, coded size and noted size."""
    orientation = number(subject, _ORIENTATION)
    width, height = subject.image.width or 0, subject.image.height or 0
    noted = [number(subject, key) or 0 for key in _NOTED]
    if orientation is None or height <= width:
        return ()
    tags = (*present(subject, _ORIENTATION, *_NOTED), *size_tags(subject))
    if orientation in _QUARTER_TURNS:
        why = "is stored standing, and is to be turned by a quarter all the same"
    elif orientation == 1 and noted[0] > noted[1] > 0:
        why = "is stored standing, and the camera noted it lying"
    else:
        return ()
    message = (
        f"The picture ({width:,} x {height:,} pixels, orientation {orientation:.0f}) {why}: a "
        "program turned it when it saved the file anew."
    )
    return (Draft(message=message, strength="weak", tags=tags),)
