"""The camera's date lies outside the claimed time.

What it looks at
The date that the camera wrote (ExifIFD:DateTimeOriginal, or ExifIFD:CreateDate without it)
and the claimed time. Where the camera wrote no zone, every zone on Earth is tried; the
finding is a conflict only if none of them brings the date inside the claim. A claim to the
day that is missed by less than 36 hours, or met only if the clock was set to another zone,
is a concern.

Why it matters
A picture that its own camera dates years before an event cannot, if that date is right, show
the event.

Innocent explanations
- a clock that was set wrong, or never set
- a date edited later by someone other than the publisher
- an archive picture that was honestly captioned as one elsewhere
- a photograph of a print or a screen

Next steps
- ask the publisher for the original file and for its neighbours on the same camera
- ask what that camera's clock shows today
- search the picture in reverse image search engines

Example
`ExifIFD:DateTimeOriginal 2020:05:17 14:03:21`, claimed 29 August to 6 September 2023.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.6: DateTimeOriginal, OffsetTimeOriginal.
The photographs shown by Tajikistan's State Committee of National Security in September 2023.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.comparison import Comparison
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="conflict",
    against="claim",
    aspect="time",
    needs=("claimed date", "camera date"),
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares every camera date that can be relied on with the claim."""
    date = subject.claim.date
    dates = [c for c in subject.comparisons if c.clue.clock == "camera"]
    usable = [c for c in dates if c.clue.trusted and c.clue.meaning == "captured"]
    if date is None or not usable:
        doubts = [doubt.text for c in dates for doubt in c.clue.doubts]
        return NotApplicable(reason=doubts[0] if doubts else "no camera date of the scene")
    return [_draft(c, date) for c in usable if c.relation != "fits"]


def _draft(comparison: Comparison, date: ClaimedDate) -> Draft:
    clue, gap = comparison.clue, comparison.gap
    outside = comparison.relation == "outside"
    return Draft(
        message=(
            f"The file says {wording.reading(clue)} ({clue.tags[0].key}); that is "
            f"{wording.gap(gap)} {wording.direction(gap)} the claimed {wording.claimed(date)}. "
            f"{_remark(comparison)}"
        ),
        strength=clue.strength,
        severity=None if outside else "concern",
        clues=(clue,),
    )


def _remark(comparison: Comparison) -> str:
    if comparison.relation == "zone_only":
        return "A clock set to another time zone explains it."
    if comparison.relation == "near":
        return "A gap this small is often a matter of zone, midnight or reporting."
    return "No time zone explains that."
