"""Only a part of the picture is known to an archive, or shared with a picture there.

What it looks at
The entries of the archives that fill a part of this picture while something else is photographed
beside it (a collage, a poster or a screen in the scene), and those that share no more than an
element with it: a logo, a caption bar, the window of a program.

Why it matters
A known part says nothing about the rest: when a poster was printed, and by when a logo was in use,
bounds no scene in which they are seen later. No date of these entries is held against the claim.

Innocent explanations
- a poster, a screen or a picture on the wall of the scene
- a collage, one part of which was published before
- two screenshots of one program, or two pictures of one station

Next steps
- look at where in the picture the known part lies, and look for the other parts by themselves

Example
A collage of four pictures, the upper left of which is entry 1.

References
The design of verifyimg, section 2: what an archive entry may bind.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import seen
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.match import Match
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect=None, needs=("archive", "pixels"))

MOST_SHOWN = 3


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """One finding for known parts, and one for shared elements."""
    unlooked = seen.parts_not_looked_for(subject)
    if unlooked:
        return NotApplicable(reason=unlooked)
    parts = [match for match in seen.shown(subject) if match.is_part]
    elements = [match for match in subject.matches if not match.same_picture]
    return [*_known(parts), *_shared(elements)]


def _known(parts: Sequence[Match]) -> Sequence[Draft]:
    if not parts:
        return ()
    told = [f"{seen.place(one)} ({one.coverage[0]:.0%} of it)" for one in parts[:MOST_SHOWN]]
    message = (
        f"Parts of this picture are known: {wording.listed(told)}. That says nothing about the "
        "rest of it, and bounds no date of the scene."
    )
    return (Draft(message=message, strength=parts[0].strength),)


def _shared(elements: Sequence[Match]) -> Sequence[Draft]:
    if not elements:
        return ()
    told = [seen.place(one) for one in elements[:MOST_SHOWN]]
    message = (
        f"This picture shares an element with {wording.listed(told)}: lettering, a logo or a "
        "window, and not the picture itself."
    )
    return (Draft(message=message, strength="weak", severity="info"),)
