"""An archive has the picture under another credit.

What it looks at
Who is credited with the picture in the archives, against the claimed credit or, where none is
claimed, against the names in the file. Names are compared as `credit-conflict` does it: case,
accents, order and initials do not matter, and one name that fits is enough. It is a concern where
a credit is claimed, a note otherwise. Its caption is shown with the match; captions are not
compared.

Why it matters
A picture that an archive has under another name was made, sold or passed on by somebody else than
the claim says. The name in the archive is what somebody typed there.

Innocent explanations
- an agency that resells the picture of another one, or of a pool
- a pseudonym, a maiden name or another spelling
- the archive names who published the picture, not who took it
- the name came with somebody else's list

Next steps
- ask both who are credited
- open the earlier appearance and look at its credit line

Example
Claimed credit `John Smith`; `credit Jane Doe` in an archive, with the picture as published in
2020.

References
IPTC Photo Metadata Standard: Creator, Credit Line, Copyright Notice.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import seen
from verifyimg.checks.quoted import LONGEST_QUOTE
from verifyimg.clean import shorten
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.name_comparison import NameComparison
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import weakest

RULE = Rule(severity="concern", against="claim", aspect="origin", needs=("archive",))

MOST_SHOWN = 3


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Speaks if some archived name is another one and none is the same."""
    unlooked = seen.not_looked_for(subject)
    named = subject.claim.credit is not None or any(True for _ in subject.clues_of("credit"))
    if unlooked or not named:
        return NotApplicable(reason=unlooked or "neither the claim nor the file credits anybody")
    others = [one for one in subject.credits_seen if one.relation == "differs"]
    if not others or any(one.relation in ("fits", "near") for one in subject.credits_seen):
        return ()
    return [_draft(others, subject)]


def _draft(others: Sequence[NameComparison], subject: Subject) -> Draft:
    shown = [f'"{shorten(one.clue.text, LONGEST_QUOTE)}"' for one in others[:MOST_SHOWN]]
    claimed = subject.claim.credit
    theirs = f'the claim credits "{shorten(claimed or "", LONGEST_QUOTE)}"'
    names = theirs if claimed else "the file credits somebody else"
    return Draft(
        message=(
            f"An archive has this picture with the credit {wording.listed(shown)}; {names}. Both "
            "are what somebody typed."
        ),
        strength=weakest("moderate", *(one.clue.strength for one in others)),
        severity=None if claimed else "note",
        clues=tuple(one.clue for one in others),
    )
