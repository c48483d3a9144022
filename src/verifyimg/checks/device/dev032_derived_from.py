"""The file says that it was made from other documents.

What it looks at
XMP's account of a document's ancestors: DerivedFrom, an original that is another document than this
one, ingredients that were placed into it, and the ancestors that Photoshop keeps
(photoshop:DocumentAncestors). It is a concern where the file is claimed to be an original.

Why it matters
The file is not the first one. Ingredients tell that parts of other pictures may stand in it. Saving
a raw picture as a JPEG makes a derived document just as well.

Innocent explanations
- a developed raw picture, a resized copy, a version with a caption
- a template or a layered file that was used for many pictures, whose ancestors came along

Next steps
- ask for the documents that it was made from

Example
`XMP-xmpMM:DerivedFromDocumentID xmp.did:…`, `XMP-photoshop:DocumentAncestors` with 12 entries.

References
XMP Specification Part 2, 1.2.3: xmpMM:DerivedFrom, Ingredients, OriginalDocumentID, Pantry.
XMP Specification Part 2, 3.2: photoshop:DocumentAncestors.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.fields import present, text
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

RULE = Rule(severity="concern", against="file", aspect="origin")

_PARENT = ("XMP-xmpMM:DerivedFromDocumentID", "XMP-xmpMM:DerivedFromInstanceID")
_PARTS = ("XMP-xmpMM:Ingredients", "XMP-xmpMM:Pantry")
_ANCESTORS = "XMP-photoshop:DocumentAncestors"
_FIRST, _OWN = "XMP-xmpMM:OriginalDocumentID", "XMP-xmpMM:DocumentID"
_GROUPS = ("XMP-xmpMM", "XMP-photoshop")
_MOST_QUOTED = 6


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every ancestor that the file names, in one finding."""
    parents = present(subject, *_PARENT)[:1]
    own = [tag for tag in subject.tags if tag.group in _GROUPS]
    parts = tuple(tag for tag in own if tag.key.startswith(_PARTS))
    ancestors = tuple(tag for tag in own if tag.key == _ANCESTORS)
    first = _other_original(subject)
    said = [
        *("it was derived from another document" for _ in parents),
        *(["parts of other documents were placed into it"] if parts else []),
        *([f"it has {wording.count(len(ancestors), 'ancestor')}"] if ancestors else []),
        *("its original is another document" for _ in first),
    ]
    if not said:
        return ()
    original = bool(subject.claim.original)
    message = f"By the file's own account {wording.listed(said)}. " + (
        "So it is not the original that it is claimed to be; developing a raw picture leads to "
        "that too."
        if original
        else "That is ordinary for a picture that was developed, resized or captioned."
    )
    tags = (*parents, *parts[:_MOST_QUOTED], *ancestors[:_MOST_QUOTED], *first)
    draft = Draft(
        message=message,
        strength="moderate",
        severity=None if original else "note",
        tags=tags,
    )
    return (draft,)


def _other_original(subject: Subject) -> tuple[Tag, ...]:
    first, own = text(subject, _FIRST), text(subject, _OWN)
    same = _number(first) == _number(own)
    return present(subject, _FIRST) if first and own and not same else ()


def _number(identifier: str) -> str:
    """What is left of an identifier without the words before it."""
    return identifier.rpartition(":")[2].replace("-", "").casefold()
