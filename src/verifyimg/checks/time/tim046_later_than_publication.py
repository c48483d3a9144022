"""A date in the file lies after the claimed publication.

What it looks at
The dates of the scene (the camera's and GPS), as far as they can be relied on, and the dates on
which the file was saved (ModifyDate, XMP dates, the time in a PNG), against the claimed time of
publication. A date without a zone is tried in every zone on Earth; half an hour is allowed for.

Why it matters
A picture cannot be published before it is taken. If its date is right, it is not the picture
that was published then, or the time of publication is wrong. A later save shows only that this
file is not the one that was published.

Innocent explanations
- a file that the publisher's system exported anew, with the same picture
- a camera's clock that was ahead, or left on another zone
- a time of publication that belongs to an earlier version of the report
- a copy that was saved by whoever collected it

Next steps
- archive the first publication, and compare its picture and its hash with this file
- ask the publisher for the file that was published

Example
`--published-at 2023-09-06T10:00+05:00` for a file with `ExifIFD:DateTimeOriginal 2023:09:08 ...`.

References
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time.
schema.org, datePublished: the date of first publication.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="concern",
    against="claim",
    aspect="time",
    needs=("claimed publication",),
)

_TOLERANCE = timedelta(minutes=30)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Holds the dates of the scene, then those of the file, against the publication."""
    published = subject.claim.published_at
    scene = [c for c in subject.clues_of("captured") if c.window and c.trusted]
    file = [c for c in subject.clues_of("written", "edited") if c.window and c.trusted]
    if published is None or not (scene or file):
        return NotApplicable(reason="no date in the file can be held against the publication")
    return list(_drafts(scene, file, published))


def _drafts(scene: Sequence[Clue], file: Sequence[Clue], date: ClaimedDate) -> Iterator[Draft]:
    taken = [clue for clue in scene if _is_later(clue, date)]
    saved = [clue for clue in file if _is_later(clue, date)]
    if taken:
        yield _draft(taken, date, "So it was not taken yet, or one of the two is wrong.")
    if saved:
        yield _draft(saved, date, "So this file was saved since, and is not the published one.")


def _is_later(clue: Clue, date: ClaimedDate) -> bool:
    window = clue.window
    return window is not None and window.earliest - date.window.latest > _TOLERANCE


def _draft(clues: Sequence[Clue], date: ClaimedDate, so: str) -> Draft:
    first = clues[0]
    gap = first.window.earliest - date.window.latest if first.window else timedelta(0)
    return Draft(
        message=(
            f"The file says {_said(first)}, at least {wording.gap(gap)} after the claimed "
            f"publication ({wording.claimed(date)}). {so}"
        ),
        strength="weak",
        clues=tuple(clues),
    )


def _said(clue: Clue) -> str:
    window = clue.window
    if window is None or window.local is not None:
        return quoted.dated(clue)
    return f"{wording.minute(window.earliest)} UTC ({quoted.keys(clue)})"
