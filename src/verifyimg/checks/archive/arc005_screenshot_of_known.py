"""The picture is a known one in a frame, with a caption, or on the screen of a program.

What it looks at
The entries of the archives that show the picture which fills a part of this one, while the rest of
it is even, lettering or signs: borders, caption bars, the window of a program. It is a note, and a
concern where the picture is claimed to be an original.

Why it matters
A screenshot has the metadata of the telephone that took it, and none of the camera: its date is
that of the screenshot. What is written beside the picture is somebody's word, not the picture's.

Innocent explanations
- a screenshot is how many people keep and pass on what they see
- a border or a caption that a page puts around every picture
- a picture of an even surface with a known one on it

Next steps
- go on with the archived copy: it has more pixels and may have its metadata
- find the post that the screenshot shows, and read what stands there

Example
A screenshot of a messenger that shows entry 1.

References
Berkeley Protocol on Digital Open Source Investigations (2022): captured copies and originals.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import seen
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="concern", against="claim", aspect="origin", needs=("archive", "pixels"))

MOST_SHOWN = 3


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """One finding for all entries that are shown inside the picture."""
    unlooked = seen.parts_not_looked_for(subject)
    if unlooked:
        return NotApplicable(reason=unlooked)
    found = [match for match in seen.shown(subject) if match.is_framed]
    if not found:
        return ()
    first = found[0]
    told = [f"{seen.place(match)} ({seen.how(match)})" for match in found[:MOST_SHOWN]]
    return (
        Draft(
            message=(
                f"This picture shows {wording.listed(told)}. It fills {first.coverage[0]:.0%} of "
                f"it; {first.aside:.0%} is border, caption or the window of a program."
            ),
            strength=first.strength,
            severity=None if subject.claim.original else "note",
        ),
    )
