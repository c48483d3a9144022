"""The file was digitised or saved before its picture was taken.

What it looks at
The three dates of EXIF: DateTimeOriginal (taken), CreateDate (digitised) and ModifyDate (saved).
The finding speaks where one of the latter two is earlier than the first by more than 26 hours,
which is the most that two zones differ, or by more than 2 seconds where the file has the zones
of both. Dates of an unset clock and the constant that some phones write are left out.

Why it matters
A picture cannot be saved before it is taken. One of the dates was edited, or the clock was
changed in between; the date of the picture cannot be relied on alone.

Innocent explanations
- a camera clock that was set between the picture and its saving
- a ModifyDate in UTC, where the difference is a few hours
- a program that kept an old ModifyDate from a template or from another picture
- a date of the picture that was corrected later, where ModifyDate was left as it was

Next steps
- compare the difference with whole hours, days and years: a clock that was set leaves those
- look for a second clock: GPS time, the maker's own block, the time of a message

Example
`ExifIFD:DateTimeOriginal 2006:04:26 00:26:14` with `IFD0:ModifyDate 2004:01:18 04:27:28`.

References
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time.
github.com/mapillary/mapillary_issues/issues/2438, github.com/openbenches/openbenches.org/issues/233
(the constant 2002:12:08 12:00:00 in CreateDate).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.apart import ZONES_APART, Apart, apart
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="concern", against="file", aspect="time", needs=("camera date",))

_WRITTEN_AT_ONCE = timedelta(seconds=2)
_UNSET = ("default_clock", "firmware_constant", "future")
_EVENTS = {"digitised": "made digital", "written": "saved"}


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares the date of the picture with each of the other two."""
    taken = next(_usable(subject, "ExifIFD:DateTimeOriginal"), None)
    others = [*_usable(subject, "ExifIFD:CreateDate"), *_usable(subject, "IFD0:ModifyDate")]
    if taken is None or not others:
        return NotApplicable(reason="the file does not have two dates of EXIF that can be compared")
    found = ((other, apart(taken, other)) for other in others)
    return [_draft(taken, other, gap) for other, gap in found if gap and _is_early(gap)]


def _usable(subject: Subject, key: str) -> Iterator[Clue]:
    for clue in subject.clues_of("captured", "digitised", "written"):
        unset = any(doubt.kind in _UNSET for doubt in clue.doubts)
        if clue.tags and clue.tags[0].key == key and clue.window and not unset:
            yield clue


def _is_early(gap: Apart) -> bool:
    if gap.world is not None:
        return gap.world < -_WRITTEN_AT_ONCE
    return gap.readings < -ZONES_APART


def _draft(taken: Clue, other: Clue, gap: Apart) -> Draft:
    event = _EVENTS.get(other.meaning, "saved")
    return Draft(
        message=(
            f"The file says that the picture was taken on {quoted.dated(taken)}, and {event} "
            f"{wording.gap(gap.size)} before that, on {quoted.dated(other)}. Both cannot be right."
        ),
        strength="moderate",
        clues=(taken, other),
    )
