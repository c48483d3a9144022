"""A file that is said to be a camera's original is a progressive JPEG.

What it looks at
The coding of a JPEG that is claimed to be an original and names a camera. Progressive files show
a coarse picture first and refine it in several passes.

Why it matters
Cameras write baseline JPEGs, which cost them one pass; progressive ones come from programs and
web sites. So this file was most likely encoded again.

Innocent explanations
- a tool that makes files smaller without loss, or a web site that does
- an export with that option
- the few cameras and phones that write such files

Next steps
- ask for the original, sent as a document or file

Example
A progressive JPEG with the EXIF of a Nikon D70, said to be the original.

References
ITU-T T.81, annex G (progressive coding). CIPA DC-008-2023 (Exif 3.0), 4.5.2: the coding of
pictures is baseline.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks.fields import MAKE, present
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="note",
    against="claim",
    aspect="origin",
    needs=("original claimed", "maker", "jpeg coding"),
)


def look(subject: Subject) -> Sequence[Draft]:
    """Speaks of progressive files alone."""
    coding = subject.structure.encoding
    if coding is None or not coding.progressive:
        return ()
    message = (
        f"The file is claimed to be an original and is a progressive JPEG of {coding.scans} scans, "
        "which cameras do not write: most likely it was encoded again."
    )
    tags = (*present(subject, "File:EncodingProcess"), *present(subject, MAKE))
    return (Draft(message=message, strength="moderate", tags=tags),)
