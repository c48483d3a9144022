"""The camera was made after the date of the picture.

What it looks at
The day or month in which the camera was made, as its maker's own block or its serial numbers tell
it (Fujifilm, Panasonic, Olympus, Pentax, Ricoh, Motorola), and the camera's date. A clock that was
never set makes it a note.

Why it matters
No camera takes pictures before it is made. The date and the camera cannot both be right: the clock
was wrong, the date was edited, or the maker's block is of another camera.

Innocent explanations
- a clock that was not set, or set to a wrong year
- a body that got a new board in a repair
- a year of two digits, or of one, that was read for another

Next steps
- ask for the serial number on the body and for its service record
- look at other files of the same body

Example
`Panasonic:InternalSerialNumber F071811240109` (made on 24 November 2018) beside
`ExifIFD:DateTimeOriginal 2016:05:17 14:03:21`.

References
exiftool.org/TagNames: FujiFilm 0x0010, Panasonic 0x0025, Olympus Equipment 0x0102, Pentax
ManufactureDate, Ricoh ManufactureDate1, Motorola 0x6705.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import weakest

RULE = Rule(
    severity="conflict",
    against="file",
    aspect="time",
    needs=("camera date", "making of the camera"),
)

_UNSET = ("default_clock", "firmware_constant")


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports the camera's first date against the latest day on which it can have been made."""
    made = [c for c in subject.clues_of("not_before") if c.storage == "maker_note" and c.trusted]
    dates = [c for c in subject.clues_of("captured") if c.clock == "camera" and c.window]
    bounds = [(c.window.earliest, index, c) for index, c in enumerate(made) if c.window]
    if not dates or not bounds:
        reason = "no date of the camera can be read, or no day on which it was made"
        return NotApplicable(reason=quoted.why_unused(made, reason))
    _, _, bound = max(bounds, key=lambda one: one[:2])
    return [_draft(date, bound) for date in dates[:1] if _is_before(date, bound)]


def _is_before(date: Clue, bound: Clue) -> bool:
    if date.window is None or bound.window is None:
        return False
    return date.window.latest < bound.window.earliest


def _draft(date: Clue, bound: Clue) -> Draft:
    unset = next((doubt for doubt in date.doubts if doubt.kind in _UNSET), None)
    why = f" The date is not relied on anyway, because {unset.text}." if unset else ""
    return Draft(
        message=(
            f"The file says {quoted.dated(date)}, and that its camera was made later: "
            f"{quoted.valued(bound)}. The two cannot both be right.{why}"
        ),
        strength=weakest(bound.strength, "strong"),
        severity="note" if unset else None,
        clues=(date, bound),
    )
