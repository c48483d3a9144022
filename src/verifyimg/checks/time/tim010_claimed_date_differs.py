"""The date in the file lies outside the claimed time.

What it looks at
The date that the camera wrote (ExifIFD:DateTimeOriginal, or ExifIFD:CreateDate without it), the
GPS time, and the claimed time. Where the camera wrote no zone, every zone on Earth is tried;
the finding is a conflict only if none of them brings the date inside the claim. A claim to
the day that is missed by less than 36 hours, or met only if the clock was set to another
zone, is a concern. Dates that are in doubt (a clock that was never set, a date in the future,
before the camera existed) are left out; one that is far from GPS time is told only where the
other clock does not miss the claim. Two clocks that miss the claim on the same side are one
finding; where one misses it and the other does not, it is a concern.

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
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time: DateTimeOriginal,
OffsetTimeOriginal.
The photographs shown by Tajikistan's State Committee of National Security in September 2023.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.clocks import relied_on, told_dates
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.comparison import Comparison
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import STRENGTHS, Strength

RULE = Rule(
    severity="conflict",
    against="claim",
    aspect="time",
    needs=("claimed date", "scene date"),
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares every date of the scene that can be relied on with the claim."""
    date = subject.claim.date
    dates = told_dates(subject)
    usable = relied_on(dates)
    if date is None or not usable:
        reason = quoted.why_unused(subject.clues_of("captured"), "no date of the scene")
        return NotApplicable(reason=reason)
    split = [c for c in dates if _only_apart(c) and not c.clue.trusted and not c.clue.powered_up]
    others = [c for c in dates if c.relation != "outside" and _only_apart(c)]
    told = [*usable, *split] if others else usable
    sides = [_outside(told, early=True), _outside(told, early=False)]
    contradictions = [_contradiction(side, others, date) for side in sides if side]
    mild = [c for c in usable if c.relation in ("near", "zone_only")]
    return contradictions + [_remark(c, date) for c in mild]


def _outside(comparisons: Sequence[Comparison], *, early: bool) -> list[Comparison]:
    """Those that miss the claim on one side."""
    outside = (c for c in comparisons if c.relation == "outside")
    return [c for c in outside if (c.gap < timedelta(0)) == early]


def _only_apart(comparison: Comparison) -> bool:
    """Whether nothing but another clock of the file speaks against a date of the scene."""
    clue = comparison.clue
    apart = all(doubt.kind == "gps_differs" for doubt in clue.doubts)
    return apart and clue.about == "scene"


def _contradiction(
    side: Sequence[Comparison], others: Sequence[Comparison], date: ClaimedDate
) -> Draft:
    gap = min((c.gap for c in side), key=abs)
    zoned = all(c.clue.window is not None and c.clue.window.has_zone for c in side)
    return Draft(
        message=(
            f"The file says {wording.listed([quoted.dated(c.clue) for c in side])}, "
            f"{wording.gap(gap)} {wording.direction(gap)} the claimed {wording.claimed(date)}. "
            f"That contradicts the claim; {_ZONE_KNOWN if zoned else _NO_ZONE_FITS}. "
            f"{_support(side, others)}"
        ),
        strength=_strength(side),
        severity="concern" if others else None,
        clues=tuple(c.clue for c in side),
        innocent=_innocent(side),
    )


def _remark(comparison: Comparison, date: ClaimedDate) -> Draft:
    clue, gap = comparison.clue, comparison.gap
    if comparison.relation == "zone_only":
        relation = f"which fits the claimed {wording.claimed(date)} only in another time zone"
        remark = "A clock set to that zone would explain it; that is no contradiction."
    else:
        distance = f"{wording.gap(gap)} {wording.direction(gap)}"
        relation = f"{distance} the claimed {wording.claimed(date)}"
        remark = "A gap this small is often a matter of zone, midnight or reporting."
    return Draft(
        message=f"The file says {quoted.dated(clue)}, {relation}. {remark}",
        strength=clue.strength,
        severity="concern",
        clues=(clue,),
        innocent=_innocent((comparison,)),
    )


def _strength(side: Sequence[Comparison]) -> Strength:
    if len({c.clue.clock for c in side}) > 1:
        return "strong"
    return max((c.clue.strength for c in side), key=STRENGTHS.index)


def _support(side: Sequence[Comparison], others: Sequence[Comparison]) -> str:
    if others:
        same = others[0].clue.clock in {c.clue.clock for c in side}
        who = "Another record of the same clock" if same else "Another clock"
        return f"{who} says otherwise: {quoted.dated(others[0].clue)}."
    if len({c.clue.clock for c in side}) > 1:
        return "Two different clocks say so."
    return "One clock says so; nothing independent bears it out."


def _innocent(side: Sequence[Comparison]) -> tuple[str, ...]:
    stale = any(c.clue.clock == "gps" for c in side)
    return ("a GPS time kept from an earlier fix",) if stale else ()


_ZONE_KNOWN = "the zone is known, so it is no matter of zones"
_NO_ZONE_FITS = "no time zone explains the gap"
