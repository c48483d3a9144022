"""The time in the file's name differs from the camera's date.

What it looks at
The name of the file, where it has the form that a camera or phone gives when it takes a
picture, and the date that the camera wrote. A difference that is a multiple of a quarter of an
hour, up to 26 hours, counts as a zone; five seconds are allowed, and up to two minutes more for
bursts and panoramas. Names that an app may have given when it saved the picture, and camera
dates in doubt, are left out.

Why it matters
Camera and name come from one clock at one moment. Where they differ, one of them was changed
later, or the name was given to another picture.

Innocent explanations
- a burst or a long exposure: the name is of the first frame, the date of this one
- an edited copy, or a collage, that kept the name of one original
- a date that was corrected later, because the camera's clock was known to be wrong
- a program that renames files after another date, such as that of the download

Next steps
- compare the zones first, then ask who renamed the file and with what
- ask for neighbouring files from the same camera: do their names and dates agree

Example
`IMG_20200104_153045.jpg` with `ExifIFD:DateTimeOriginal 2021:06:01 09:12:00`.

References
The table of file names in `knowledge/`, where each row names its source.
IANA time zone database: offsets in use run from -12:00 to +14:00 in quarters of an hour.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.time import names
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import weakest

RULE = Rule(
    severity="concern",
    against="file",
    aspect="time",
    needs=("named time", "trusted camera date"),
)

_TOLERANCE = timedelta(seconds=5)
"""What writing the file, and rounding to seconds, leave between the two."""


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Holds the camera's name against the camera's date."""
    named = [clue for clue in names.of_cameras(subject) if clue.trusted]
    if not named:
        reason = "the name is not one that only a camera gives when it takes a picture"
        return NotApplicable(reason=reason)
    dates = (clue for clue in subject.clues_of("captured") if clue.clock == "camera")
    date = next(clue for clue in dates if clue.trusted)
    return [_draft(name, date) for name in named if _differs(name, date)]


def _differs(name: Clue, date: Clue) -> bool:
    left = names.apart(name, date)
    return left is not None and left > _TOLERANCE


def _draft(name: Clue, date: Clue) -> Draft:
    left = names.apart(name, date) or timedelta(0)
    return Draft(
        message=(
            f"The file says {quoted.dated(date)}, and {quoted.valued(name)}. No time zone "
            f"explains the difference; the nearest leaves {wording.gap(left)}. One of the two "
            "was changed, or the name is another picture's; anyone can rename a file."
        ),
        strength=weakest(name.strength, date.strength),
        clues=(date, name),
    )
