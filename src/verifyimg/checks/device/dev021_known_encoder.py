"""The JPEG was coded with the tables of a widely used encoder.

What it looks at
The quantisation tables of a JPEG, held against those that the coder of the Independent JPEG Group
makes of each of its settings. Nothing is decoded.

Why it matters
Most programs, platforms and phones code with that coder, many makers of cameras with tables of
their own. Its tables name no program; other ones say that another coder wrote the file.

Innocent explanations
- phones and cameras that use the same coder
- any program that saved the file

Next steps
- none for this alone

Example
Exactly the tables of setting 90.

References
ITU-T T.81, annex K.1. Independent JPEG Group, `jcparam.c`.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="origin", needs=("jpeg coding",))

_HUFFMAN = {
    "standard": "with the standard's example codes",
    "optimised": "with codes made for this picture",
    "none": "without codes of its own",
}


def look(subject: Subject) -> Sequence[Draft]:
    """Speaks where the tables are exactly those of a setting."""
    coding = subject.structure.encoding
    if coding is None or not coding.exact:
        return ()
    codes = _HUFFMAN.get(coding.huffman, "")
    message = (
        f"The file was coded with exactly the tables of the Independent JPEG Group's coder at "
        f"setting {coding.quality}, {coding.subsampling}, {codes}. Most programs and platforms "
        "use it, and many phones."
    )
    return (Draft(message=message, strength="strong"),)
