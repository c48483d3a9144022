"""Several files show the same picture.

What it looks at
All files of one run: their bytes, their pixels, the fingerprints (PDQ) of all pictures, each with
each; of a run of up to a hundred pictures their parts too, so that crops, screenshots and collages
are found (with the extra `match`). The file that is known to have existed earliest is named first:
by the time of a message, a platform or an archive, which no camera's clock can change. Where no
file has such a time they stand by their not-before, then by the camera's date.

Why it matters
Copies of one picture tell of each other: which was there first, which is larger, what metadata
others lost.

Innocent explanations
- copies, versions and sizes of one picture
- a series from one stand
- two photographs of one printed thing; a collage of two pictures, which joins both

Next steps
- hold two of them against each other: `verifyimg compare`
- go on with the oldest and the largest

Example
A photograph as its author sent it and `IMG-20200517-WA0007.jpg`, the copy of a messenger, in one
folder: the copy is known to have existed by 18 May 2020, and so is the picture in both.

References
Meta, The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm (2019).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.checks.orders import PARTS
from verifyimg.checks.witnesses import Some, name
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces

RULE = Rule(severity="info", against="set", aspect="origin", scope="set", order="likeness")


def look(group: FileGroup) -> Iterator[Draft]:
    """One finding for each picture that several files show."""
    some = Some("ExifIFD:DateTimeOriginal")
    same = True
    for one in group.files:
        some.add(one)
        same = same and one.sha256 == some.kept[0].sha256
    first = some.kept[0]
    what = "are the same file" if same else "show the same picture"
    parts = group.name.startswith(PARTS)
    if parts:
        what = "show the same picture, or a part of one that another shows"
    yield Draft(
        message=f"{wording.count(some.count, 'file')} {what}: {some.names}.{_oldest(first)}",
        strength="moderate" if parts else "very_strong" if same else "strong",
        files=some.witnesses,
    )


def _oldest(first: Traces) -> str:
    if first.latest is None:
        return ""
    return f" {name(first)} is known to have existed by {wording.day(first.latest)}."
