"""The name is a messenger's, and the camera's data are complete.

What it looks at
A file whose name a messenger or a platform gave, with EXIF, the maker's own block, and no trace of
re-saving.

Why it matters
Messengers remove all that from pictures, and keep it in what is sent as a document. So the bytes
are probably those that the camera wrote: the best kind of copy there is.

Innocent explanations
- a file that was renamed to look like that

Next steps
- compare the hash with the sender's file

Example
`WhatsApp Image 2020-05-17 at 14.03.21.jpeg` with the MakerNote of a Canon.

References
The table of platforms in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks.platform.traces import traces
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="info",
    against="file",
    aspect="origin",
    needs=("platform trace", "maker note"),
)


def look(subject: Subject) -> Sequence[Draft]:
    """Says that the bytes are probably unchanged."""
    if subject.handling.state != "camera_direct":
        return ()
    named = [c for one in traces(subject) for c in one.clues if c.storage == "file_name"]
    if not named:
        return ()
    message = (
        f"The name of the file is one that {named[0].text} gives, and all of the camera's data are "
        "in place: it was probably sent as a document, which leaves the bytes unchanged."
    )
    return (Draft(message=message, strength="moderate", clues=tuple(named)),)
