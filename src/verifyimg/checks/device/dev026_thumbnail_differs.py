"""The thumbnail in the file does not show what the picture shows.

What it looks at
The small pictures that cameras and programs embed in a file (in EXIF, in a Photoshop block), each
decoded and held against the picture: as stored, turned and mirrored in all eight ways, with and
without bars, as a part of the picture and the picture as a part of it, and tilted by a few
degrees. Brightness, contrast and colour play no part, only details do. A thumbnail of another
picture is a conflict, and puts the date and position beside it in question; one that shows more
or less than the picture (a crop, an added border) or the same with other parts in it is a
concern; one that is mirrored, or where only one of the two shows any detail, is a note. A picture
that was only turned is no finding, and an edit that changes a small part of the picture is not
seen.

Why it matters
Cameras write the thumbnail with the picture, and many programs leave it as it was when they
change the picture. It can then show what the picture was before, or whose metadata these are.

Innocent explanations
- a program that keeps an old thumbnail when it crops, straightens or retouches a picture
- a template, or metadata copied from another picture on purpose, as photo libraries do
- a phone that combines several exposures, and takes the thumbnail from one of them
- a thumbnail that an unfinished or faulty program left behind

Next steps
- take the thumbnail out of the file and keep it with the evidence: `verifyimg metadata` tells
  where it lies
- search both pictures in reverse image search engines
- ask the publisher for the file before it was edited

Example
`IFD1:ThumbnailImage` of 4,815 bytes shows a house, and the picture a street.

References
CIPA DC-008-2023 (Exif 3.0), 4.5: thumbnail data and the 1st IFD. CIPA DC-009-2010 (DCF 2.0):
basic thumbnails of 160 x 120 pixels.
E. Kee and H. Farid, Digital image authentication from thumbnails, SPIE 7541 (2010).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.noun import noun
from verifyimg.model.picture import Relation, ThumbnailComparison
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag
from verifyimg.model.words import Severity, Strength

RULE = Rule(
    severity="conflict",
    against="file",
    aspect="origin",
    needs=("pixels", "thumbnail"),
)


@noun
class _Say:
    """How much a relation matters, how well it is founded, and what it means."""

    severity: Severity
    strength: Strength
    meaning: str


_SAYS: dict[Relation, _Say] = {
    "differs": _Say(
        severity="conflict",
        strength="strong",
        meaning="The picture was changed or exchanged after the thumbnail was made, or the "
        "metadata come from another picture.",
    ),
    "partly": _Say(
        severity="concern",
        strength="moderate",
        meaning="The picture was changed there after the thumbnail was made.",
    ),
    "cropped": _Say(
        severity="concern",
        strength="strong",
        meaning="The picture was cut or extended after the thumbnail was made.",
    ),
    "plain": _Say(
        severity="note",
        strength="weak",
        meaning="That is too little to tell whether both are of one picture.",
    ),
}
_MIRRORED = _Say(
    severity="note",
    strength="moderate",
    meaning="Some phones mirror pictures of their front camera, and so do editors.",
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """One finding for each thumbnail that does not show the picture."""
    if not subject.thumbnails:
        what = "the picture" if subject.picture is None else "the thumbnail"
        return NotApplicable(reason=f"{what} could not be decoded; the problems say why")
    said = [(one, _says(one)) for one in subject.thumbnails]
    drafts = [_draft(subject, one, say) for one, say in said if say is not None]
    if drafts or any(one.relation != "unclear" for one in subject.thumbnails):
        return drafts
    return NotApplicable(reason=f"the thumbnail {subject.thumbnails[0].explanation}")


def _says(comparison: ThumbnailComparison) -> _Say | None:
    if comparison.relation == "rotated" and comparison.turn.startswith("mirrored"):
        return _MIRRORED
    return _SAYS.get(comparison.relation)


def _draft(subject: Subject, comparison: ThumbnailComparison, say: _Say) -> Draft:
    where = comparison.preview.block
    return Draft(
        message=f"The thumbnail in {where} {comparison.explanation}. {say.meaning}",
        strength=say.strength,
        severity=say.severity,
        clues=tuple(_doubted(subject)) if comparison.relation == "differs" else (),
        tags=_tags(subject, comparison),
    )


def _doubted(subject: Subject) -> Iterator[Clue]:
    """What the camera's block says of when and where: it may be that of another picture."""
    for clue in subject.clues_of("captured", "digitised", "place"):
        if clue.storage in ("exif_text", "maker_note"):
            yield clue


def _tags(subject: Subject, comparison: ThumbnailComparison) -> tuple[Tag, ...]:
    """The tag that stands for the embedded picture."""
    names = ("ThumbnailImage", "PhotoshopThumbnail", "PhotoshopBGRThumbnail")
    tags = [tag for tag in subject.tags if tag.name in names]
    at = [tag for tag in tags if tag.offset == comparison.preview.offset]
    return tuple(at or tags[:1])
