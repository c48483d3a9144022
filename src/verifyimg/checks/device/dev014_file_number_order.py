"""The numbers that a camera gave its files run against their dates.

What it looks at
File numbers in the MakerNotes (Canon, Nikon) and numbers in the names that cameras write, in files
of one body with a serial number, in the order of the camera's dates. A start anew behind 9999 or
at 1 is no finding.

Why it matters
Cameras number their files in the order of taking. It is a weaker order than a shutter count,
since users can set it back and names can be changed.

Innocent explanations
- numbering that was set back, or several cards
- files that were renamed
- a clock that was set between the pictures

Next steps
- ask for the pictures with the numbers between
- list the files by number and by date

Example
DSC_0412.JPG of 2 September 2023 and DSC_0503.JPG of 17 May 2020, of one body.

References
JEITA CP-3461B (DCF 2.0), 3.3: file names and numbers 0001 to 9999.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifyimg.checks.descents import Counted, descents, draft
from verifyimg.checks.identity import RUNNING
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces

RULE = Rule(severity="note", against="set", aspect="time", scope="set", order="device")

_NAME = re.compile(
    r"(?:img|dsc[fnp]?|_dsc|dscn|_mg|p|pict|sam|r|imgp|pa?)_?(\d{4})\.\w{3,4}", re.IGNORECASE
)
_NAMED = "System:FileName"
_WRAP = 5_000
_CYCLE = 10_000


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for each pair of files whose numbers and dates run against each other."""
    if group.name.endswith("\0"):
        yield NotApplicable(reason="no two of the files hold one serial number of a body")
        return
    for one in descents(_numbered(group.files)):
        yield draft(one, "number of the file", severity=lambda _: "note", strength="weak")


def _numbered(files: Iterator[Traces]) -> Iterator[Counted]:
    """The files with their numbers, counted on behind 9999 and where numbering began anew."""
    kind, turns, last = "", 0, 0
    for one in files:
        for key in (kind,) if kind else RUNNING:
            number = _number(one, key)
            if number is None or one.taken is None or not one.taken_trusted:
                continue
            kind = key
            began = number % _CYCLE < last % _CYCLE - _WRAP or (number < 10 < last % _CYCLE)
            turns += _CYCLE if began and key == _NAMED else 0
            last = number
            yield Counted(traces=one, key=key, count=number + turns)
            break


def _number(traces: Traces, key: str) -> int | None:
    if key == _NAMED:
        found = _NAME.fullmatch(traces.text(key))
        return int(found[1]) if found else None
    number = traces.number_in(key)
    return int(number) if number is not None and 0 < number < 1 << 40 else None
