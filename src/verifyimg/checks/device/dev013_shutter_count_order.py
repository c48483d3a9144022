"""The shutter counts of one body run against the dates of its pictures.

What it looks at
Counters of all that a body has taken (ShutterCount of Nikon, Sony and Pentax, ImageNumber of Canon
and others) in files with one serial number, in the order of the camera's dates. A picture that is
later by its date and earlier by its counter, by more than a change of zone can make, is a
conflict within the set; less than that is a note.

Why it matters
A shutter count only rises. Where dates and counts disagree, one of the dates is not that of its
picture, and programs that change dates leave the count alone.

Innocent explanations
- a shutter or a main board that was replaced
- a clock that was set or lost its time between the pictures
- a counter that was read wrongly, or that wraps

Next steps
- list the pictures of that body by their counter: `verifyimg metadata`
- ask for pictures taken just before and after by the counter

Example
Nikon:ShutterCount 41,200 on 2 September 2023, and 41,350 on 17 May 2020, of one body.

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

RULE = Rule(severity="conflict", against="set", aspect="time", scope="set", order="device")


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for each pair of files whose counters and dates run against each other."""
    if group.name.endswith("\0"):
        yield NotApplicable(reason="no two of the files hold one serial number of a body")
        return
    for one in descents(counted(group.files, COUNTERS)):
        yield draft(
            one,
            "shutter count",
            severity=lambda found: "conflict" if found.beyond_zones else "note",
            strength="strong" if one.beyond_zones else "weak",
        )
