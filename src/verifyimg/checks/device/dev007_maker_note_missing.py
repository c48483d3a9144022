"""The block that this maker's cameras always write is not there.

What it looks at
Whether a file that names a camera of Canon, Nikon, Sony, Fujifilm, Panasonic, Olympus, Pentax or a
newer iPhone holds a MakerNote. Where a part of the metadata could not be read, nothing is said.

Why it matters
These cameras write it into every picture, and many programs leave it out when they save. So the
file was saved anew, or its metadata were put together. That alone speaks against nothing.

Innocent explanations
- any editor, photo service or messenger that keeps the common fields alone
- a tool that removes what could identify somebody: it often holds serial numbers
- a converter of raw pictures

Next steps
- ask for the original, sent as a file

Example
`IFD0:Make Canon`, `IFD0:Model Canon EOS 5D Mark II`, and no MakerNote.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.6: MakerNote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.checks.fields import MAKE, MODEL, present, text
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="origin", needs=("maker",))

_ALWAYS = (
    ("canon", "(canon )?(eos|powershot|ixus|digital)"),
    ("nikon corporation", ""),
    ("sony", r"(dsc-[hrtw]|ilc|slt|nex|dslr|zv)"),
    ("fujifilm", ""),
    ("panasonic", "d[mc]"),
    ("olympus imaging", ""),
    ("olympus corporation", ""),
    ("om digital", ""),
    ("pentax", ""),
    ("ricoh imaging", "pentax|ricoh"),
    ("apple", r"iphone (se|x|[6-9]|1\d)"),
)
"""What make and model begin with, in lower case."""


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Says that the block is missing where the camera would have written it."""
    if not _writes_one(text(subject, MAKE).casefold(), text(subject, MODEL).casefold()):
        return NotApplicable(reason="it is not known that this maker's devices always write one")
    if subject.handling.maker_note:
        return ()
    if any(one.hides_metadata for one in subject.problems):
        return NotApplicable(reason="not all metadata of the file could be read")
    tags = present(subject, MAKE, MODEL)
    said = " and ".join(quoted.stored(tag) for tag in tags)
    message = (
        f"The file says {said}, and lacks the block that these cameras write into every picture. "
        "So it was saved anew, or its metadata were put together; most ways of sending do that."
    )
    return (Draft(message=message, strength="moderate", tags=tags),)


def _writes_one(make: str, model: str) -> bool:
    return any(make.startswith(begin) and re.match(named, model) for begin, named in _ALWAYS)
