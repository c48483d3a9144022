"""The maker's own block is one of another maker than the file names.

What it looks at
How the MakerNote begins: most makers put their name there, and Canon's has a form of its own. It is
held against IFD0:Make. Makers that had others build their cameras are known.

Why it matters
A camera writes both. A block of Nikon in a file that names Canon was carried over from another
picture, or the name was changed; then the fields beside it may be of that other picture too.

Innocent explanations
- cameras that one maker built for another, beyond those that we know of
- a program that writes its own name as the maker

Next steps
- read both parts (`verifyimg metadata`) and compare them with files of either camera

Example
`IFD0:Make Canon` beside a MakerNote that begins `Nikon`.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.6: MakerNote. The beginnings are those of the files themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="conflict", against="file", aspect="device", needs=("maker", "maker note"))


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares the note's beginning with the maker that the file names."""
    note = subject.maker_note
    if note is None:
        return NotApplicable(reason="the block begins as none that our table knows")
    if note.fits:
        return ()
    message = (
        f"The file says {quoted.stored(note.make)}, but the maker's own block in it (at byte "
        f"{note.offset:,}) begins as those of {note.maker} do. One of the two is of another "
        "picture, or was changed."
    )
    return (Draft(message=message, strength="strong", tags=(note.make,)),)
