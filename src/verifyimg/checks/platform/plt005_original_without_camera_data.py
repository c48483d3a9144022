"""The file is said to be an original, and holds no data of a camera.

What it looks at
A file that is claimed to be the original, that was read to its end, and that has no EXIF, or no
camera in it.

Why it matters
Cameras and phones write their data into every picture, and a file that is sent as a document keeps
them. So this is most likely a copy. That says nothing about what it shows.

Innocent explanations
- settings for privacy, or the options that a phone offers when it shares a picture
- an editor or a converter that leaves the data out
- a program on the phone that writes none

Next steps
- ask again by which way the file came, and for the file itself

Example
A JPEG without EXIF that is said to come straight from a phone.

References
The table of platforms in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks.fields import EXPOSURE, present
from verifyimg.checks.platform.traces import exif_is_absent
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="claim", aspect="origin", needs=("original claimed",))


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Says that camera data are missing; where a part could not be read it says nothing."""
    handling = subject.handling
    named = any(step.kind == "camera" for step in handling.steps)
    if named or handling.maker_note or present(subject, *EXPOSURE):
        return ()
    if any(one.hides_metadata for one in subject.problems):
        return NotApplicable(reason="not all metadata of the file could be read")
    what = "no EXIF" if exif_is_absent(subject) else "EXIF without a camera in it"
    message = (
        f"The file is claimed to be an original, and holds {what}. Cameras write their data into "
        "every picture, so it is most likely a copy; that says nothing about what it shows."
    )
    return (Draft(message=message, strength="weak"),)
