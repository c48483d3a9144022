"""A limit stopped the examination of a part of the file.

What it looks at
What was refused while the file was read: more pixels, blocks, fields or nested structures than
honest files have, data that unpack to far more than they take, or a decoder that was stopped.

Why it matters
What was refused was not looked at, so nothing found there means nothing. Honest files rarely
reach the limits; files that are made to overload programs do.

Innocent explanations
- very large panoramas, maps and scans
- a damaged download whose lengths make no sense
- a file with very many pictures or fields

Next steps
- examine a copy with higher limits, in a sandbox
- ask for the file once more

Example
20,000 x 20,000 pixels are more than are decoded.

References
The limits and their reasons: `docs/reference/limits.md`.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect=None)

_TOLD = 3


def look(subject: Subject) -> Sequence[Draft]:
    """Quotes what was refused, the first ones of many."""
    refused = [one.message for one in subject.problems if one.kind == "refused"]
    found = list(dict.fromkeys(refused))
    if not found:
        return ()
    left = len(found) - _TOLD
    more = f", and {wording.count(left, 'more limit')}" if left > 0 else ""
    message = f"Not all of the file was looked at: {'; '.join(found[:_TOLD])}{more}."
    return (Draft(message=message, strength="strong"),)
