"""The picture is a part cut out of one that an archive has.

What it looks at
The entries of the archives that show the same picture and more of it, found by local features
(the extra `match`). It is a note, and a concern where the picture is claimed to be an original.

Why it matters
What was cut off may tell the place, the time or who else was there. The archived copy has it, and
often the metadata and the size that this copy lost too.

Innocent explanations
- pages and messengers crop pictures to the shape of their layout
- the photographer cropped it, and this is the version that was published
- another frame of the same scene, taken closer

Next steps
- look at what the archived picture shows beside this part
- ask the publisher for the uncropped file

Example
A picture that shows columns 20 to 80 % and rows 10 to 70 % of entry 1.

References
IPTC, Photo Metadata Standard: what is to be kept when a picture is cropped.
Lowe, Distinctive Image Features from Scale-Invariant Keypoints (2004).
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
    """One finding for all entries that show more of the picture."""
    unlooked = seen.parts_not_looked_for(subject)
    if unlooked:
        return NotApplicable(reason=unlooked)
    found = [match for match in seen.shown(subject) if match.is_cropped]
    if not found:
        return ()
    told = [f"{seen.place(match)} ({seen.how(match)})" for match in found[:MOST_SHOWN]]
    return (
        Draft(
            message=(
                f"This picture shows a part of {wording.listed(told)}. What was cut off is to be "
                "seen there."
            ),
            strength=found[0].strength,
            severity=None if subject.claim.original else "note",
        ),
    )
