"""The file holds a Photoshop block, and nothing names Photoshop as its program.

What it looks at
The block of Photoshop's image resources (8BIM), the segment of its export for the web (Ducky), and
the sum over the IPTC fields that Photoshop stores beside them, which shows whether another program
changed them since.

Why it matters
Photoshop, or a program that writes as it does, saved the file, whatever its Software says. A sum
that does not fit shows that the caption, the credit or the dates in IPTC were changed later by a
program that does not keep the sum.

Innocent explanations
- a caption or an export for the web; many programs write captions into such a block
- an agency's system that adds its own fields

Next steps
- look at the history (DEV031), and ask the desk which programs its pictures pass through

Example
`Photoshop:IPTCDigest 6dc6…` over IPTC fields with another sum, and no name of a program.

References
Adobe Photoshop File Formats Specification (November 2019): image resources 1028 and 1061.
Metadata Working Group, Guidelines for Handling Image Metadata 2.0, 3.3.2.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.checks.fields import present
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin")

_GROUPS = ("Photoshop", "Ducky")
_DIGEST = "Photoshop:IPTCDigest"


def look(subject: Subject) -> Sequence[Draft]:
    """Reports the block where no program of that name stands in the file, and a sum that is off."""
    tags = tuple(tag for tag in subject.tags if tag.group in _GROUPS)
    programs = " ".join(c.text.casefold() for c in subject.clues_of("edited"))
    drafts = []
    if tags and "photoshop" not in programs and subject.image.format != "PSD":
        said = quoted.stored(tags[0])
        drafts.append(
            Draft(
                message=(
                    f"The file holds a block as Photoshop writes it ({said}), and no field names "
                    "that program. Programs for captions write such blocks too."
                ),
                strength="moderate",
                tags=tags[:3],
            )
        )
    if subject.captions_changed:
        drafts.append(
            Draft(
                message=(
                    "The IPTC fields were changed after a program stored the sum over them: "
                    "another program wrote a caption, a credit or a date since."
                ),
                strength="moderate",
                tags=present(subject, _DIGEST),
            )
        )
    return drafts
