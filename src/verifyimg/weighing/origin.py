"""The verdict on the claimed origin: the credit, whether it is the original, and the setting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg import wording
from verifyimg.clean import shorten
from verifyimg.model.finding import Finding
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import RULINGS, STRENGTHS, Ruling, Strength
from verifyimg.weighing.findings import opposing

_LONGEST = 80


def weigh_origin(subject: Subject, findings: Sequence[Finding]) -> AspectVerdict:
    """The worst of what is claimed about it; its sentence tells all parts, the worst one first."""
    parts = sorted(_parts(subject, findings), key=_rank, reverse=True)
    if not parts:  # the rule that tells of another credit could not run
        return _part("undetermined", "none", "The claimed credit could not be tested.")
    worst = parts[0]
    return AspectVerdict(
        ruling=worst.ruling,
        strength=worst.strength,
        sentence=" ".join(dict.fromkeys(part.sentence for part in parts)),
    )


def _rank(part: AspectVerdict) -> tuple[int, int]:
    return RULINGS.index(part.ruling), STRENGTHS.index(part.strength)


def _parts(subject: Subject, findings: Sequence[Finding]) -> Iterator[AspectVerdict]:
    yield from opposing(findings, "origin")
    if subject.claim.credit is not None:
        yield from _credit(subject.claim.credit, subject)
    if subject.claim.original:
        yield _original(subject)
    if subject.claim.setting is not None:
        told = "Whether it was taken outdoors or indoors is not tested by this version."
        yield _part("undetermined", "none", told)


def _credit(claimed: str, subject: Subject) -> Iterator[AspectVerdict]:
    """Nothing where the names differ: then a finding says so."""
    compared = [one for one in subject.name_comparisons if one.clue.meaning == "credit"]
    relations = {one.relation for one in compared}
    if "differs" in relations and "fits" not in relations:
        return
    fitting = [one.clue for one in compared if one.relation in ("fits", "near")]
    if fitting:
        clue = fitting[0]
        yield _part(
            "consistent",
            "weak",
            f'The file credits "{shorten(clue.text, _LONGEST)}" ({clue.tags[0].key}), which is '
            f'consistent with the claimed "{shorten(claimed, _LONGEST)}"; that is not verified: '
            "anyone can write a name into a file.",
        )
        return
    reason = next((one.reason for one in compared), "the file names nobody")
    told = f"The claimed credit can neither be supported nor contradicted: {reason}."
    yield _part("undetermined", "none", told)


def _original(subject: Subject) -> AspectVerdict:
    """Missing metadata say nothing; traces of re-saving do, and they have innocent reasons."""
    handling = subject.handling
    reasons = wording.listed(handling.reasons)
    told = wording.handled_by(handling.steps)
    named = f" The file names {told}." if len(handling.steps) > 1 else ""
    if handling.state == "resaved":
        return _part(
            "questionable",
            "weak",
            f"The file was saved again after the camera wrote it ({reasons}), so it is not the "
            f"camera's own file in every byte; editing and sending do that too.{named}",
        )
    if handling.state == "camera_direct":
        return _part(
            "consistent",
            "weak",
            f"The file looks as a camera writes it, as far as the file shows ({reasons}); that is "
            "not verified: traces of re-saving can be absent.",
        )
    return _part(
        "undetermined",
        "none",
        f"Whether this is the camera's own file cannot be told: {reasons or 'nothing shows it'}.",
    )


def _part(ruling: Ruling, strength: Strength, sentence: str) -> AspectVerdict:
    return AspectVerdict(ruling=ruling, strength=strength, sentence=sentence)
