"""What a verdict takes over from findings: their doubts and their sentences."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.clue import Clue
from verifyimg.model.finding import Finding
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import Against, Aspect, Ruling, Severity, at_least


def touching(
    findings: Sequence[Finding], clues: Sequence[Clue], *, against: Sequence[Against] = ("file",)
) -> Finding | None:
    """The first finding against the file, `concern` or more, about a tag that the clues rest on.

    Or against what else is named: another part of the claim may speak against a date too.
    """
    used = {tag for clue in clues for tag in clue.tags}
    return next(
        (
            finding
            for finding in findings
            if finding.against in against
            and at_least(finding.severity, "concern")
            and not used.isdisjoint(finding.evidence)
        ),
        None,
    )


def gravest_against(findings: Sequence[Finding], aspect: Aspect) -> AspectVerdict | None:
    """What the gravest finding against the claim makes of that part of it; None without one.

    A conflict contradicts, a concern makes it questionable.
    """
    about = [f for f in findings if f.aspect == aspect and f.against == "claim"]
    for severity, ruling in _RULINGS.items():
        found = next((finding for finding in about if finding.severity == severity), None)
        if found is not None:
            strength = found.strength if ruling == "contradicted" else "weak"
            sentence = quotable(found.message)
            return AspectVerdict(ruling=ruling, strength=strength, sentence=sentence)
    return None


_RULINGS: dict[Severity, Ruling] = {"conflict": "contradicted", "concern": "questionable"}


def quotable(message: str) -> str:
    """A finding's message to be quoted: it ends with one full stop, its map link left out."""
    return message.partition(" Map: ")[0].rstrip(" .") + "."
