"""The camera's date lies before the device that the file names came out.

What it looks at
The date that the camera wrote (ExifIFD:DateTimeOriginal, or ExifIFD:CreateDate without it)
and the release date of the device in IFD0:Make and IFD0:Model, from a table with a source for
each row. Cameras are shown and lent out before they are sold, so each release date carries a
margin of one to six months: before the margin the finding is a conflict, inside it a note.
A camera date without a zone is tried in every zone on Earth. Rows of low confidence, and
dates that an unset clock explains, are never more than a note.

Why it matters
A device cannot take a picture before it exists. If the model is right, the date is wrong, and
every rule that relies on the camera's date falls silent; if the date is right, the model was
changed or belongs to somebody else's device.

Innocent explanations
- a clock that was never set, or went back to an early date after the battery was empty
- a phone with a custom system that reports the model of a later device
- a prototype or a press unit, used before the device was sold
- a model or a date that was corrected or edited later, by whoever handled the file
- a release date in our table that is too late

Next steps
- read the model string in the file and look up that device's release with its maker
- ask what the camera's clock shows today
- ask for neighbouring files from the same device

Example
`ExifIFD:DateTimeOriginal 2015:03:03 10:00:00` in a file whose `IFD0:Model` is `iPhone 8`,
which was announced in September 2017.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.4: Make, Model; 4.6.6: DateTimeOriginal.
The release table in `knowledge/`, where each row names its source and its confidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC

from verifyimg import wording
from verifyimg.checks.device.release import release_bounds
from verifyimg.checks.quoted import dated
from verifyimg.clean import shorten
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.noun import noun
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.window import EASTMOST, Window, clamp
from verifyimg.model.words import weakest

RULE = Rule(
    severity="conflict",
    against="file",
    aspect="time",
    needs=("camera date", "device"),
)

LONGEST_NOTE = 160


@noun
class _Pair:
    """A date of the camera and the release of a device that the same file names."""

    date: Clue
    taken: Window
    bound: Clue
    released: Window

    @property
    def too_early(self) -> bool:
        """Whether no zone brings the date to the day of the release, margins left aside."""
        if self.released.local is None:
            return self.before_margin
        return self.taken.latest < clamp(self.released.local.replace(tzinfo=UTC), -EASTMOST)

    @property
    def before_margin(self) -> bool:
        return self.taken.latest < self.released.earliest

    @property
    def unset_clock(self) -> bool:
        """Whether the camera's clock is already known to have said nothing about the time."""
        return any(d.kind in ("default_clock", "firmware_constant") for d in self.date.doubts)

    @property
    def doubtful_release(self) -> bool:
        return self.bound.doubt("low_confidence") is not None


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares every camera date of the scene with the release of every device named."""
    told = (clue for clue in subject.clues_of("captured") if clue.clock == "camera")
    dates = [clue for clue in told if clue.window and not clue.doubt("foreign_note")]
    if not dates:
        return NotApplicable(reason="the file holds no camera date that can be read")
    pairs = [pair for date in dates for pair in _pairs(subject, date)]
    if not pairs:
        return NotApplicable(reason="the device is not in our tables; nothing is known of it")
    return [_draft(pair) for pair in pairs if pair.too_early]


def _pairs(subject: Subject, date: Clue) -> Iterator[_Pair]:
    for device in subject.clues_of("device"):
        for bound in release_bounds(subject, device):
            if date.window and bound.window:
                yield _Pair(date=date, taken=date.window, bound=bound, released=bound.window)


def _draft(pair: _Pair) -> Draft:
    plain = pair.before_margin and not pair.doubtful_release and not pair.unset_clock
    return Draft(
        message=(
            f"The file says {dated(pair.date)}; that is {_lead(pair)} before its device came out "
            f"({_source(pair.bound)}). {_remark(pair)}"
        ),
        strength=weakest(pair.date.strength, pair.bound.strength),
        severity=None if plain else "note",
        clues=(pair.date, pair.bound),
    )


def _lead(pair: _Pair) -> str:
    if pair.taken.local is None or pair.released.local is None:
        return wording.gap(pair.released.earliest - pair.taken.latest)
    return wording.gap(pair.released.local - pair.taken.local)


def _source(bound: Clue) -> str:
    """The release and how sure it is; the table's own source stays in the clue's note."""
    note = bound.note.partition("; source: ")[0]
    return f"{bound.text}; {shorten(note, LONGEST_NOTE)}" if note else bound.text


def _remark(pair: _Pair) -> str:
    if pair.unset_clock:
        return "A clock that was never set explains that."
    if pair.doubtful_release:
        return "Our release date is of low confidence."
    if not pair.before_margin:
        return "Devices are used in public that long before they are sold, so this may be right."
    return "The date and the device cannot both be right."
