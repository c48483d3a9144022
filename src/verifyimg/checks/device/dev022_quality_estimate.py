"""How strongly the JPEG is compressed, on the scale that most programs use.

What it looks at
The quantisation tables of a JPEG. The setting of the Independent JPEG Group's coder, 1 to 100,
whose tables come nearest is given, and whether they are exactly those.

Why it matters
A low quality has cost details that an examination of the picture would need. A high one says
nothing about what earlier compression has cost.

Innocent explanations
- cameras, programs and platforms choose settings from 50 to 100 as a matter of course

Next steps
- none for this alone

Example
Quality about 87, by tables of the maker's own.

References
ITU-T T.81, annex K.1. Independent JPEG Group, `jcparam.c`.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect=None, needs=("jpeg coding",))


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """States the estimate."""
    coding = subject.structure.encoding
    if coding is None or coding.quality is None:
        return NotApplicable(reason="its tables are near those of no setting of the usual coder")
    near = "exactly" if coding.exact else "about"
    own = "" if coding.exact else ", by tables of another coder"
    message = f"The picture is compressed at a quality of {near} {coding.quality} of 100{own}."
    return (Draft(message=message, strength="strong" if coding.exact else "moderate"),)
