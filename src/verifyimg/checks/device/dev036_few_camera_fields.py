"""The file names a camera and a date, and nothing else that a camera writes.

What it looks at
Whether a file with a maker, a model and a date of the camera has none of the settings (exposure,
aperture, sensitivity, focal length) and no MakerNote.

Why it matters
Cameras write dozens of fields. Three of them alone were typed, or were left over by a program that
removed the rest. Anybody can type a name and a date.

Innocent explanations
- a tool that removes most metadata for privacy
- an old phone, or a converter that keeps three fields
- a scan or an old picture to which an archive wrote the camera and the day

Next steps
- ask for the original

Example
`IFD0:Make Canon`, `IFD0:Model Canon EOS 5D`, `ExifIFD:DateTimeOriginal …`, and nothing more.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.8: which tags every camera has to write.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.fields import EXPOSURE, MAKE, MODEL, present
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin", needs=("maker",))

_DATE = "ExifIFD:DateTimeOriginal"


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Says that the settings are missing where camera and date are there."""
    named = present(subject, MAKE, MODEL, _DATE)
    if len(named) < 3 or subject.handling.maker_note or present(subject, *EXPOSURE):
        return ()
    if any(one.hides_metadata for one in subject.problems):
        return NotApplicable(reason="not all metadata of the file could be read")
    keys = wording.listed([tag.key for tag in named])
    message = (
        f"Of what a camera writes the file holds {keys}, and no settings of the picture. Such "
        "fields are typed, or are what a program left; they are as good as what somebody says."
    )
    return (Draft(message=message, strength="moderate", tags=named),)
