"""The phone's system was more than three years old at the claimed time.

What it looks at
The system or firmware in IFD0:Software, by its release or its own build date, and the start of the
claimed time.

Why it matters
Most phones get new systems for years, so a picture of 2023 under a system of 2019 is unusual. It is
no more than that: it goes with an older picture, and with an old phone.

Innocent explanations
- an old phone that gets no new systems, or whose owner does not install them
- a system that is sold for years in some regions

Next steps
- ask which phone it was and which system it runs today

Example
`IFD0:Software 12.1.4` (iOS of February 2019), claimed 6 September 2023.

References
The table of releases in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="note",
    against="claim",
    aspect="time",
    needs=("claimed date", "file lower bound"),
)

_SOFTWARE = "IFD0:Software"
_OLD = timedelta(days=3 * 365)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares the age of the system with the claim."""
    systems = list(_systems(subject))
    date = subject.claim.date
    if not systems or date is None:
        return NotApplicable(reason="the file names no phone's system that our table knows")
    return [
        Draft(
            message=(
                f"The file says {quoted.valued(clue)}. That is {wording.gap(date.start - since)} "
                f"before the claimed {wording.claimed(date)}: unusual for a phone that is kept up "
                "to date, and no contradiction."
            ),
            strength="weak",
            clues=(clue,),
        )
        for clue in systems
        if (since := clue.window.local if clue.window else None) and date.start - since > _OLD
    ]


def _systems(subject: Subject) -> Iterator[Clue]:
    """The bounds that rest on Software where it names no editing program."""
    edited = {tag for clue in subject.clues_of("edited") for tag in clue.tags}
    for clue in subject.clues_of("not_before"):
        named = any(tag.key == _SOFTWARE and tag not in edited for tag in clue.tags)
        if named and clue.about == "file" and clue.storage == "knowledge" and clue.trusted:
            yield clue
