"""A trace of a platform is known to exist only since a certain day.

What it looks at
Traces of platforms whose beginning is known, beside the mark of Meta (PLT002), and the end of the
claimed time of publication where one is given.

Why it matters
This copy was written after that day. It bounds the copy and not the scene.

Innocent explanations
- an old picture that was uploaded or sent again later
- a day in our table that is too late, or a trace that others copied

Next steps
- look for the post that the copy came from

Example
`ICC_Profile:ProfileDescription c2`: a small profile that is in use since 2012.

References
The table of platforms and the table of features in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin", needs=("platform trace",))


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports every bound that rests on the same tag as a trace of a platform."""
    traced = {tag for clue in subject.clues_of("platform") for tag in clue.tags}
    bounds = [c for c in subject.clues_of("not_before") if c.about == "file" and c.window]
    known = [c for c in bounds if c.storage != "iptc" and traced.intersection(c.tags)]
    if not known:
        return NotApplicable(reason="of no trace in it the beginning is known")
    return [_draft(clue, subject) for clue in known]


def _draft(clue: Clue, subject: Subject) -> Draft:
    published = subject.claim.published_at
    since = clue.window.earliest if clue.window else None
    late = published is not None and since is not None and published.window.latest < since
    rest = (
        f" So it is not the copy that was published {wording.claimed(published)}."
        if late and published
        else ""
    )
    return Draft(
        message=(
            f"The file has {quoted.valued(clue)}, a trace of a platform. So this copy was written "
            f"after that; the scene may be older.{rest}"
        ),
        strength="weak",
        severity=None if late else "info",
        clues=(clue,),
    )
