"""The file bears traces of two platforms.

What it looks at
Traces that are a platform's own (a name, a mark), of two different platforms.

Why it matters
The picture went through both. In which order is not told by it; each pass makes a new file and
removes more.

Innocent explanations
- a picture that was saved from one platform and sent on by another, as people do every day
- a file that was renamed

Next steps
- search both platforms for the earliest copy

Example
`IMG-20200517-WA0007.jpg` with `IPTC:SpecialInstructions FBMD…`.

References
The table of platforms in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.platform.traces import traces
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="origin", needs=("platform trace",))

_OWN = ("file_name", "iptc")


def look(subject: Subject) -> Sequence[Draft]:
    """Names the platforms whose own traces are there, where they are more than one."""
    told = [one for one in traces(subject) if one.telling]
    if len(told) < 2:
        return ()
    clues = tuple(clue for one in told for clue in one.clues if clue.storage in _OWN)
    said = [f"{clue.text} ({clue.note})" for clue in clues]
    message = (
        f"The file bears traces of {wording.listed(said)}. It went through both; in which order "
        "is not told."
    )
    return (Draft(message=message, strength="weak", clues=clues),)
