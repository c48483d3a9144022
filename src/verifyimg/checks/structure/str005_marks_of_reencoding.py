"""Segments of the JPEG are those of a program, beside the data of a camera.

What it looks at
In a JPEG that names a camera: a comment in which an encoder names itself, the segment of Adobe's
encoder, the segment of "Save for Web", and a JFIF segment before the camera's own. The first three
are a note; the last is information, for many cameras and phones write it themselves.

Why it matters
Such segments come from the program that wrote the file last. So the picture was decoded and
encoded again after the camera had written it, and the camera's data were carried along.

Innocent explanations
- a web server, a content system or a messenger that makes pictures smaller
- a rotation, crop or caption in any editor
- makers whose own software writes these segments

Next steps
- see which program the file names, and ask what was done with it
- ask for the original

Example
`CREATOR: gd-jpeg v1.0 (using IJG JPEG v80), quality = 90` in a file with the EXIF of a Canon.

References
CIPA DC-008-2023 (Exif 3.0), 4.5.4: APP1 stands directly behind SOI. ISO/IEC 10918-5 (JFIF), 6.
Adobe Technical Note 5116, section 18 (APP14).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.fields import MAKE, present
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="note", against="file", aspect="origin", needs=("maker", "jpeg coding", "structure")
)

_ENCODERS = re.compile(
    r"creator: gd-jpeg|lavc\d|compressed by jpeg-recompress|optimized by jpegmini|"
    r"file written by adobe photoshop|created with the gimp|handmade software|imagemagick|"
    r"processed by ebay|\*\*\* ?mozjpeg",
    re.IGNORECASE,
)
_COMMENT = "File:Comment"


def look(subject: Subject) -> Sequence[Draft]:
    """One finding on all marks of programs; else one on the order of the first segments."""
    marks = list(_marks(subject))
    tags = present(subject, MAKE)
    if marks:
        comment = present(subject, _COMMENT) if _encoder(subject) else ()
        message = (
            f"The file names a camera and holds {wording.listed(marks)}: it was encoded again "
            "after the camera had written it."
        )
        return (Draft(message=message, strength="strong", tags=(*comment, *tags)),)
    if not _jfif_first(subject):
        return ()
    message = (
        "A JFIF segment stands before the camera's EXIF. Many programs write files so, and some "
        "cameras do."
    )
    return (Draft(message=message, strength="weak", severity="info", tags=tags),)


def _marks(subject: Subject) -> Iterator[str]:
    if _encoder(subject):
        tag = subject.tag(_COMMENT)
        yield f"the comment of an encoder, {quoted.stored(tag)}" if tag else "an encoder's comment"
    for kind, words in (("Adobe", "Adobe's encoder"), ("Ducky", '"Save for Web"')):
        if subject.structure.of(kind):
            yield f"the segment of {words}"


def _encoder(subject: Subject) -> bool:
    tag = subject.tag(_COMMENT)
    return tag is not None and bool(_ENCODERS.search(str(tag.value)))


def _jfif_first(subject: Subject) -> bool:
    jfif, exif = subject.structure.of("JFIF"), subject.structure.of("EXIF")
    return bool(jfif and exif) and jfif[0].offset < exif[0].offset
