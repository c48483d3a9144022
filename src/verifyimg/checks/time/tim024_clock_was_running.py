"""The camera's clock was running and does not stand at a default.

What it looks at
Signs that the clock had been set when the picture was taken: seconds other than zero, an
offset from UTC in the file, a phone (which takes its time from the network), and a GPS time
that agrees.

Why it matters
"The clock was never set" is the first innocent explanation of a date that misses the claim.
These signs make it less likely. They do not make the date right: a clock can run and be wrong,
and a date that was edited has seconds too.

Innocent explanations
- a running clock that was set to a wrong date or zone shows the same signs
- a date that was typed or edited later shows the same signs, except GPS time

Next steps
- ask for neighbouring files from the same camera, and what its clock shows today

Example
`ExifIFD:DateTimeOriginal 2020:05:17 14:03:21` with `ExifIFD:OffsetTimeOriginal +05:00`.

References
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time: OffsetTimeOriginal.
The table of clock defaults in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifyimg import wording
from verifyimg.checks import clocks, quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="time", needs=("trusted camera date",))

_PHONE = re.compile(r"\bphone\b")


def look(subject: Subject) -> Sequence[Draft]:
    """Reports the signs that speak for a clock which had been set, if there are any."""
    dates = (clue for clue in subject.clues_of("captured") if clue.clock == "camera")
    date = next(clue for clue in dates if clue.trusted)
    agreed = _agreed(subject, date)
    signs = [*_signs(subject, date), *(f"it agrees with {quoted.dated(gps)}" for gps in agreed)]
    if not signs:
        return ()
    return (
        Draft(
            message=(
                f"The file says {quoted.dated(date)}, and the clock seems to have been set: "
                f"{wording.listed(signs)}. That supports no claim by itself; a running clock "
                "can be wrong."
            ),
            strength="strong" if agreed else date.strength,
            clues=(date, *agreed),
        ),
    )


def _signs(subject: Subject, date: Clue) -> Iterator[str]:
    window = date.window
    if window is None:
        return
    if window.local is not None and window.local.second != 0:
        yield f"its seconds stand at {window.local.second}"
    if window.has_zone:
        yield "the camera wrote its zone"
    if any(_PHONE.search(clue.note) for clue in subject.clues_of("device")):
        yield "it is a phone, which takes its time from the network"


def _agreed(subject: Subject, date: Clue) -> tuple[Clue, ...]:
    apart = clocks.difference(subject)
    if apart is None or apart.camera is not date or not apart.agrees or not apart.gps.trusted:
        return ()
    return (apart.gps,)
