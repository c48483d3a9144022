"""The file is cut off or damaged: a part of the picture is missing or cannot be read.

What it looks at
Problems that were met while the file was taken apart or decoded: an end that comes too early, a
structure that breaks off, sums that do not fit, picture data that end before the picture does.

Why it matters
What is missing was not examined: metadata may have stood there. A file that is not whole is not
the file that was made, and its hash finds no other copy.

Innocent explanations
- a download that broke off, or a copy from a card that was pulled out
- a program that stopped while it was writing
- a card or disk with faults

Next steps
- fetch the file once more and compare length and hash
- ask the sender for it once more, as a document

Example
A JPEG of 1,048,576 bytes whose last scan has no end mark.

References
ITU-T T.81, B.2.1 (a JPEG ends in EOI). PNG 3rd edition, 5.3 (sums of chunks). ISO/IEC 14496-12,
4.2 (lengths of boxes).
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.model.finding import Draft
from verifyimg.model.problem import PIXELS, Problem
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect=None)

_CONTAINERS = frozenset(
    {
        *("jpeg", "png", "webp", "gif", "psd", "bmp", "ico", "isobmff", "jxl", "jp2"),
        *("raf", "crw", "mrw", "x3f", "container"),
    }
)
"""Readers that take a file apart."""
_TOLD = 3


def look(subject: Subject) -> Sequence[Draft]:
    """Quotes the problems that say so, the first ones of many."""
    found = list(dict.fromkeys(one.message for one in subject.problems if _tells(one)))
    if not found:
        return ()
    more = (
        f", and {wording.count(len(found) - _TOLD, 'more problem')}" if len(found) > _TOLD else ""
    )
    message = f"The file is not whole, or damaged: {'; '.join(found[:_TOLD])}{more}."
    return (Draft(message=message, strength="strong"),)


def _tells(problem: Problem) -> bool:
    if problem.kind != "damaged" or problem.trifling:
        return False
    return problem.reader in _CONTAINERS or (problem.reader == PIXELS and not problem.offset)
