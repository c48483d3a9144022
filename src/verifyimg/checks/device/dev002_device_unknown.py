"""The device that the file names is not in our release table.

What it looks at
The device in IFD0:Make and IFD0:Model, and the release table. The finding says that the table
has no row for it, and nothing else.

Why it matters
Without a release date the picture's time cannot be bounded by its device: the rules that
compare dates with releases are not applicable, and their silence must not be read as a clean
result. Not in our tables is unknown, never a mismatch.

Innocent explanations
- the table is incomplete: most compact cameras, phones of many makers and devices of the last
  months are missing
- the file names its device in a way that the table does not know, such as a regional code
- a scanner, a drone, a film camera's digital back or a program, which the table does not list

Next steps
- look up when the device came out, with its maker or in a press archive
- compare with a file that the same device is known to have made

Example
`IFD0:Make Acme`, `IFD0:Model Phone X1`, for which the table has no row.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.4: Make, Model.
The release table in `knowledge/`, where each row names its source and its confidence.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks.device.release import release_bounds
from verifyimg.checks.quoted import valued
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="device", needs=("device",))


def look(subject: Subject) -> Sequence[Draft]:
    """Says which of the devices named have no row in the release table."""
    return [
        _draft(device)
        for device in subject.clues_of("device")
        if not any(release_bounds(subject, device))
    ]


def _draft(device: Clue) -> Draft:
    return Draft(
        message=(
            f"The file names the device {valued(device)}. It is not in our tables, so "
            "when it came out is unknown here; that speaks neither for nor against the file."
        ),
        strength=device.strength,
        clues=(device,),
    )
