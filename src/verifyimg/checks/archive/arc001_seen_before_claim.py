"""An archive has the picture from before the claimed time.

What it looks at
The entries of the archives that show this whole picture, by the same bytes, the same pixels or
the same look (mirrored and turned copies too), and by when each of them says it was seen. The
strength is that of the basis of the date: an own capture or a snapshot of a web archive is strong,
a dated post or a message is moderate, a download is weak, and so is whatever came with somebody
else's list. A date that only metadata tell binds nothing.

Why it matters
A picture that was seen before an event does not show that event, and no metadata are needed to
say so. A date in the file that fits the claim is outweighed only by a date that is better founded.

Innocent explanations
- the date in the archive is wrong: a page can be older than the picture that stands on it now
- another frame of the same scene, or another picture that looks the same
- the claimed date is a slip, or that of the publication

Next steps
- open the earlier appearance and look at the two pictures side by side
- have that appearance archived, and look for still earlier ones
- ask the publisher where the picture comes from

Example
A picture claimed for 29 August to 6 September 2023 that an archive has as published on 18 May
2020.

References
The design of verifyimg, section 2: what an archive entry may bind, and how strongly.
Berkeley Protocol on Digital Open Source Investigations (2022): verification by earlier copies.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.seen import not_looked_for
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.comparison import Comparison
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.opposition import fitting, outweighs
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import STRENGTHS

RULE = Rule(
    severity="conflict",
    against="claim",
    aspect="time",
    needs=("claimed date", "archive"),
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Holds the beginning of the claim against what the archives have, best founded first."""
    date, unlooked = subject.claim.date, not_looked_for(subject)
    if date is None or unlooked:
        return NotApplicable(reason=unlooked or "no date was claimed")
    earlier = [c for c in subject.comparisons if _is_earlier(c)]
    earlier.sort(key=lambda c: STRENGTHS.index(c.clue.strength), reverse=True)
    return [_draft(earlier, date, subject)] if earlier else []


def _is_earlier(comparison: Comparison) -> bool:
    clue = comparison.clue
    bounds = clue.clock == "archive" and clue.meaning == "not_after" and clue.trusted
    return bounds and comparison.relation == "outside"


def _draft(earlier: Sequence[Comparison], date: ClaimedDate, subject: Subject) -> Draft:
    first, *others = earlier
    dates = fitting(subject.comparisons)
    decides = outweighs(first.clue, dates)
    weight = "contradicts" if decides else "would contradict"
    fits = " A date in the file fits the claim" if dates else ""
    rest = fits and f"{fits}{', and is less well founded' if decides else ''}."
    also = wording.listed([other.clue.text for other in others])
    return Draft(
        message=(
            f"An archive has this picture by {first.clue.text}. That {weight} the claimed "
            f"{wording.claimed(date)}, which begins {wording.gap(first.gap)} later.{rest}"
            + (f" Less well founded, and earlier still: {also}." if also else "")
        ),
        strength=first.clue.strength,
        severity=None if decides else "concern",
        clues=tuple(one.clue for one in earlier),
    )
