"""The program's tables of facts are older than half a year.

What it looks at
The day on which the tables of devices, programs, platforms and names were last changed, and the day
of the examination.

Why it matters
A device or a program that came out since is unknown to the tables, so rules that rest on them say
nothing where they would have something to say. What they do say stays right.

Innocent explanations
- nothing has to be wrong: for older pictures and devices no update is needed

Next steps
- update verifyimg, or add rows of your own (`verifyimg rules --knowledge` says where)

Example
Tables of 20 November 2026, examined on 1 July 2027.

References
The reference page on the sources of the tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from verifyimg import wording
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect=None)

_OLD = timedelta(days=180)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares the day of the tables with that of the examination."""
    if not subject.knowledge:
        return NotApplicable(reason="the day of the tables is not known")
    changed = datetime.fromisoformat(subject.knowledge).replace(tzinfo=UTC)
    age = subject.now - changed
    if age <= _OLD:
        return ()
    message = (
        f"The tables of facts are of {wording.day(changed)}, {wording.gap(age)} before this "
        "examination. What came out since is unknown to them."
    )
    return (Draft(message=message, strength="none"),)
