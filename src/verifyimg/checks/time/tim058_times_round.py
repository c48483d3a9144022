"""The dates of several files have round times.

What it looks at
The camera's dates of five files or more of one camera, or of files that name none: whether all of
them are at full minutes, or all at one time of day on different days.

Why it matters
Cameras write the second at which a picture was taken. Times that people or programs set for many
files at once are often round, or the same.

Innocent explanations
- a camera or a scanner that writes no seconds
- a program that put a wrong clock right for all files at once
- a camera that takes a picture at set times

Next steps
- ask who set these times, and from what
- look for a second clock in the files (TIM030, TIM040)

Example
Seven files of three days, all at 12:00:00.

References
CIPA DC-008-2023 (Exif 3.0): DateTimeOriginal has seconds.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.checks.witnesses import TAKEN, Some, body
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup

RULE = Rule(severity="concern", against="set", aspect="time", scope="set", order="device")

_FEWEST = 5


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding where all times are full minutes, or all the same on several days."""
    some = Some(*TAKEN)
    full = True
    times, days, moments = set[str](), set[str](), set[str]()
    for one in group.files:
        if one.taken is None or not one.taken_trusted:
            continue
        some.add(one)
        full = full and one.taken.second == 0
        for kept, told in (
            (times, f"{one.taken:%H:%M}"),
            (days, f"{one.taken:%Y-%m-%d}"),
            (moments, f"{one.taken:%Y-%m-%d %H:%M:%S}"),
        ):
            if len(kept) < _FEWEST:
                kept.add(told)
    if some.count < _FEWEST:
        yield NotApplicable(reason=f"no camera has {_FEWEST} files with a date")
        return
    said = ""
    if len(times) == 1 and len(days) > 1:
        said = f"all of them at {times.pop()}, on different days"
    elif full and len(moments) > 1:
        said = "all of them at full minutes"
    if said:
        yield Draft(
            message=(
                f"{body(some.kept[0])}: {wording.count(some.count, 'file')} have dates, {said}: "
                f"{some.names}."
            ),
            strength="moderate",
            files=some.witnesses,
        )
