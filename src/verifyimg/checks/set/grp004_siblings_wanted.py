"""The pictures before and after this one can tell more of its clock.

What it looks at
Where one file alone is examined: whether it has a date and a number that its camera counts on, in
the MakerNote or in its name. It names the numbers around it. In a run over several files the
files are held against each other instead.

Why it matters
A camera clock has no second one beside it. The neighbours of a picture, by number, tell whether
the clock ran on, and one of them may have GPS time. Somebody who has the original has them too.

Innocent explanations
- the card was cleared, or the sender has no more than this file
- the file was renamed or numbered anew

Next steps
- ask the sender for the files with the numbers around this one, as files
- examine them together: `verifyimg check FOLDER`

Example
DSC_0412.JPG with a date of 17 May 2020: ask for DSC_0407 to DSC_0417.

References
JEITA CP-3461B (DCF 2.0), 3.3: file names and numbers 0001 to 9999.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifyimg.checks.identity import COUNTERS
from verifyimg.clean import shorten
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

RULE = Rule(severity="info", against="file", aspect="time", needs=("camera date",))

_AROUND = 5
_NAME = re.compile(r"(\w{0,3}[A-Z_])(\d{4,5})\.\w{3,4}", re.IGNORECASE)
_NUMBERS = ("Canon:FileNumber", "Nikon:FileNumber", *COUNTERS)
_LAST = 1 << 40


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Names the numbers of the pictures that should be asked for."""
    if not subject.alone:
        return NotApplicable(reason="the file was not examined alone")
    name = subject.tag("System:FileName")
    if name is not None and (numbered := _NAME.fullmatch(str(name.value))):
        return [_draft(name, numbered[1], int(numbered[2]), len(numbered[2]))]
    for tag in (subject.tag(key) for key in _NUMBERS):
        if tag is not None and isinstance(tag.value, int) and 0 < tag.value < _LAST:
            return [_draft(tag, f"{tag.key} ", tag.value, 1)]
    return ()


def _draft(tag: Tag, before: str, number: int, digits: int) -> Draft:
    first, last = max(number - _AROUND, 1), number + _AROUND
    again = before if before.strip() == before else ""
    wanted = f"{shorten(before, 40)}{first:0{digits}d} to {again}{last:0{digits}d}"
    return Draft(
        message=(
            f"The pictures around this one ({wanted}) can tell whether the camera's clock ran on."
        ),
        strength="none",
        tags=(tag,),
    )
