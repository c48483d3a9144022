"""A tool that writes metadata worked on the file.

What it looks at
The XMP toolkit of ExifTool, exiv2 and the like, Software that names such a tool, and the tags of
EXIF 3 for programs that edit metadata. It is a concern where a second record of the camera's clock
tells another date than EXIF.

Why it matters
Such tools can write any field. Archives, agencies and careful photographers use them every day to
add captions, to put a clock right or to take out a position. Beside dates that contradict each
other, it matters which of them was written by it.

Innocent explanations
- a caption, a credit, a rating or a position that was added
- a wrong clock that was put right for all pictures of a day
- a converter that carries metadata over with such a tool

Next steps
- ask who edited the metadata, and why

Example
`XMP-x:XMPToolkit Image::ExifTool 12.42`.

References
exiftool.org, FAQ: the toolkit that ExifTool writes. CIPA DC-008-2023 (Exif 3.0), 4.6.4:
MetadataEditingSoftware.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.fields import present
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="concern", against="file", aspect="origin")

_NAMED = (
    "XMP-x:XMPToolkit",
    "IFD0:Software",
    "IFD0:ProcessingSoftware",
    "XMP-xmp:CreatorTool",
    "XMP-xmpMM:HistorySoftwareAgent",
)
_TOOL = re.compile(
    r"exiftool|exiv2|exif ?(editor|pilot|date)|geosetter|photo mechanic|jhead", re.IGNORECASE
)
_ITSELF = ("IFD0:MetadataEditingSoftware",)


def look(subject: Subject) -> Sequence[Draft]:
    """Names the tools, and weighs them by the second records of the clock."""
    named = [tag for tag in present(subject, *_NAMED) if _TOOL.search(str(tag.value)[:200])]
    tags = (*named, *present(subject, *_ITSELF))
    if not tags:
        return ()
    split = [one for one in subject.second_readings if one.tells_another_date]
    rest = (
        " Beside that, a second record of the camera's clock tells another date than EXIF: one of "
        "them may have been written by it."
        if split
        else " Archives and newsrooms use such tools every day; what was written is not told."
    )
    said = wording.listed([quoted.stored(tag) for tag in tags])
    return (
        Draft(
            message=f"The file says {said}: a tool that writes metadata.{rest}",
            strength="moderate",
            severity=None if split else "note",
            tags=tags,
            clues=tuple(clue for one in split for clue in (one.date, one.other)),
        ),
    )
