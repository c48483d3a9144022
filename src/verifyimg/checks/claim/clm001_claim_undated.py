"""The claim has no date.

What it looks at
Whether the claim says when the picture was taken. Where nothing at all is claimed there is
no claim to complete, and the rule is not applicable.

Why it matters
Most misused pictures are real pictures of an earlier event. Without a claimed time no rule
can hold the file's dates against anything, and the answer to the rest of the claim says
nothing about when.

Innocent explanations
- the post or the article gave no date
- the date is meant to be that of publication

Next steps
- give the time that the picture is said to be from, with --claimed-date, as a day, a month or
  a range
- if the publisher names no time, ask for one; give the time of the post with --published-at

Example
A claims file with a `claimed_place` and an empty `claimed_date`.

References
ISO 8601-1:2019, 5.2 and 5.5: calendar dates and time intervals, as --claimed-date reads them.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="claim", aspect="time", needs=("a claim",))


def look(subject: Subject) -> Sequence[Draft]:
    """Asks for a date where the claim has none."""
    if subject.claim.date is not None:
        return ()
    return (
        Draft(
            message=(
                "The claim does not say when the picture was taken, so the dates in the file "
                "were held against nothing."
            ),
            strength="none",
        ),
    )
