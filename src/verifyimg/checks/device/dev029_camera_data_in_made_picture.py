"""A picture that was not taken by a camera holds the data of one.

What it looks at
Marks of captured screens and of generated pictures (the user comment of a screenshot, the IPTC term
of the digital source, the sizes of phones' screens in a PNG) beside the settings of a camera.

Why it matters
The settings and dates are then those of another picture: of one that is shown on the screen, or of
one that something was made from. They say nothing of what is seen.

Innocent explanations
- a picture that was put together from several, with the data of one of them
- a program that carries all metadata along when it exports a screen or a generated picture
- a photograph that was cleaned or enlarged by a trained model and marked for it

Next steps
- keep both readings apart, and ask for the original

Example
`ExifIFD:UserComment Screenshot` beside `ExifIFD:ExposureTime 1/120`.

References
IPTC NewsCodes, digitalsourcetype. CIPA DC-008-2023 (Exif 3.0), 4.6.6: UserComment.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.fields import EXPOSURE, present, size_tags, text
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

RULE = Rule(severity="note", against="file", aspect="origin", needs=("camera settings",))

_SOURCE = ("XMP-iptcExt:DigitalSourceType",)
_MADE = ("trainedalgorithmicmedia", "compositewithtrainedalgorithmicmedia", "algorithmicmedia")
_COMMENT = ("ExifIFD:UserComment", "XMP-exif:UserComment")
_SCREENS = {
    (640, 1136),
    (750, 1334),
    (828, 1792),
    (1080, 1920),
    (1080, 2340),
    (1080, 2400),
    (1125, 2436),
    (1170, 2532),
    (1179, 2556),
    (1242, 2208),
    (1242, 2688),
    (1284, 2778),
    (1290, 2796),
    (1440, 2960),
    (1440, 3200),
}
"""The screens of common phones, the shorter side first."""


def look(subject: Subject) -> Sequence[Draft]:
    """Reports the marks beside the camera's settings, in one finding."""
    marks = _marks(subject)
    settings = present(subject, *EXPOSURE)
    if not marks or len(settings) < 2:
        return ()
    said = wording.listed([quoted.stored(tag) for tag in marks])
    message = (
        f"The file says {said}, as pictures do that no camera took, and holds the settings of a "
        "camera beside that. Those settings and dates are of another picture than the one seen, "
        "or of what it was made from."
    )
    return (Draft(message=message, strength="moderate", tags=(*marks, *settings)),)


def _marks(subject: Subject) -> tuple[Tag, ...]:
    source = [t for t in present(subject, *_SOURCE) if _last(t) in _MADE]
    comment = [t for t in present(subject, *_COMMENT) if _last(t) == "screenshot"]
    return (*source, *comment, *_screen(subject))


def _last(tag: Tag) -> str:
    return str(tag.value).strip().rpartition("/")[2].casefold()


def _screen(subject: Subject) -> tuple[Tag, ...]:
    """The size of a PNG, where it is that of a phone's screen."""
    sides = sorted((subject.image.width or 0, subject.image.height or 0))
    if subject.image.format != "PNG" or tuple(sides) not in _SCREENS:
        return ()
    return size_tags(subject) if text(subject, "IFD0:Make") else ()
