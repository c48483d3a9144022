"""The PNG says when it was last changed, or when its picture was made.

What it looks at
The chunk tIME (PNG:ModifyDate, in UTC), the text `Creation Time` (PNG:CreationTime), and the texts
`date:create` and `date:modify` that ImageMagick copies from the file system.

Why it matters
The chunk tells when a program wrote the file, by that computer's clock. It dates the file and not
the scene. What was copied from the file system tells when a copy was laid down somewhere, and has
no weight at all.

Innocent explanations
- converting, cropping or optimising a picture writes the time of that day

Next steps
- look for the date of the picture elsewhere: EXIF, a message, an earlier copy

Example
`PNG:ModifyDate 2020:04:03 08:38:33`, `PNG:Datecreate 2018-07-18T17:38:42+02:00`.

References
PNG Specification (Third Edition), 11.3.6: tIME, and 11.3.3: Creation Time.
ImageMagick: the properties date:create and date:modify are those of the file it read.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.fields import present
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="time", needs=("png",))

_DATED = ("PNG:ModifyDate", "PNG:CreationTime", "PNG:CreateDate")
_COPIED = ("PNG:Datecreate", "PNG:Datemodify", "PNG:Datetimestamp")


def look(subject: Subject) -> Sequence[Draft]:
    """Reports the dates of the PNG itself in one finding."""
    dated, copied = present(subject, *_DATED), present(subject, *_COPIED)
    if not dated and not copied:
        return ()
    parts = []
    if dated:
        said = wording.listed([quoted.stored(tag) for tag in dated])
        parts.append(f"The PNG says {said}: when a program wrote it, which dates the file alone.")
    if copied:
        said = wording.listed([quoted.stored(tag) for tag in copied])
        parts.append(f"It repeats times of a file system, {said}, which have no weight.")
    clues = tuple(clue for clue in subject.clues if set(clue.tags) & set(dated))
    return (
        Draft(
            message=" ".join(parts),
            strength="weak" if dated else "none",
            clues=clues,
            tags=(*dated, *copied),
        ),
    )
