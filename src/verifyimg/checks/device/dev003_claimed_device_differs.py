"""The device that the file names is not the claimed one.

What it looks at
The device in IFD0:Make and IFD0:Model, its marketing name in the device table, and the claimed
device, compared by words: `iPhone 12 Pro` is `Apple iPhone 12 Pro`, `Galaxy S9` is `SM-G960F`,
`Canon` alone is any Canon. The finding is a conflict only where the two are known to be two: by
their makers, or because the table has both. Models of one series (`iPhone 12`, `iPhone 12 Pro`)
are a concern. Where the table does not have the model, and the claim names it in another way,
the rule is not applicable: not in our tables is unknown, never a mismatch.

Why it matters
Who says which device took a picture often offers it as a reason for trust. A file that names
another device comes from somewhere else, or its metadata were changed.

Innocent explanations
- a second camera, or a colleague's, in the same bag
- a picture from a pool or an agency that was credited to the wrong device
- a converter or a program that wrote its own name, or that of a profile, as the model
- one model with different names from country to country

Next steps
- ask for another file of the claimed device, and compare
- ask whether a second device was used
- compare lens, firmware and maker's notes with the claimed device

Example
`IFD0:Make samsung`, `IFD0:Model SM-G960F` (Samsung Galaxy S9), claimed `iPhone 12`.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.4: Make, Model.
The release table in `knowledge/`, where each row names its source and its confidence.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks.quoted import LONGEST_QUOTE, valued
from verifyimg.clean import shorten
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.name_comparison import NameComparison
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import Strength

RULE = Rule(
    severity="conflict",
    against="claim",
    aspect="device",
    needs=("claimed device", "device"),
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Tells each device of the file that is near the claimed one, or another; none that fits."""
    compared = [one for one in subject.name_comparisons if one.clue.meaning == "device"]
    judged = [one for one in compared if one.judged]
    if not judged:
        reasons = (one.reason for one in compared)
        return NotApplicable(reason=next(reasons, "the device was not compared with the claim"))
    if any(one.relation == "fits" for one in judged):
        return ()
    return [_draft(one, subject) for one in judged]


def _draft(compared: NameComparison, subject: Subject) -> Draft:
    claimed = shorten(subject.claim.device or "", LONGEST_QUOTE)
    strength: Strength = "weak"
    if subject.handling.state == "camera_direct":
        strength = "moderate"
    return Draft(
        message=(
            f"The file names the device {valued(compared.clue)}{_known_as(compared)}; the claim "
            f'says "{claimed}". {compared.reason[:1].upper()}{compared.reason[1:]}.'
        ),
        strength=strength,
        severity="concern" if compared.relation == "near" else None,
        clues=(compared.clue,),
    )


def _known_as(compared: NameComparison) -> str:
    name = compared.known_as
    return f", known as {name}" if name and name.casefold() != compared.clue.text.casefold() else ""
