"""The verdict on the claimed device."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.clean import shorten
from verifyimg.model.finding import Finding
from verifyimg.model.name_comparison import NameComparison
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import Strength
from verifyimg.weighing.findings import opposing, quotable, touching

_LONGEST = 80


def weigh_device(claimed: str, subject: Subject, findings: Sequence[Finding]) -> AspectVerdict:
    """By the findings about it; `consistent` where the names fit, else `undetermined`."""
    against = opposing(findings, "device")
    if against:
        return against[0]
    compared = [one for one in subject.name_comparisons if one.clue.meaning == "device"]
    fitting = next((one for one in compared if one.relation == "fits"), None)
    if fitting is not None:
        return _fits(fitting, claimed, subject, findings)
    reason = next((one.reason for one in compared), "the file names no device")
    sentence = f"The claimed device can neither be supported nor contradicted: {reason}."
    return AspectVerdict(ruling="undetermined", strength="none", sentence=sentence)


def _fits(
    fitting: NameComparison, claimed: str, subject: Subject, findings: Sequence[Finding]
) -> AspectVerdict:
    """A name is text that anyone can edit: more than `weak` only as the camera wrote the file."""
    clue = fitting.clue
    named = f"The file names the device {shorten(clue.text, _LONGEST)}"
    told = f'{named}, which is consistent with the claimed "{shorten(claimed, _LONGEST)}"'
    doubt = touching(findings, [clue])
    if doubt is not None:
        sentence = f"{told}, but the file speaks against it: {quotable(doubt.message)}"
        return AspectVerdict(ruling="questionable", strength="weak", sentence=sentence)
    strength: Strength = "moderate" if subject.handling.state == "camera_direct" else "weak"
    return AspectVerdict(
        ruling="consistent",
        strength=strength,
        sentence=f"{told}; that is not verified: the name is text that can be edited.",
    )
