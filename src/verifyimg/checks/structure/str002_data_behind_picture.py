"""Bytes stand behind the end of the picture.

What it looks at
Every piece behind the end mark of the picture, named by its first bytes: pictures and films,
records of phones and programs, archives, documents, text, and what we do not know. A picture that
an index or its own data name (a gain map, a large thumbnail) is called that. Archives, documents
and programs are a concern, unknown data and text are a note, everything else is information.

Why it matters
Viewers ignore what stands there. Phones keep a film or a second picture in it, which can be older
or show more than the picture; and it is where one file is hidden in another.

Innocent explanations
- phones that store a film, a gain map, a depth map or records of their own
- cameras and cards that fill the rest of a sector with what was there before
- an old file that was overwritten by a shorter one and keeps its tail
- programs that add a record of their own

Next steps
- take the piece out and look at it: the offset is in the evidence
- open an archive, a document or a program only in a sandbox
- ask for the file as the camera wrote it

Example
1,204,113 bytes behind the picture: MP4 of 1,203,900 bytes, Samsung of 213 bytes.

References
ITU-T T.81, B.2.1 (EOI). PNG 3rd edition, 5.6 (IEND). CIPA DC-007-2009 (MPF): pictures behind the
picture. PKWARE APPNOTE 6.3.10.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.model.finding import Draft
from verifyimg.model.image import Preview
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag
from verifyimg.model.words import SEVERITIES, Severity

RULE = Rule(severity="concern", against="file", aspect=None)

GROUP = "Trailer"

_SEVERITIES: dict[str, Severity] = {
    **dict.fromkeys(("ZIP", "RAR", "SevenZip", "PDF", "HTML", "PHP", "Executable"), "concern"),
    **dict.fromkeys(("Unknown", "Text"), "note"),
}
"""By what a piece is; what phones and programs are known to add is information."""
_WORDS = {
    "SevenZip": "a 7z archive",
    "ZIP": "a ZIP archive",
    "RAR": "a RAR archive",
    "PDF": "a PDF document",
    "HTML": "text that begins as HTML",
    "PHP": "text that begins as PHP",
    "Executable": "a program",
    "Unknown": "data of a kind that we do not know",
    "Text": "text",
    "Padding": "padding",
    "MP4": "a film (MP4)",
    "Samsung": "records of a Samsung phone",
}
_TOLD = 8


def look(subject: Subject) -> Sequence[Draft]:
    """One finding on all pieces, as severe as the worst of them."""
    pieces = [tag for tag in subject.tags if tag.group == GROUP]
    if not pieces:
        return ()
    named = [_words(tag, subject.previews) for tag in pieces[:_TOLD]]
    if len(pieces) > _TOLD:
        named.append(f"{len(pieces) - _TOLD} more")
    worst = max((_SEVERITIES.get(tag.name, "info") for tag in pieces), key=SEVERITIES.index)
    return (
        Draft(
            message=f"Behind the end of the picture stand {wording.listed(named)}.",
            strength="strong",
            severity=worst,
            tags=tuple(pieces[:_TOLD]),
        ),
    )


def _words(tag: Tag, previews: Sequence[Preview]) -> str:
    kind = next((one.kind for one in previews if one.offset == tag.offset), None)
    what = _WORDS.get(tag.name, f"a record of {tag.name}")
    if kind is not None and tag.name != "MP4":
        what = f"a second picture ({tag.name}: {kind})"
    elif kind is not None:
        what = f"a film (MP4: {kind})"
    return f"{what} of {tag.text}"
