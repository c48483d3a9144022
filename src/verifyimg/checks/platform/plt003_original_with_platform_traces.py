"""The file is said to be an original, and a platform handed it out.

What it looks at
The claim that the file is the original, and the traces of platforms in it: a mark of a platform's
own, or a name together with another trace.

Why it matters
Platforms and messengers make a new file of every picture. What was downloaded from one is a copy,
whoever took the picture; a copy has lost most of what could be examined.

Innocent explanations
- the sender forwarded the copy that was at hand, and has the original
- a size or a name that other programs use as well

Next steps
- ask for the original, sent as a document or file

Example
`IMG-20200517-WA0007.jpg` without EXIF, said to be the original.

References
The table of platforms in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.platform.traces import Traces, likeliest, traces
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="concern",
    against="claim",
    aspect="origin",
    needs=("original claimed", "platform trace"),
)

_ENOUGH = 2


def look(subject: Subject) -> Sequence[Draft]:
    """Holds the likeliest platforms against the claim of an original."""
    steps = subject.handling.steps
    handed = {step.name for step in steps if step.kind in ("platform", "messenger")}
    told = [one for one in traces(subject) if one.platform in handed and _tells(one)]
    return [_draft(likeliest(told))] if told else []


def _tells(one: Traces) -> bool:
    """Whether a mark is there that platforms alone write, or a name with another trace."""
    return len(one.clues) >= _ENOUGH or any(clue.storage == "iptc" for clue in one.clues)


def _draft(platforms: Sequence[Traces]) -> Draft:
    names = " or ".join(one.platform for one in platforms)
    clues = tuple(dict.fromkeys(clue for one in platforms for clue in one.clues))
    words = wording.listed(list(dict.fromkeys(clue.note for clue in clues)))
    return Draft(
        message=(
            f"The file is claimed to be an original, and by {words} it looks like a copy that "
            f"{names} handed out."
        ),
        strength="moderate",
        clues=clues,
    )
