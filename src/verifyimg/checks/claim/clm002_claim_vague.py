"""The claimed time is so wide that it tests little.

What it looks at
The length of the claimed time: a whole year, or more than 400 days.

Why it matters
The wider the claim, the more pictures fit it. "Consistent" with a window of years is nearly
empty; only "contradicted" still means something.

Innocent explanations
- the publisher knows no better, or the post names only a year
- the claim is about a long event, such as a war or a term of office

Next steps
- ask for the day or the month; an event has a first report that dates it
- look for the window in the text around the picture, not in the picture

Example
`--claimed-date 2023`, or `--claimed-date 2020/2023`.

References
ISO 8601-1:2019, 5.2.2.3 and 5.5: dates of reduced precision, time intervals.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="claim", aspect="time", needs=("claimed date",))

LONGEST_THAT_TESTS = timedelta(days=400)
"""A starting value: a year and the weeks by which people round one."""


def look(subject: Subject) -> Sequence[Draft]:
    """Asks for a narrower window where the claimed one is very wide."""
    date = subject.claim.date
    if date is None or not _vague(date):
        return ()
    length = wording.gap(date.end - date.start + timedelta(seconds=1))
    return (
        Draft(
            message=(
                f"The claimed time, {wording.claimed(date)}, is {length} long: pictures from "
                "anywhere in it fit, so that one fits says little."
            ),
            strength="none",
        ),
    )


def _vague(date: ClaimedDate) -> bool:
    return date.precision == "year" or date.end - date.start > LONGEST_THAT_TESTS
