"""EXIF is missing as a platform would have removed it.

What it looks at
A file that was read to its end and holds no EXIF, and that has the name or the size of pictures
which a platform hands out, if that platform removes EXIF.

Why it matters
Missing metadata look like something to explain. Here they need no explanation: most platforms
and messengers remove them from every picture. That counts neither for nor against the claim.

Innocent explanations
- this is itself an innocent explanation: the platform removes EXIF, whoever uses it

Next steps
- ask for the original sent as a document or file: that keeps all of its data
- look for an earlier copy elsewhere

Example
`IMG-20200517-WA0007.jpg` without EXIF: WhatsApp removes it from pictures.

References
github.com/scubajeff/lespas/issues/162 (WhatsApp removes EXIF).
arXiv:2302.12133 (Dang-Nguyen et al.: what platforms do to pictures).
The table of platforms in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.platform.traces import Traces, exif_is_absent, likeliest, traces
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="origin", needs=("platform trace",))


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Says that the missing EXIF is what the likeliest platforms leave."""
    stripped = [one for one in traces(subject) if one.stripped]
    if stripped:
        return [_draft(likeliest(stripped))]
    missed = any(not clue.tags for clue in subject.clues_of("platform"))
    if missed and not exif_is_absent(subject):
        return NotApplicable(reason="not all of the file could be looked at for EXIF")
    return ()


def _draft(platforms: Sequence[Traces]) -> Draft:
    names = [one.platform for one in platforms]
    verb = "removes" if len(names) == 1 else "remove"
    said = [clue for one in platforms for clue in one.clues if clue.tags]
    traces_ = wording.listed(list(dict.fromkeys(clue.note for clue in said)))
    return Draft(
        message=(
            f"The file holds no EXIF. By {traces_} it may come from {' or '.join(names)}, which "
            f"{verb} EXIF from pictures: that is expected, and neither supports nor contradicts "
            "a claim."
        ),
        strength="weak",
        clues=tuple(dict.fromkeys(said)),
    )
