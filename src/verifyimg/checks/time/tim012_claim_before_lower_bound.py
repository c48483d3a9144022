"""The claimed time ends before the scene can have been.

What it looks at
What is known of the scene's earliest time without the camera's clock: above all the release
of the device that the file names. Each release carries a margin for pre-production devices; a
claim that ends before the margin is a conflict, one that ends inside it a note. Facts of low
confidence are never more than a note. Bounds about the file (its last save, its software) are
left out: they say nothing about the scene.

Why it matters
A camera that did not exist at the claimed time did not take the picture then, whatever its
clock says. The bound needs no date in the file at all.

Innocent explanations
- a photograph of a print or a screen, taken later with the named device
- a model name that was edited, or that a converter or a custom system wrote
- a prototype or a press unit, used before the device was sold
- a release date in our table that is too late

Next steps
- look up the release of the device with its maker
- ask the publisher for the original file
- search for an earlier copy of the picture

Example
`IFD0:Model Canon EOS R5`, announced in July 2020, claimed May 2018.

References
CIPA DC-008-2023 (Exif 3.0), tags on the recording equipment: Make, Model.
The release table in `knowledge/`, where each row names its source and its confidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.clocks import opposed
from verifyimg.clean import shorten
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity, Strength, weakest

RULE = Rule(
    severity="conflict",
    against="claim",
    aspect="time",
    needs=("claimed date", "lower bound"),
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Holds the end of the claim against every lower bound about the scene."""
    date = subject.claim.date
    bounds = [c for c in subject.comparisons if c.clue.meaning == "not_before"]
    usable = [c for c in bounds if c.clue.about == "scene" and _usable(c.clue)]
    if date is None or not usable:
        reason = quoted.why_unused((c.clue for c in bounds), "no lower bound about the scene")
        return NotApplicable(reason=reason)
    split = opposed(subject)
    return [
        draft for c in usable for draft in _drafts(c, date, _said(subject, c.clue), opposed=split)
    ]


def _usable(clue: Clue) -> bool:
    return all(doubt.kind == "low_confidence" for doubt in clue.doubts)


def _said(subject: Subject, bound: Clue) -> str:
    """What the file itself says (the device that the bound rests on), then what is known of it."""
    named_in = set(bound.tags)
    for clue in subject.clues_of("device"):
        if named_in & set(clue.tags):
            return f"{quoted.valued(clue)}; known is: {shorten(bound.text, quoted.LONGEST_QUOTE)}"
    return quoted.valued(bound)


def _drafts(
    comparison: Comparison, date: ClaimedDate, said: str, *, opposed: bool
) -> Iterator[Draft]:
    clue, known = comparison.clue, comparison.clue.window
    if known is None:
        return
    if comparison.relation == "outside":
        yield _contradiction(comparison, known.earliest, date, said, opposed=opposed)
    elif known.local is not None and known.local > date.end:
        yield _inside_margin(clue, known.local, date, said)


def _contradiction(
    comparison: Comparison, earliest: datetime, date: ClaimedDate, said: str, *, opposed: bool
) -> Draft:
    clue, sure = comparison.clue, comparison.clue.trusted
    weight = "contradicts" if sure and not opposed else "would contradict"
    rest = "" if sure else " That fact is of low confidence, so this is a remark and no more."
    rest += " Another clock of the file fits the claim." if opposed else ""
    return Draft(
        message=(
            f"The file says {said}. So the scene was not before {wording.day(earliest)}, a margin "
            f"allowed for. That {weight} the claimed {wording.claimed(date)}, which ends "
            f"{wording.gap(comparison.gap)} earlier.{rest}"
        ),
        strength=_strength(clue),
        severity=_severity(sure=sure, opposed=opposed),
        clues=(clue,),
    )


def _severity(*, sure: bool, opposed: bool) -> Severity | None:
    """Milder where the fact is uncertain, or another clock of the file fits the claim."""
    if not sure:
        return "note"
    return "concern" if opposed else None


def _inside_margin(clue: Clue, known: datetime, date: ClaimedDate, said: str) -> Draft:
    return Draft(
        message=(
            f"The file says {said}. That is {wording.gap(known - date.end)} after the claimed "
            f"{wording.claimed(date)} ends. Devices are used in public that long before they "
            "are sold, so it does not contradict the claim."
        ),
        strength="weak",
        severity="note",
        clues=(clue,),
    )


def _strength(clue: Clue) -> Strength:
    """No more than moderate where the bound rests on text that can be edited."""
    if not clue.trusted:
        return "weak"
    structural = clue.storage in ("maker_note", "trailer", "container")
    return clue.strength if structural else weakest(clue.strength, "moderate")
