"""Files of one author name several cameras.

What it looks at
The claimed credit of the files, or else the author that they name, and the cameras of those files,
by serial number or by model.

Why it matters
Where a series is said to be the work of one photographer on one occasion, two cameras are to be
explained. They are normal for professionals.

Innocent explanations
- two bodies, or a camera and a phone
- a camera that was lent
- a desk's credit for several photographers

Next steps
- list the cameras of each author: `group.clusters` in the JSON
- ask the author

Example
Twelve files credited to one person, ten by a Canon EOS R5 and two by an iPhone 12.

References
Berkeley Protocol on Digital Open Source Investigations (2022): source analysis.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.checks.identity import AUTHOR, BODY, author_names
from verifyimg.checks.witnesses import MOST, body, witnesses
from verifyimg.clean import shorten
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces

RULE = Rule(severity="note", against="set", aspect="device", scope="set", order="author")

_LONGEST = 60
_IN_WORDS = 4


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for each author whose files name two cameras or more."""
    cameras: dict[tuple[str, str], Traces] = {}
    first = None
    for one in group.files:
        first = first or one
        if one.device and len(cameras) < MOST:
            cameras.setdefault((one.device, one.serial), one)
    if first is None or not cameras:
        yield NotApplicable(reason="the files of one author name no camera")
        return
    named = [*cameras.values()]
    # A serial number that one of the files lacks makes no second camera.
    devices = {device for device, _ in cameras}
    serials = {serial for _, serial in cameras if serial}
    if max(len(devices), len(serials)) < 2:
        return
    author = first.claimed_credit or author_names(first)[0]
    more = [f"{len(named) - _IN_WORDS} more"] if len(named) > _IN_WORDS else []
    told = wording.listed([*(body(one) for one in named[:_IN_WORDS]), *more])
    yield Draft(
        message=f'Files of "{shorten(author, _LONGEST)}" name several cameras: {told}.',
        strength="moderate",
        files=witnesses(named, *AUTHOR, "IFD0:Model", *BODY),
    )
