"""The captions in the file tell another date than the claim.

What it looks at
The captions, headlines and titles in the file (EXIF ImageDescription, XPTitle, XPComment and
UserComment, IPTC Caption-Abstract, Headline and ObjectName, XMP dc:description, dc:title and
photoshop:Headline), and the dates in them that can be read without guessing: with the month
in words in English, French, Spanish, Russian, Ukrainian or Arabic, year-month-day, or a number
that can be no month. A year alone counts only where it opens or closes the caption as a date
does. The finding speaks where every such date lies 36 hours or more outside the claimed time.

Why it matters
A picture that is shown as new often still carries the caption under which an agency sold it
years before. A caption is the word of whoever typed it: it can be wrong, and it can tell the
date of something else than the picture.

Innocent explanations
- an archive picture that is used as an illustration, and labelled as one elsewhere
- a caption that tells the history of the place or the person beside the picture's own event
- a caption kept from a template or from another picture of the same day
- a date of publication or of editing in the caption

Next steps
- search the words of the caption verbatim, in quotation marks, with its source
- ask the agency or the person credited in the file when the picture was taken
- compare with the dates that the camera wrote

Example
`IPTC:Caption-Abstract KABUL, AFGHANISTAN - AUGUST 16, 2021: ...`, claimed 6 September 2023.

References
IPTC-NAA Information Interchange Model 4.2: 2:120 Caption-Abstract, 2:105 Headline.
CIPA DC-008-2023 (Exif 3.0): ImageDescription, UserComment.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.comparison import NEAR, Comparison
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="concern",
    against="claim",
    aspect="time",
    needs=("claimed date", "caption"),
)

MOST_SHOWN = 3


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares all dates of all captions with the claim: one that fits is enough."""
    date = subject.claim.date
    captions = {tag for clue in subject.clues_of("caption") for tag in clue.tags}
    stated = [
        comparison
        for comparison in subject.comparisons
        if comparison.clue.meaning == "stated" and not captions.isdisjoint(comparison.clue.tags)
    ]
    if date is None or not stated:
        return NotApplicable(reason="no caption holds a date that can be read without guessing")
    if not all(map(_away, stated)):
        return ()
    return [_draft(sorted(stated, key=lambda one: abs(one.gap)), date)]


def _away(comparison: Comparison) -> bool:
    return comparison.relation == "outside" and abs(comparison.gap) >= NEAR


def _draft(stated: Sequence[Comparison], date: ClaimedDate) -> Draft:
    gap = stated[0].gap
    clues = tuple(comparison.clue for comparison in stated)
    dates = list(dict.fromkeys(clue.text for clue in clues))
    more = len(dates) - MOST_SHOWN
    shown = dates[:MOST_SHOWN] + ([wording.count(more, "more date")] if more > 0 else [])
    nearest = "" if len(dates) == 1 else "the nearest "
    return Draft(
        message=(
            f"The caption in the file tells {wording.listed(shown)}, {nearest}"
            f"{wording.gap(gap)} {wording.direction(gap)} the claimed {wording.claimed(date)}: "
            f'"{clues[0].note}" ({quoted.keys(clues[0])}). Somebody typed it, and it may speak of '
            "something else."
        ),
        strength="weak",
        clues=clues,
    )
