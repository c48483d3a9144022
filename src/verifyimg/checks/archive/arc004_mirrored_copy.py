"""The picture is the mirror image of one that an archive has.

What it looks at
How the picture lies, seen from the archived ones that show the same: mirrored or not. The pixels
are compared as they are stored, without the rotation that EXIF asks for. It is a note, and a
concern where the picture is claimed to be an original.

Why it matters
Mirroring hides a re-used picture from searches, and turns lettering, insignia and the side of the
road around. One of the two is not as the camera stored it; which one, the pixels do not tell.

Innocent explanations
- cameras for selfies store the picture mirrored or not, by a setting
- an editor mirrored it for the layout of a page
- the archived copy is the mirrored one
- the orientation field of EXIF mirrors one of the two when it is shown

Next steps
- look at letters, number plates and watch faces in both pictures
- hold both against a map or a photograph of the place
- ask the publisher for the original file

Example
The picture of entry 1 with left and right exchanged.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.5: Orientation, whose values 2, 4, 5 and 7 mirror a picture.
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
    """Speaks where every archived picture lies the other way round."""
    unlooked = seen.not_looked_for(subject)
    if unlooked:
        return NotApplicable(reason=unlooked)
    found = seen.shown(subject)
    if not found or not all(match.transform.startswith("mirrored") for match in found):
        return ()
    told = [f"{seen.place(match)} ({seen.how(match)})" for match in found[:MOST_SHOWN]]
    return (
        Draft(
            message=(
                f"This picture is the mirror image of {wording.listed(told)}. One of the two is "
                "not as the camera stored it; which one, the pixels do not tell."
            ),
            strength="moderate",
            severity=None if subject.claim.original else "note",
        ),
    )
