"""The file has a feature that did not exist before a certain time.

What it looks at
The version of EXIF, tags that newer versions brought, the format, gain maps, motion photos, several
pictures in one file, Content Credentials, marks of generators. The youngest of them says since when
this file can have been written; each has its margin for drafts and tests. If it is claimed that the
file is an original, and the claimed time ends before that, it is a conflict.

Why it matters
It bounds the file and never the scene: an old picture that is saved anew gets the features of that
day. Only an original cannot have them.

Innocent explanations
- a picture that was saved anew, converted or exported by a newer program or service
- a program that added a field, such as the zone of the picture, to an old file

Next steps
- look for an earlier copy without that feature

Example
`ExifIFD:OffsetTimeOriginal +05:00` in a file that is said to be the original of 2012.

References
CIPA DC-008 in its versions; the table of features in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="conflict", against="claim", aspect="origin", needs=("file lower bound",))

_PROFILE = "ICC-header:ProfileDateTime"


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports the youngest feature, and holds it against the claim of an original."""
    bounds = [
        (clue.window.earliest, index, clue)
        for index, clue in enumerate(subject.clues_of("not_before"))
        if clue.window and _is_feature(clue)
    ]
    if not bounds:
        return NotApplicable(reason="the file has no feature that our table knows")
    _, _, youngest = max(bounds, key=lambda one: one[:2])
    return [_draft(youngest, subject.claim)]


def _is_feature(clue: Clue) -> bool:
    told = clue.about == "file" and clue.storage == "container" and clue.trusted
    return told and bool(clue.tags) and clue.tags[0].key != _PROFILE


def _draft(bound: Clue, claim: Claim) -> Draft:
    date, window = claim.date, bound.window
    since = wording.day(window.earliest) if window else bound.text
    before = bool(claim.original and date and window and date.window.latest < window.earliest)
    weight = (
        f" That contradicts the claim of an original of {wording.claimed(date)}."
        if (before and date)
        else ""
    )
    return Draft(
        message=(
            f"The file has {quoted.valued(bound)}. So this file was not written before {since}, a "
            f"margin allowed for; the scene may be older.{weight}"
        ),
        strength=bound.strength,
        severity=None if before else "info",
        clues=(bound,),
    )
