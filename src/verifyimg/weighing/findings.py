"""What a verdict takes over from findings: their doubts and their sentences."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.clue import Clue
from verifyimg.model.finding import Finding
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import Aspect, Ruling, Severity, at_least


def touching(findings: Sequence[Finding], clues: Sequence[Clue]) -> Finding | None:
    """The first finding against the file, `concern` or more, about a tag that the clues rest on."""
    used = {tag for clue in clues for tag in clue.tags}
    return next(
        (
            finding
            for finding in findings
            if finding.against == "file"
            and at_least(finding.severity, "concern")
            and not used.isdisjoint(finding.evidence)
        ),
        None,
    )


def opposing(findings: Sequence[Finding], aspect: Aspect) -> list[AspectVerdict]:
    """What each finding against the claim makes of that part of it, the gravest first.

    A conflict contradicts, a concern makes it questionable, and less does nothing.
    """
    about = [f for f in findings if f.aspect == aspect and f.against == "claim"]
    return [
        AspectVerdict(
            ruling=ruling,
            strength=found.strength if ruling == "contradicted" else "weak",
            sentence=quotable(found.message),
        )
        for severity, ruling in _RULINGS.items()
        for found in about
        if found.severity == severity
    ]


_RULINGS: dict[Severity, Ruling] = {"conflict": "contradicted", "concern": "questionable"}


def quotable(message: str) -> str:
    """A finding's message to be quoted: it ends with one full stop, its map link left out."""
    return message.partition(" Map: ")[0].rstrip(" .") + "."
