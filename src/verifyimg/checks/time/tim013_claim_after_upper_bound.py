"""The claimed time begins after the picture already existed.

What it looks at
What is known of the scene's latest time without the camera's clock: the time of a message or
an upload, a trusted time stamp. Earlier copies in an archive are told by `seen-before-claim`
(ARC001). A claim that begins after that
time is a conflict. An identifier that can be read in several ways counts with its latest
reading; a bound from a file name alone is weak.

Why it matters
A picture that was published, sent or stored before an event does not show that event. This is
how most recycled pictures are recognised, and it needs no metadata of the camera.

Innocent explanations
- a file that was renamed, where the name alone says so
- the identifier or the message belongs to another file
- a time zone that was read wrongly, where the two are less than a day apart
- a template or a first version that was published under the same name
- a fact of ours about the source that is wrong

Next steps
- open the earlier post or copy, and archive it
- compare the two pictures: the earlier one must cover the whole of this one

Example
A message dated 3 May 2021 that carried this picture, claimed 29 August to 6 September 2023.

References
RFC 3161, section 2.4.2: the time in a trusted time stamp.
The design of verifyimg, section 2: bounds about the scene and bounds about the file.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="conflict",
    against="claim",
    aspect="time",
    needs=("claimed date", "upper bound"),
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Holds the beginning of the claim against every upper bound about the scene."""
    date = subject.claim.date
    bounds = [c for c in subject.comparisons if c.clue.meaning == "not_after"]
    bounds = [c for c in bounds if c.clue.clock != "archive"]
    usable = [c for c in bounds if c.clue.about == "scene" and _usable(c.clue)]
    if date is None or not usable:
        reason = quoted.why_unused((c.clue for c in bounds), "no upper bound about the scene")
        return NotApplicable(reason=reason)
    return [_draft(c, date) for c in usable if c.relation == "outside"]


def _usable(clue: Clue) -> bool:
    return all(doubt.kind == "low_confidence" for doubt in clue.doubts)


def _draft(comparison: Comparison, date: ClaimedDate) -> Draft:
    clue, sure = comparison.clue, comparison.clue.trusted
    weight = "contradicts" if sure else "would contradict"
    named = _NAME_ALONE if clue.storage == "file_name" else ""
    rest = named if sure else " That fact is of low confidence, so this is a remark and no more."
    return Draft(
        message=(
            f"The file says {quoted.valued(clue)}, so the scene was not after {_latest(clue)}. "
            f"That {weight} the claimed {wording.claimed(date)}, which begins "
            f"{wording.gap(comparison.gap)} later.{rest}"
        ),
        strength=clue.strength if sure else "weak",
        severity=None if sure else "note",
        clues=(clue,),
    )


def _latest(clue: Clue) -> str:
    return f"{wording.minute(clue.window.latest)} UTC" if clue.window else clue.text


_NAME_ALONE = " The file name alone says so, and anyone can rename a file."
