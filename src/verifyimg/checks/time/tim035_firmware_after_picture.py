"""The phone's system that the file names came out after the date of the picture.

What it looks at
The system or firmware in IFD0:Software and the camera's date. Apple writes the version of iOS,
whose release dates are in a table; Samsung's firmware and the builds of Android bear the month or
the day of their own making. Four months before a release are allowed for, since systems are
tested in public; one month before a build. It is a conflict where the file looks as the camera
wrote it, and a note where a program may have written the tag since: with traces of re-saving, and
always on Apple's phones, whose gallery writes it anew. Programs on a computer are left out.

Why it matters
A phone cannot write the name of a system that does not exist yet. If the tag is the camera's
own, the date is wrong or was edited.

Innocent explanations
- a picture that was edited in the phone's gallery, which writes the system of that day
- a picture that was restored from a backup, imported or converted on a newer phone
- a clock that was set wrong
- a test version of the system, older than its release by more than we allow for

Next steps
- look whether Software names the phone's system or a program
- ask for the original file, and for others of the same phone and time

Example
`IFD0:Software S916U1UES4CXG8` (built in July 2024) with `ExifIFD:DateTimeOriginal 2023:09:01 ...`.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.4: Software.
The table of releases in `knowledge/`, where each row names its source. AOSP core/build_id.mk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.window import EASTMOST, Window, clamp
from verifyimg.model.words import weakest

RULE = Rule(
    severity="conflict",
    against="file",
    aspect="time",
    needs=("camera date", "file lower bound"),
)

SOFTWARE, MAKE = "IFD0:Software", "IFD0:Make"
_UNSET = ("default_clock", "firmware_constant", "future")


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares the camera's date with the system that wrote the file."""
    taken = [c for c in subject.clues_of("captured") if c.clock == "camera" and c.window]
    usable = [c for c in taken if all(doubt.kind not in _UNSET for doubt in c.doubts)]
    bounds = list(_systems(subject))
    if not usable:
        reason = quoted.why_unused(taken, "the file holds no camera date that can be read")
        return NotApplicable(reason=reason)
    if not bounds:
        return NotApplicable(reason="the file names no phone's system that our table knows")
    pairs = ((usable[0], bound) for bound in bounds)
    return [_draft(date, bound, subject) for date, bound in pairs if _is_later(date, bound)]


def _systems(subject: Subject) -> Iterator[Clue]:
    """The bounds that rest on Software where it names no editing program."""
    edited = {tag for clue in subject.clues_of("edited") for tag in clue.tags}
    for clue in subject.clues_of("not_before"):
        named = any(tag.key == SOFTWARE and tag not in edited for tag in clue.tags)
        if named and clue.about == "file" and clue.window and clue.trusted:
            yield clue


def _is_later(date: Clue, bound: Clue) -> bool:
    """Whether the system was not out on the day of the picture, margins left aside."""
    taken, known = date.window, bound.window
    if taken is None or known is None or known.local is None:
        return False
    return taken.latest < clamp(known.local.replace(tzinfo=UTC), -EASTMOST)


def _draft(date: Clue, bound: Clue, subject: Subject) -> Draft:
    plain = _before_margin(date.window, bound.window) and not _may_be_rewritten(subject)
    return Draft(
        message=(
            f"The file says {quoted.dated(date)}; that is before the system that it names "
            f"existed: {quoted.valued(bound)}. {_remark(date, bound, subject)}"
        ),
        strength=weakest(date.strength, bound.strength),
        severity=None if plain else "note",
        clues=(date, bound),
    )


def _before_margin(taken: Window | None, known: Window | None) -> bool:
    return taken is not None and known is not None and taken.latest < known.earliest


def _may_be_rewritten(subject: Subject) -> bool:
    """Whether another program, or the phone's gallery, may have written the tag since."""
    return subject.handling.state != "camera_direct" or _is_apple(subject)


def _is_apple(subject: Subject) -> bool:
    tag = subject.tag(MAKE)
    return tag is not None and str(tag.value).strip().casefold() == "apple"


def _remark(date: Clue, bound: Clue, subject: Subject) -> str:
    if not _before_margin(date.window, bound.window):
        return "Systems are tested in public that long before, so this may be right."
    if _is_apple(subject):
        return "The gallery of these phones writes the tag anew when a picture is edited."
    if _may_be_rewritten(subject):
        return "Another program may have written the tag since."
    gap = bound.window.earliest - date.window.latest if bound.window and date.window else None
    lead = f", {wording.gap(gap)} beyond what we allow for" if gap else ""
    return f"The date and the system cannot both be right{lead}."
