"""The name says that this is a smaller copy that a website made.

What it looks at
The endings that WordPress gives to the copies of an uploaded picture: `-1024x683`, `-150x150`,
`-scaled`.

Why it matters
The larger picture often lies on the same website under the name without that ending, with its
metadata.

Innocent explanations
- this is how most websites show pictures

Next steps
- fetch the same address without the ending of the name

Example
`protest-1024x683.jpg`: look for `protest.jpg` beside it.

References
developer.wordpress.org: add_image_size(), wp_get_attachment_image_src(), big_image_size_threshold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifyimg.clean import shorten
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="origin", needs=("file name",))

_NAME = re.compile(
    r"(?P<base>.+)-(?:(?P<wide>\d{2,4})x(?P<high>\d{2,4})|scaled)(?P<ending>\.\w{3,5})", re.ASCII
)
_LONGEST = 80


def look(subject: Subject) -> Sequence[Draft]:
    """Proposes the name of the larger picture; a size in the name has to be the picture's own."""
    tag = subject.tag("System:FileName")
    match = _NAME.fullmatch(str(tag.value)) if tag else None
    if tag is None or match is None or not _its_own(match, subject):
        return ()
    whole = shorten(match["base"] + match["ending"], _LONGEST)
    message = (
        f"The name ends as those of the smaller copies that WordPress makes. The picture that was "
        f"uploaded may lie on the same website as {whole}."
    )
    return (Draft(message=message, strength="weak", tags=(tag,)),)


def _its_own(match: re.Match[str], subject: Subject) -> bool:
    """Whether the size in the name is that of the picture, where both are known."""
    if match["wide"] is None or not subject.image.width or not subject.image.height:
        return True
    return (int(match["wide"]), int(match["high"])) == (subject.image.width, subject.image.height)
