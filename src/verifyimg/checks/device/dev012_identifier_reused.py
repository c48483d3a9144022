"""Different pictures hold one identifier that belongs to a single picture.

What it looks at
ImageUniqueID, ContentIdentifier, RawDataUniqueID and the like, and XMP OriginalDocumentID, in
files with different pixels. Pictures that look the same by their fingerprints are versions of one
original, which is only said. Where they look different it is a concern, and a note where the
identifier is that of a document, which templates pass on. Whether they look alike is not told
where the pixels were not looked at.

Why it matters
A camera gives each picture an identifier of its own. Two pictures with one identifier had one
origin, or the metadata of one were copied to the other.

Innocent explanations
- two versions or two crops of one original
- the photo and the film of one live photo, or a burst under one identifier
- a template from which a desk makes all its pictures

Next steps
- compare the pictures: `verifyimg compare`
- find the file that they were both made from

Example
Two photographs of different streets with one `ExifIFD:ImageUniqueID`.

References
CIPA DC-008-2023 (Exif 3.0): ImageUniqueID (42016).
Adobe XMP Specification part 2, xmpMM: OriginalDocumentID.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.checks.identity import UNIQUE
from verifyimg.checks.likeness import Alike, how_alike
from verifyimg.checks.witnesses import Some
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces
from verifyimg.model.words import Severity, Strength

RULE = Rule(severity="concern", against="set", aspect="origin", scope="set", order="identifier")

_OF_DOCUMENTS = ("OriginalDocumentID", "ContentIdentifier", "MediaGroupUUID")
_SAID: dict[Alike, tuple[str, Severity, Strength]] = {
    "differs": ("and show different pictures", "concern", "strong"),
    "unknown": ("and are no exact copies; whether they look alike is not known", "note", "weak"),
    "same": ("and look the same: versions of one original", "info", "moderate"),
}


def look(group: FileGroup) -> Iterator[Draft]:
    """One finding for the files of one identifier, where their pixels are not the same."""
    field = group.name.partition("\0")[0]
    some, first = Some(*UNIQUE), None
    seen: set[Alike] = set()
    for one in group.files:
        first = first or one
        if one is not first:
            if _is_copy(first, one):
                continue
            seen.add(how_alike(first, one))
        some.add(one)
    if some.count < 2:
        return
    worst = next(alike for alike in _SAID if alike in seen)
    said, severity, strength = _SAID[worst]
    document = field in _OF_DOCUMENTS and severity == "concern"
    yield Draft(
        message=f"{wording.count(some.count, 'file')} hold one {field} {said}: {some.names}.",
        severity="note" if document else severity,
        strength="moderate" if document else strength,
        files=some.witnesses,
    )


def _is_copy(first: Traces, other: Traces) -> bool:
    if first.pixel_sha256 and other.pixel_sha256:
        return first.pixel_sha256 == other.pixel_sha256
    return first.sha256 == other.sha256
