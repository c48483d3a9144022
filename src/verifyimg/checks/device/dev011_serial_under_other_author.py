"""Files of one body name different authors.

What it looks at
The authors that files with one serial number of a body name: IPTC By-line, EXIF Artist, XMP
creator. Names are compared without case and punctuation.

Why it matters
A body is seldom used by two people at a time. Where it is said to be, one of the names may have
been written over the other, or a picture was passed on under another name.

Innocent explanations
- a camera of a pool or a desk, or one that was sold
- a name that is written in two ways
- a name that stayed in the camera from its last user

Next steps
- ask both authors who took which picture
- hold the counters and dates of the files against each other

Example
`IPTC:By-line` Jane Doe in one file and John Smith in another, `ExifIFD:SerialNumber` the same.

References
IPTC-NAA IIM 4.2, 2:80 By-line. CIPA DC-008-2023 (Exif 3.0): Artist, BodySerialNumber.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.checks.identity import AUTHOR, BODY, author_names, name_of
from verifyimg.checks.witnesses import MOST, body, name, witness
from verifyimg.clean import shorten
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces

RULE = Rule(severity="concern", against="set", aspect="origin", scope="set", order="serial")

_LONGEST = 60


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for each body whose files name two authors or more."""
    if not group.name.startswith("body"):
        yield NotApplicable(reason="no two of the files hold one serial number of a body")
        return
    named: dict[str, tuple[str, Traces]] = {}
    for one in group.files:
        for author in author_names(one)[:1]:
            if len(named) < MOST:
                named.setdefault(name_of(author), (author, one))
    if not named:
        yield NotApplicable(reason="the files of one body name no author")
    if len(named) < 2:
        return
    told = [f'"{shorten(author, _LONGEST)}" ({name(one)})' for author, one in named.values()]
    files = [one for _, one in named.values()]
    yield Draft(
        message=f"Files of one {body(files[0])} name different authors: {wording.listed(told)}.",
        strength="moderate",
        files=tuple(witness(one, *AUTHOR, *BODY) for one in files),
    )
