"""A date field holds no readable date.

What it looks at
Every date field whose text is not a date: a month 13, a 31 February, words, zeros, blanks, and
the hour 24 that some firmware writes for the hour 0.

Why it matters
A date that cannot be read is not the same as no date, and neither is evidence. The report must
say that a field was there and why it was left aside, so that its silence is not misread.

Innocent explanations
- blanks: by the standard they mean that the date is unknown
- zeros: a camera or a program that had no date to write
- the hour 24: a fault of firmware (Nokia 7 plus and related phones, 2018 and 2019)
- a scanner, a converter or a program that writes its own form of date

Next steps
- read the stored text yourself; the evidence shows it with its place in the file
- look for the same date elsewhere: GPS time, the file name, an earlier copy

Example
`ExifIFD:DateTimeOriginal 0000:00:00 00:00:00`, `IFD0:ModifyDate 2020:13:45 10:00:00`,
`ExifIFD:DateTimeOriginal 2019:01:01 24:04:20`.

References
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time: a field of blanks is unknown.
github.com/Piwigo/Piwigo/issues/1017 (hour 24 in a picture named IMG_20190101_000418).
github.com/exiftool/exiftool/issues/374 (years 0000 and 0001).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import clocks, quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="time", needs=("date",))

_EMPTY = re.compile(r"[\s:\x00]*")
_ZEROS = re.compile(r"[0\s:\x00]+")
_HOUR_24 = re.compile(r"\d{4}:\d\d:\d\d[ T]24:")


def look(subject: Subject) -> Sequence[Draft]:
    """Reports each date field that could not be read, or only by mending it."""
    dates = [c for c in subject.clues_of("captured", "digitised", "written") if c.tags]
    odd = [clue for clue in dates if clue.doubt("invalid") or _hour_24(clue)]
    return [_draft(clues) for clues in clocks.by_reading(odd)]


def _draft(clues: tuple[Clue, ...]) -> Draft:
    clue = clues[0]
    tags, doubt = [clue.tags[0] for clue in clues], clue.doubt("invalid")
    raw = tags[0].raw
    if _EMPTY.fullmatch(raw):
        keys = wording.listed([tag.key for tag in tags])
        said = f"The file leaves {keys} blank, which by the standard means unknown."
        return Draft(message=f"{said} {_WEIGHT}", strength="none", severity="info", clues=clues)
    if _ZEROS.fullmatch(raw):
        said = "which is zeros in place of a date."
    elif _hour_24(clue):
        said = "with an hour 24, which some phones write for the hour 0 of the same day."
    else:
        said = f"which is no date: {doubt.text if doubt else 'it cannot be read'}."
    weight = _WEIGHT if doubt else "It is read that way."
    return Draft(
        message=f"The file says {quoted.stored(*tags)}, {said} {weight}",
        strength="weak",
        clues=clues,
    )


def _hour_24(clue: Clue) -> bool:
    return _HOUR_24.match(clue.tags[0].raw) is not None


_WEIGHT = "It neither supports nor contradicts any date."
