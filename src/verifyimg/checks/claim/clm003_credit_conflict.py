"""The file credits others than the claim does.

What it looks at
The names of authors and owners in the file (EXIF Artist, Copyright and XPAuthor, IPTC By-line,
Credit, Source and CopyrightNotice, XMP dc:creator, dc:rights, photoshop:Credit and Source) and
the claimed credit. Case, accents, order and initials do not matter, nor words such as "Photo by",
"©" and an agency behind a slash; one field that fits is enough. Names in different alphabets
are not judged, and a field that holds a whole licence is not either.

Why it matters
Pictures are passed off as somebody's own. The name in the file is who stood in the camera's menu
or in the agency's form; it is text that anyone can write.

Innocent explanations
- an agency that resells the picture of another one, or of a pool
- a camera that was bought second-hand or lent, with its former owner's name in the menu
- an editor or a program that wrote its own name
- a pseudonym, a maiden name or another spelling

Next steps
- ask the agency or the person who is credited in the file
- ask for the contract or the mail with which the picture came
- search the picture together with the name in the file

Example
`IPTC:By-line Jane Doe`, claimed credit `John Smith`.

References
IPTC-NAA Information Interchange Model 4.2: 2:80 By-line, 2:110 Credit, 2:115 Source, 2:116
CopyrightNotice.
CIPA DC-008-2023 (Exif 3.0), 4.6.4: Artist, Copyright.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.quoted import LONGEST_QUOTE, stored
from verifyimg.clean import shorten
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.name_comparison import NameComparison
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="concern",
    against="claim",
    aspect="origin",
    needs=("claimed credit", "credit"),
)

MOST_SHOWN = 3


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Speaks if some name in the file is another one and none is the claimed one."""
    compared = [one for one in subject.name_comparisons if one.clue.meaning == "credit"]
    judged = [one for one in compared if one.judged]
    if not judged:
        reasons = (one.reason for one in compared)
        return NotApplicable(reason=next(reasons, "the credit was not compared with the claim"))
    others = [one for one in judged if one.relation == "differs"]
    if not others or any(one.relation == "fits" for one in judged):
        return ()
    return [_draft(others, subject)]


def _draft(others: Sequence[NameComparison], subject: Subject) -> Draft:
    claimed = shorten(subject.claim.credit or "", LONGEST_QUOTE)
    shown = [stored(one.clue.tags[0]) for one in others[:MOST_SHOWN]]
    more = len(others) - MOST_SHOWN
    shown += [wording.count(more, "more field")] if more > 0 else []
    return Draft(
        message=(
            f'The file credits {wording.listed(shown)}; the claim credits "{claimed}". Anyone can '
            "write a name into a file."
        ),
        strength="weak",
        clues=tuple(one.clue for one in others),
    )
