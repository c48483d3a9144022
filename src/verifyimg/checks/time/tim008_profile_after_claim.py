"""The colour profile in the file was made after the claimed time.

What it looks at
The date in the header of the embedded colour profile (ICC-header:ProfileDateTime) and the end of
the claimed time, a day allowed for.

Why it matters
A file that holds a profile was written when that profile existed. So this file was written, or
written anew, after the claimed time. The picture may be older: profiles are put in when a picture
is saved, and most of them are decades old (the common one of sRGB is of 9 February 1998).

Innocent explanations
- a picture of the claimed time that was saved anew later, with a newer profile
- a computer whose clock was ahead when it made the profile

Next steps
- find an earlier copy without that profile

Example
`ICC-header:ProfileDateTime 2022:01:01 00:00:00`, claimed 6 September 2020.

References
ICC.1:2022, 7.2.10: date and time field.
github.com/photo/frontend/issues/578: the profile of 1998 in pictures of all years.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="time", needs=("claimed date",))

_KEY = "ICC-header:ProfileDateTime"


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares the profile's date with the end of the claim."""
    made = [c for c in subject.clues_of("not_before") if c.tags and c.tags[0].key == _KEY]
    usable = [clue for clue in made if clue.trusted and clue.window]
    if not usable:
        return NotApplicable(
            reason=quoted.why_unused(made, "the file holds no colour profile with a date")
        )
    return [draft for clue in usable for draft in _later(clue, subject)]


def _later(clue: Clue, subject: Subject) -> Sequence[Draft]:
    date, window = subject.claim.date, clue.window
    if date is None or window is None or window.earliest <= date.window.latest:
        return ()
    return (
        Draft(
            message=(
                f"The file holds {quoted.valued(clue)}, after the claimed {wording.claimed(date)}. "
                "So this file was written after that; the picture in it may be older, and the "
                "claim is not contradicted."
            ),
            strength="weak",
            clues=(clue,),
        ),
    )
