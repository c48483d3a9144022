"""The chain of handling: what made, changed, sent and saved the file, as far as it says so.

A platform that only the size of the picture suggests is left to the rule PLT001: it is no step.
"""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.clue import Clue, Meaning
from verifyimg.model.noun import noun
from verifyimg.model.report import Report

WHAT: dict[Meaning, str] = {
    "captured": "taken",
    "digitised": "digitised",
    "edited": "edited",
    "written": "file written",
    "sent": "sent",
    "published": "published",
    "device": "names a device",
    "software": "names a program",
    "generator": "names a generator",
    "platform": "marks of a platform",
}
"""In the words of the timeline; what has no date stands behind what has one."""
MOST = 30


@noun
class Step:
    """One thing that the file tells of its own past."""

    what: str
    text: str
    keys: str
    """The tags that say so."""
    doubt: str
    """Why that cannot be relied on; empty where it can."""


def chain(report: Report) -> tuple[Step, ...]:
    """The dated steps by their time, then the others as they stand in the file."""
    undated = (clue for clue in report.clues if clue.window is None)
    clues = (clue for clue in (*report.timeline, *undated) if clue.meaning in WHAT)
    told = (_step(clue) for clue in clues if not _is_guess(clue))
    return tuple(dict.fromkeys(told))[:MOST]


def _is_guess(clue: Clue) -> bool:
    return clue.meaning == "platform" and clue.storage not in ("file_name", "iptc")


def _step(clue: Clue) -> Step:
    return Step(
        what=WHAT[clue.meaning],
        text=wording.reading(clue),
        keys=", ".join(dict.fromkeys(tag.key for tag in clue.tags)),
        doubt=clue.doubts[0].text if clue.doubts else "",
    )
