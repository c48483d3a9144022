"""The JPEG was compressed before, more coarsely than it is now.

What it looks at
The values that brightness is coded in, taken from squares all over the decoded picture. A coarser
compression before the last one leaves a pattern in how often each value comes; the setting of the
usual coder that explains it best is named. An earlier compression as fine as the last one or
finer, or one before the picture was made smaller or cut, leaves nothing that is seen here.

Why it matters
A camera compresses once. A picture that was compressed twice was opened and saved again, though
that need not have changed what it shows. A high quality now says nothing about what was lost
before.

Innocent explanations
- every platform, messenger and editor that saves a JPEG anew
- a camera or phone that combines pictures which it had compressed

Next steps
- none for this alone: ask for the original where much depends on it

Example
A JPEG of quality 92 whose values fit one of quality 75 that was saved again.

References
J. Lukas and J. Fridrich, Estimation of primary quantization matrix in double compressed JPEG
images, DFRWS 2003. ITU-T T.81, A.3.4.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin", needs=("pixels", "jpeg coding"))


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """States the earlier quality."""
    seen, coding = subject.compression, subject.structure.encoding
    if seen is None or not seen.told_quality or coding is None:
        return NotApplicable(
            reason="the picture was not decoded, is too small, or is coded in other colours"
        )
    if seen.earlier is None:
        return ()
    now = "" if coding.quality is None else f", before it was saved at about {coding.quality}"
    message = (
        f"The picture was compressed before, at a quality of about {seen.earlier.quality}{now}: "
        "it was opened and saved again. Every program and platform that re-saves does that."
    )
    return (Draft(message=message, strength="moderate"),)
