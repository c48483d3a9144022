"""A larger picture inside the file, held against the picture.

What it looks at
Previews, large thumbnails and second pictures in the file (in the index of several pictures, in
makers' blocks, in raw files, behind the end of the picture), each decoded and compared as the
thumbnail is: turned, mirrored, with and without bars, as a part or as the whole. Gain maps, depth
maps and the frames of a panorama are not compared. A preview that shows something else is a
concern, and so is one that shows more or less than the picture; a second picture that does is a
note, and one that agrees is information.

Why it matters
Programs that change a picture often leave its preview as it was, and a preview is large enough to
show what was there before.

Innocent explanations
- phones that keep the picture before an edit, a filter or a blurred background beside it
- pictures taken in one burst, or by two lenses at once, stored in one file
- a program that keeps an old preview when it crops or retouches

Next steps
- take the picture out of the file (`verifyimg metadata --extract-previews`) and look at both
- ask the publisher for the file before it was edited

Example
`PreviewImage` of 412,331 bytes shows 60% of what the picture shows.

References
CIPA DC-007-2009 (MPF), 5.2.3.3 (types of pictures). E. Kee and H. Farid, Digital image
authentication from thumbnails, SPIE 7541 (2010).
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.picture import Relation, ThumbnailComparison
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag
from verifyimg.model.words import Severity, Strength

RULE = Rule(
    severity="concern", against="file", aspect="origin", needs=("pixels", "embedded picture")
)

_CHANGED: dict[Relation, Strength] = {
    "differs": "strong",
    "cropped": "strong",
    "partly": "moderate",
}
_UNTOLD: tuple[Relation, ...] = ("unclear", "plain")
_SECOND = "embedded picture"
"""A picture that nothing in the file says to be a copy of the picture itself."""


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """One finding for each embedded picture that could be compared."""
    if not subject.embedded:
        return NotApplicable(
            reason="no preview or second picture could be decoded and compared with the picture"
        )
    drafts = [_draft(subject, one) for one in subject.embedded if one.relation not in _UNTOLD]
    return drafts or NotApplicable(
        reason=f"the {subject.embedded[0].preview.kind} {subject.embedded[0].explanation}"
    )


def _draft(subject: Subject, one: ThumbnailComparison) -> Draft:
    size = f" of {one.size[0]:,} x {one.size[1]:,} pixels" if one.size else ""
    return Draft(
        message=f"The {one.preview.kind}{size} in {one.preview.block} {one.explanation}.",
        strength=_CHANGED.get(one.relation, "moderate"),
        severity=_severity(one),
        tags=_tags(subject, one),
    )


def _severity(one: ThumbnailComparison) -> Severity:
    if one.relation not in _CHANGED:
        return "info"
    return "note" if one.preview.kind == _SECOND else "concern"


def _tags(subject: Subject, one: ThumbnailComparison) -> tuple[Tag, ...]:
    """The tag that stands for the picture, where one stands at its place."""
    at = [tag for tag in subject.tags if tag.offset == one.preview.offset]
    return tuple(at[:1])
