"""The file bears a mark that Facebook and Instagram write.

What it looks at
IPTC:SpecialInstructions, where it begins with `FBMD`: a mark that Meta's platforms write into
the pictures that they hand out, since 13 November 2014. Every later copy keeps it.

Why it matters
The file has passed through one of these platforms, so it is not the one that a camera wrote,
and it was written after that day. That is a bound about the file and none about the scene: a
picture of any age can be uploaded.

Innocent explanations
- sharing by Facebook or Instagram is how many pictures travel
- a picture that was downloaded from there, and then edited or sent on

Next steps
- search the platform for the post; the name of a downloaded file holds the photo's number
- ask the publisher for the original

Example
`IPTC:SpecialInstructions FBMD01000a9b0d0000...`

References
Neal Krawetz on FBMD, quoted at stackoverflow.com/questions/31120222.
IPTC-IIM 4.2, dataset 2:40, Special Instructions.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="origin", needs=("iptc",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports the bound about the file that a platform's mark in IPTC sets."""
    bounds = subject.clues_of("not_before")
    return [_draft(clue) for clue in bounds if clue.about == "file" and _is_mark(clue)]


def _is_mark(clue: Clue) -> bool:
    return clue.storage == "iptc" and clue.clock == "knowledge"


def _draft(clue: Clue) -> Draft:
    since = f"on or after {wording.day(clue.window.earliest)}" if clue.window else "since then"
    return Draft(
        message=(
            f"The file says {quoted.stored(clue.tags[0])}, {clue.text}. So this file was written "
            f"{since}; that bounds the file and not the scene, and contradicts no claim about "
            "when the picture was taken."
        ),
        strength=clue.strength,
        clues=(clue,),
    )
