"""The verdict on the claimed place."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Finding
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import Ruling, Severity
from verifyimg.weighing.findings import quotable, touching

_RULINGS: dict[Ruling, tuple[Severity, ...]] = {
    "contradicted": ("conflict",),
    "questionable": ("note", "concern"),
    "consistent": ("info",),
}
"""What a finding about the place means for the claim, by its severity; the worst first."""


def weigh_place(subject: Subject, findings: Sequence[Finding]) -> AspectVerdict:
    """By the findings about the place: a conflict, a distance that may be nothing, or a fit."""
    about = [f for f in findings if f.aspect == "place" and f.against == "claim"]
    for ruling, severities in _RULINGS.items():
        found = next((f for f in about if f.severity in severities), None)
        if found is not None:
            return _ruled(ruling, found, findings)
    return AspectVerdict(ruling="undetermined", strength="none", sentence=_why_not(subject))


def _ruled(ruling: Ruling, about: Finding, findings: Sequence[Finding]) -> AspectVerdict:
    """A fit that the file itself speaks against is `questionable`."""
    doubt = touching(findings, about.clues) if ruling == "consistent" else None
    if doubt is not None:
        told = f"{quotable(about.message)} But the file speaks against it: {doubt.message}"
        return AspectVerdict(ruling="questionable", strength="weak", sentence=quotable(told))
    strength = "weak" if ruling == "questionable" else about.strength
    return AspectVerdict(ruling=ruling, strength=strength, sentence=quotable(about.message))


def _why_not(subject: Subject) -> str:
    doubted = next((clue for clue in subject.clues_of("place") if clue.doubts), None)
    if doubted is None and any(problem.hides_metadata for problem in subject.problems):
        return "No position could be read from the file."
    if doubted is None:
        return "The place is not recorded in the file."
    return f"The position in the file cannot be used: {doubted.doubts[0].text}."
