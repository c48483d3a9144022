"""The file bears terms of use: a handout, an embargo, limits of its use.

What it looks at
The instructions and terms in IPTC and XMP (special instructions, usage terms, rights, data mining),
and in them the words for handouts, embargoes and limits.

Why it matters
A handout comes from a party to the event and not from an independent photographer; an embargo tells
when a picture was to be published. Whoever publishes the picture needs to know of the limits.

Innocent explanations
- this is ordinary for pictures of agencies, ministries and companies

Next steps
- name the source of a handout where the picture is shown
- ask the owner where the terms are not clear

Example
`IPTC:SpecialInstructions HANDOUT - EDITORIAL USE ONLY - NO SALES`.

References
IPTC-IIM 4.2, dataset 2:40. IPTC Photo Metadata Standard 2023: Rights Usage Terms, Data Mining.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.fields import present
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="origin")

_FIELDS = (
    "IPTC:SpecialInstructions",
    "XMP-photoshop:Instructions",
    "XMP-xmpRights:UsageTerms",
    "XMP-dc:Rights",
    "IPTC:CopyrightNotice",
    "IPTC:Credit",
    "XMP-photoshop:Credit",
    "IPTC:Caption-Abstract",
)
_ALWAYS = ("XMP-plus:DataMining", "XMP-plus:OtherConstraints", "XMP-iptcExt:EmbdEncRightsExpr")
_WORDS = re.compile(
    r"hand-?out|embargo|editorial use|no (sales|archives?|resale|third)|not for (sale|publication)|"
    r"mandatory credit|one[- ]time use|\bai training|machine learning|data ?mining",
    re.IGNORECASE,
)
_LONGEST = 4000


def look(subject: Subject) -> Sequence[Draft]:
    """Quotes every field that bears such words."""
    told = [t for t in present(subject, *_FIELDS) if _WORDS.search(str(t.value)[:_LONGEST])]
    tags = (*told, *present(subject, *_ALWAYS))
    if not tags:
        return ()
    said = wording.listed([quoted.stored(tag) for tag in tags])
    message = f"The file bears terms of use: {said}. They concern its use, and no claim about it."
    return (Draft(message=message, strength="weak", tags=tags),)
