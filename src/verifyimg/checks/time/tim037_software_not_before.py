"""The file names software that came out later than the file is said to be.

What it looks at
The programs and systems that the file names (Software, CreatorTool, the XMP history, the XMP
toolkit) and marks of platforms, with their release dates; texts that bear the date of their own
build count with that. The latest of them says since when this file can have been written. Four
months before a release are allowed for. It is information, but for a claim that the file is an
original: if the claimed time, or the claimed publication, ends before, it is a conflict. Without
that claim a publication before it is a note: this is not the file that was published then.

Why it matters
It bounds the file and never the scene: an old picture can be saved anew with a new program on
any day. Only an original cannot.

Innocent explanations
- an old picture that was opened and saved anew, to caption, crop or convert it
- a release date in our table that is too late

Next steps
- ask for the file as it was before that program
- search for an earlier copy without that program's name

Example
`IFD0:Software Adobe Photoshop 25.1 (Macintosh)` in a file claimed to be the original of 2020.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.4: Software. XMP Specification Part 2, 1.2.1: xmp:CreatorTool.
The table of releases in `knowledge/`, where each row names its source and its margin.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.claim import Claim, ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import weakest

RULE = Rule(
    severity="conflict",
    against="claim",
    aspect="origin",
    needs=("file lower bound",),
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports the latest bound about the file, and holds it against the claim."""
    bounds = [
        (clue.window.earliest, index, clue)
        for index, clue in enumerate(subject.clues_of("not_before"))
        if clue.about == "file"
        and clue.trusted
        and clue.window
        and clue.storage in ("knowledge", "iptc")
    ]
    if not bounds:
        return NotApplicable(reason="no program or mark in it bounds the file")
    _, _, latest = max(bounds, key=lambda one: one[:2])
    return [_draft(latest, subject.claim)]


def _draft(bound: Clue, claim: Claim) -> Draft:
    taken = claim.date if claim.original and _ends_before(claim.date, bound) else None
    published = claim.published_at if _ends_before(claim.published_at, bound) else None
    contradicted = claim.original and (taken or published)
    since = wording.day(bound.window.earliest) if bound.window else bound.text
    return Draft(
        message=(
            f"The file names {quoted.valued(bound)}. So this file was not written before {since}, "
            f"a margin allowed for; the scene may be older. "
            f"{_weight(taken, published, original=bool(claim.original))}"
        ).strip(),
        strength=weakest(bound.strength, "moderate"),
        severity=None if contradicted else "note" if published else "info",
        clues=(bound,),
    )


def _ends_before(date: ClaimedDate | None, bound: Clue) -> bool:
    window = bound.window
    return date is not None and window is not None and date.window.latest < window.earliest


def _weight(taken: ClaimedDate | None, published: ClaimedDate | None, *, original: bool) -> str:
    if original and taken:
        return f"That contradicts the claim of an original of {wording.claimed(taken)}."
    if original and published:
        return f"That contradicts the claim of an original published {wording.claimed(published)}."
    if published:
        return f"So it is not the file that was published {wording.claimed(published)}."
    return ""
