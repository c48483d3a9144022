"""The maker's own block was moved since the camera wrote it.

What it looks at
Whether the offsets inside the MakerNote still lead into it, as our reader found them. Programs that
write metadata move the block, and few of them know its insides.

Why it matters
The file was written anew by a program after it was taken. What that program changed is not told by
it: giving a star moves the block as well as editing a date.

Innocent explanations
- captioning, rating, rotating or geotagging, by nearly any program
- a camera whose own blocks are laid out like that

Next steps
- look for the program: in Software (DEV030), or in the traces of metadata tools (DEV035)

Example
A MakerNote of Canon whose values lie 164 bytes before the place that its offsets name.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.6, MakerNote: on offsets in a note that is moved.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin", needs=("maker note",))

_READER, _MOVED = "maker note", "was moved"


def look(subject: Subject) -> Sequence[Draft]:
    """Repeats what the reader found of the block's offsets."""
    told = [p for p in subject.problems if p.reader == _READER and _MOVED in p.message]
    return [
        Draft(
            message=(
                f"In the file {problem.message}. So a program wrote it anew after the camera; "
                "that alone says nothing about what was changed."
            ),
            strength="moderate",
        )
        for problem in told[:1]
    ]
