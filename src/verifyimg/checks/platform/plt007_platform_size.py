"""The picture has exactly the size that a platform makes, and nothing else tells of one.

What it looks at
The sides of the picture against the sizes that platforms make, where that is the only trace of
them. With another trace beside it PLT001 speaks.

Why it matters
It is a hint where to look for the picture, and no more: the same sizes are used by many programs.

Innocent explanations
- an export for the web, or a screen of that size
- a camera or a setting of that size

Next steps
- search the platforms that are named, by the picture

Example
A picture of 1280 x 960 pixels: as Telegram makes.

References
github:telegramdesktop/tdesktop SourceFiles/storage/localimageloader.cpp.
The table of platforms in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.fields import EXPOSURE, present
from verifyimg.checks.platform.traces import traces
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="origin", needs=("platform trace", "size"))


def look(subject: Subject) -> Sequence[Draft]:
    """Names the platforms of that size; with settings of a camera the size tells nothing."""
    found = traces(subject)
    if any(len(one.clues) > 1 or one.telling for one in found) or present(subject, *EXPOSURE):
        return ()
    sized = [one for one in found if one.clues[0].storage == "container" and one.clues[0].tags]
    if not sized:
        return ()
    names = wording.listed([one.platform for one in sized])
    message = (
        f"The picture has {subject.image.width:,} x {subject.image.height:,} pixels, a size of "
        f"{names} and of many programs. That is a hint where to look, and no more."
    )
    return (Draft(message=message, strength="weak", clues=tuple(one.clues[0] for one in sized)),)
