"""The file is a picture and a file of another kind at once.

What it looks at
Whether the same bytes make sense to other programs: a directory of ZIP at the end of the file, a
header of PDF near its beginning, pages and scripts (HTML, PHP) in a comment or a text field, and
archives, documents and programs behind the picture. Nothing of it is opened or run.

Why it matters
Such a file does one thing in a viewer and another elsewhere: it can carry a hidden archive, or
attack who opens it. No camera and no newsroom program writes one.

Innocent explanations
- a self-made archive in a picture, as a joke or against filters of a site
- two files that were joined by accident
- a web address or an example of code in a caption

Next steps
- do not open it with other programs outside a sandbox
- tell those who run your systems before it is passed on
- ask for the picture once more, from its source

Example
A JPEG whose last 22 bytes are the end record of a ZIP with three entries.

References
PKWARE APPNOTE 6.3.10, 4.3.16. ISO 32000-1, annex H.3. ITU-T T.81, B.2.4.5 (comments).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

RULE = Rule(severity="concern", against="file", aspect=None)

_BEHIND = {
    "ZIP": "ZIP",
    "RAR": "RAR",
    "SevenZip": "7z",
    "PDF": "PDF",
    "HTML": "HTML",
    "PHP": "PHP",
    "Executable": "a program",
}
_CODE = re.compile(
    r"<\?php\b|<\?=|<script[\s>]|<iframe[\s>]|<!doctype html|<html[\s>]|javascript:", re.IGNORECASE
)
_TOLD = 5


def look(subject: Subject) -> Sequence[Draft]:
    """One finding on all other kinds."""
    found = dict.fromkeys(_found(subject))
    if not found:
        return ()
    tags = tuple(tag for _, tag in found if tag is not None)
    reasons = list(dict.fromkeys(words for words, _ in found))[:_TOLD]
    message = f"The file is also one of another kind: {wording.listed(reasons)}."
    return (Draft(message=message, strength="strong", tags=tags[:_TOLD]),)


def _found(subject: Subject) -> Iterator[tuple[str, Tag | None]]:
    for one in subject.structure.second_formats:
        yield f"{one.name} from byte {one.offset:,} ({one.reason})", None
    for tag in subject.tags:
        if tag.group == "Trailer" and tag.name in _BEHIND:
            yield f"{_BEHIND[tag.name]} behind the picture, from byte {tag.offset or 0:,}", tag
        elif isinstance(tag.value, str) and (code := _CODE.search(tag.value)):
            yield f'"{code[0].strip()}" in {quoted.stored(tag)}', tag
