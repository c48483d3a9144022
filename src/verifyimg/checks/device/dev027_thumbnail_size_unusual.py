"""The thumbnail has a size that this maker's cameras do not write.

What it looks at
The size of the embedded EXIF thumbnail in files of Canon, Nikon, Fujifilm, Olympus, Panasonic and
Pentax cameras. The standard of camera files asks for 160 x 120 pixels, with bars where the picture
has another shape, and these makers keep to it.

Why it matters
Programs that save a picture anew make a thumbnail of another size, often in the picture's own
shape. So this one is not the camera's; it was made when the file was saved.

Innocent explanations
- an editor or an archive that made a new thumbnail
- a model or a firmware that writes another size

Next steps
- compare with another file of that model, straight from the camera

Example
A thumbnail of 160 x 107 pixels in a picture of a Canon EOS 5D.

References
CIPA DC-009-2010 (DCF 2.0), 4.2: thumbnails of 160 x 120 pixels.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks.fields import MAKE, present, text
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.picture import ThumbnailComparison
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="note",
    against="file",
    aspect="origin",
    needs=("maker", "pixels", "compared thumbnail"),
)

_MAKERS = ("canon", "nikon", "fujifilm", "olympus", "om digital", "panasonic", "pentax")
_KEPT = ((120, 160),)
_EXIF = "IFD1"


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares the size of the EXIF thumbnail with the one that the standard asks for."""
    if not text(subject, MAKE).casefold().startswith(_MAKERS):
        return NotApplicable(reason="it is not known which size this maker's thumbnails have")
    found = [one for one in subject.thumbnails if one.preview.block == _EXIF]
    return [_draft(subject, one) for one in found if one.size and _odd(one.size)]


def _odd(size: tuple[int, int]) -> bool:
    return tuple(sorted(size)) not in _KEPT


def _draft(subject: Subject, thumbnail: ThumbnailComparison) -> Draft:
    wide, high = thumbnail.size or (0, 0)
    return Draft(
        message=(
            f"The thumbnail in the file has {wide} x {high} pixels, and cameras of this maker "
            "write 160 x 120. So a program made it when it saved the file anew."
        ),
        strength="moderate",
        tags=present(subject, MAKE, "IFD1:ThumbnailOffset", "IFD1:ThumbnailLength"),
    )
