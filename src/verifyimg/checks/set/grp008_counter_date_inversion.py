"""Counters in files of one model run against the dates of its pictures.

What it looks at
The same counters as DEV013, in files that name one model and no serial number. Since they may come
from two bodies, it is a concern at most.

Why it matters
Where a folder is said to come from one camera, its counters should rise with its dates.

Innocent explanations
- two bodies of one model
- a shutter or a main board that was replaced
- a clock that was set or lost its time between the pictures

Next steps
- ask whether one camera took all of them
- list the pictures by their counter: `verifyimg metadata`

Example
Sony:ShutterCount 522 on 2 September 2023, and 1,300 on 17 May 2020, in files without a serial
number.

References
exiftool.org/TagNames/Nikon.html (ShutterCount), /Sony.html, /Pentax.html, /Canon.html.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.checks.descents import counted, descents, draft
from verifyimg.checks.identity import COUNTERS
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup

RULE = Rule(severity="concern", against="set", aspect="time", scope="set", order="device")


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for each pair of files whose counters and dates run against each other."""
    if not group.name.endswith("\0") or group.name == "\0":
        yield NotApplicable(reason="no two files name one model without a serial number")
        return
    for one in descents(counted(group.files, COUNTERS)):
        yield draft(
            one,
            "counter",
            severity=lambda found: "concern" if found.beyond_zones else "note",
            strength="moderate" if one.beyond_zones else "weak",
        )
