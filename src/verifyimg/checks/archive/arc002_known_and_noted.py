"""An archive knows the picture, with a note or an earlier fact-check.

What it looks at
The entries of the archives that show this picture, and what somebody wrote down about it there: a
note, and the address of a fact-check.

Why it matters
Most pictures that are passed around with a new story were looked into before. The work is done;
whether it answers this claim is for a person to read.

Innocent explanations
- the note is about another use of the picture than this one
- the note came with somebody else's list
- the picture looks the same and is another one

Next steps
- read the earlier fact-check, and cite it
- hold its picture beside this one before relying on it

Example
`verdict_url https://example.org/fact-check/17`, note `shown in 2020 as another case`.

References
schema.org, ClaimReview: how fact-checks are published.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import seen
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.match import Match
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect=None, needs=("archive",))

MOST_SHOWN = 3


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """One finding for each entry that somebody wrote something about, nearest first."""
    unlooked = seen.not_looked_for(subject)
    if unlooked:
        return NotApplicable(reason=unlooked)
    noted = [match for match in seen.shown(subject) if _told(match)]
    return [_draft(match) for match in noted[:MOST_SHOWN]]


def _draft(match: Match) -> Draft:
    return Draft(
        message=f"This picture is known ({seen.place(match)}, {seen.how(match)}): {_told(match)}.",
        strength=match.strength,
    )


def _told(match: Match) -> str:
    url, note = (seen.plain(match.entry[key]) for key in ("verdict_url", "note"))
    checked = [f"fact-checked at {url}"] if url else []
    return "; ".join([*checked, *([f'the note says "{note}"'] if note else [])])
