"""The verdict on the claimed place."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Finding
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict


def weigh_place(subject: Subject, findings: Sequence[Finding]) -> AspectVerdict:
    """By the findings about the place: a conflict, a distance that may be nothing, or a fit."""
    about = [f for f in findings if f.aspect == "place" and f.against == "claim"]
    conflict = next((f for f in about if f.severity == "conflict"), None)
    if conflict:
        return AspectVerdict(
            ruling="contradicted", strength=conflict.strength, sentence=conflict.message
        )
    doubtful = next((f for f in about if f.severity in ("note", "concern")), None)
    if doubtful:
        return AspectVerdict(ruling="questionable", strength="weak", sentence=doubtful.message)
    fit = next((f for f in about if f.severity == "info"), None)
    if fit:
        return AspectVerdict(ruling="consistent", strength=fit.strength, sentence=fit.message)
    return AspectVerdict(ruling="undetermined", strength="none", sentence=_why_not(subject))


def _why_not(subject: Subject) -> str:
    doubted = next((clue for clue in subject.clues_of("place") if clue.doubts), None)
    if doubted is None:
        return "The place is not recorded in the file."
    return f"The position in the file cannot be used: {doubted.doubts[0].text}."
