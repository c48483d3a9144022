"""What a verdict takes over from findings: their doubts and their sentences."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.clue import Clue
from verifyimg.model.finding import Finding
from verifyimg.model.words import at_least


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


def quotable(message: str) -> str:
    """A finding's message to be quoted: it ends with one full stop, its map link left out."""
    return message.partition(" Map: ")[0].rstrip(" .") + "."
