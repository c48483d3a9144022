"""The file is a picture of a picture: a scan, a copied print or a captured screen.

What it looks at
The marks of a copy: a scanner or its program in Make, Model or Software, FileSource 1 or 2,
DigitalSourceType of a film, a print or a screen, the comment "Screenshot", the marks that
systems write into captures of their screens, and the file's name. Without such a mark, a
CreateDate (made digital) more than a day after DateTimeOriginal (taken).

Why it matters
The clocks in a copy tell when the copy was made. The scene is older, by seconds or by decades:
the date is one that it was not after, and nothing more. A date before the digitising was typed
by a person.

Innocent explanations
- a copy that was made because nobody has the picture itself, or as the quickest way to send it

Next steps
- ask who made the copy, and of what
- search for the picture that the copy shows

Example
`IFD0:Model PerfectionV800` and `IFD0:Software VueScan 9 x64 (9.6.01)`.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.6: FileSource, DateTimeDigitized (CreateDate here).
IPTC NewsCodes, digitalsourcetype: negativeFilm, positiveFilm, print, screenCapture.
The tables of scanners and of screenshots in `knowledge/`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.apart import apart
from verifyimg.clean import shorten
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.image import Reproduction, ReproductionKind
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="time")

_A_DAY = timedelta(days=1)
_UNSET = ("default_clock", "firmware_constant", "future")


def look(subject: Subject) -> Sequence[Draft]:
    """Reports what the file is a copy of, or that it was made digital late."""
    if subject.reproduction is not None:
        return [_copy(subject, subject.reproduction)]
    return [_late(taken, made, by) for taken, made, by in _late_pairs(subject)]


def _copy(subject: Subject, copy: Reproduction) -> Draft:
    camera = [c for c in subject.clues_of("digitised", "stated") if c.window and c.tags]
    made = next((c for c in camera if c.meaning == "digitised" and c.clock != "typed"), None)
    typed = next((c for c in camera if c.meaning == "stated" and _is_exif(c)), None)
    return Draft(
        message=(
            f"The file is {_WORDS[copy.kind]}: {shorten(copy.reason, quoted.LONGEST_QUOTE)}. "
            f"{_dates(made, typed)}"
        ),
        strength="moderate",
        clues=tuple(clue for clue in (made, typed) if clue),
        tags=copy.tags,
        innocent=(_INNOCENT[copy.kind],),
        next=(_NEXT[copy.kind],),
    )


def _is_exif(clue: Clue) -> bool:
    return clue.tags[0].name == "DateTimeOriginal"


def _dates(made: Clue | None, typed: Clue | None) -> str:
    said = _NOTHING
    if made is not None:
        said = (
            f"The file says {quoted.dated(made)}; that is when the copy was made. The scene was "
            "not after that, and may be any time before."
        )
    if typed is not None:
        said += f" A person gave {quoted.dated(typed)} to the scene."
    return said


def _late_pairs(subject: Subject) -> Iterator[tuple[Clue, Clue, timedelta]]:
    dates = [c for c in subject.clues_of("captured", "digitised") if c.clock == "camera"]
    sound = [c for c in dates if all(doubt.kind not in _UNSET for doubt in c.doubts)]
    taken = next((c for c in sound if c.meaning == "captured" and c.tags), None)
    made = next((c for c in sound if c.meaning == "digitised"), None)
    gap = apart(taken, made) if taken and made else None
    if taken and made and gap and gap.size > _A_DAY and not gap.by_zones:
        yield taken, made, gap.size


def _late(taken: Clue, made: Clue, by: timedelta) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.dated(taken)}, and that it was made digital {wording.gap(by)} "
            f"later, on {quoted.dated(made)}. That is usual for scans, whose earlier date a person "
            "typed, and for raw pictures developed later."
        ),
        strength="weak",
        clues=(taken, made),
        innocent=("a raw picture that a program developed later, and dated as made digital then",),
        next=("ask for the print, the negative or the raw picture",),
    )


_NOTHING = "Whatever date it bears is that of the copy; the scene may be any time before."
_WORDS: dict[ReproductionKind, str] = {
    "scan": "a scan",
    "film": "a scan of film",
    "print": "a copy of a print",
    "screenshot": "a capture of a screen",
}
_INNOCENT: dict[ReproductionKind, str] = {
    "scan": "an archive's or an owner's scan of a print or a negative",
    "film": "an archive's or a photographer's scan of a negative or a slide",
    "print": "a print that its owner kept and photographed or scanned",
    "screenshot": "a screenshot that somebody sent in place of the picture",
}
_NEXT: dict[ReproductionKind, str] = {
    "scan": "ask for the print or the negative",
    "film": "ask for the negative or the slide",
    "print": "ask for the print, and what is written on its back",
    "screenshot": "ask for the picture itself, or for the address of the page",
}
