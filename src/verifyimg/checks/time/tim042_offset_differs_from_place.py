"""The camera's offset from UTC is not the legal time at the position.

What it looks at
The offset that the camera wrote beside its date, or without one the zone that brings its clock
and GPS time together, against the legal time at the position in the file on that date, with
summer time and with rules that have changed since. Every zone within the error of the position
counts, and where a territory is disputed the clocks of all sides do. A difference of up to 15
minutes is agreement. A larger one is a concern for a phone, whose clock the network sets, and for
a camera more than an hour off; an hour or less is a note for a camera, which may not have been
told of summer time. A zone that was only reckoned from GPS time gives a note, or a concern for a
phone if no old fix would explain it as well. Positions at sea have no legal time.

Why it matters
A phone takes its offset from the network at the place where it is. If the offset and the
position do not go together, one of them may not be of this picture.

Innocent explanations
- a camera left on the time of home, as most are on a journey
- a zone set by hand, or automatic zones switched off
- a phone in flight mode, or just arrived, that had not met a network yet
- a SIM card or a mast from across a border
- summer time that the camera was not told of

Next steps
- compare neighbouring files: the same camera has the same offset on the days around
- test the claimed place: which zone does it have on that date
- ask where the photographer came from

Example
`ExifIFD:OffsetTimeOriginal +03:00` at 38.56, 68.77 (Dushanbe), where the legal time is +05:00.

References
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time: OffsetTimeOriginal.
IANA time zone database.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import clocks
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.legal_time import LegalTime
from verifyimg.model.noun import noun
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="concern",
    against="file",
    aspect="time",
    needs=("position", "trusted camera date"),
)

_AGREEMENT = timedelta(minutes=15)
_SUMMER_TIME = timedelta(hours=1)
_HALF_AN_HOUR = timedelta(minutes=30)
"""Zones differ by a multiple of it, but for a few; an old fix may differ by anything."""
_SHOWN_ZONES = 3


@noun
class _Offset:
    """What the camera's clock was set to."""

    value: timedelta
    source: str
    """The tag that says so, or how it was reckoned."""
    inferred: bool


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares the offset of the camera's clock with the legal ones at the position."""
    legal = subject.legal_time
    if legal is None:
        return NotApplicable(
            reason="the file holds no offset beside a position on land that can be relied on"
        )
    offset = _offset(subject, legal)
    if offset is None:
        return NotApplicable(reason="the camera wrote no offset, and GPS time tells none")
    apart = offset.value - legal.nearest(offset.value)
    if abs(apart) <= _AGREEMENT or (offset.inferred and apart % _HALF_AN_HOUR):
        return ()
    return (_draft(legal, offset, apart),)


def _offset(subject: Subject, legal: LegalTime) -> _Offset | None:
    window = legal.date.window
    if window is not None and window.has_zone and window.local is not None:
        written = window.local - window.earliest.replace(tzinfo=None)
        return _Offset(value=written, source=window.zone_source, inferred=False)
    between = clocks.difference(subject)
    if between is None or between.zone is None or not between.agrees:
        return None
    return _Offset(value=between.zone, source="reckoned from GPS time", inferred=True)


def _draft(legal: LegalTime, offset: _Offset, apart: timedelta) -> Draft:
    perhaps_old = offset.inferred and apart > timedelta(0)
    grave = legal.set_by_network and not perhaps_old
    grave = grave or (not offset.inferred and abs(apart) > _SUMMER_TIME)
    return Draft(
        message=(
            f"The file says that the camera's clock was set to {clocks.zone_name(offset.value)} "
            f"({offset.source}); at its position the legal time {_day(legal)} was {_legal(legal)}. "
            f"They differ by {wording.gap(apart)}: one of the two may not be of this picture, or "
            "the clock was on another time. That neither supports nor contradicts a claim."
        ),
        strength="strong" if legal.set_by_network and not offset.inferred else "moderate",
        severity="concern" if grave else "note",
        clues=(legal.date, legal.place),
        innocent=("a GPS time kept from an earlier fix",) if perhaps_old else (),
    )


def _day(legal: LegalTime) -> str:
    window = legal.date.window
    return f"on {wording.day(window.local)}" if window and window.local else "on that day"


def _legal(legal: LegalTime) -> str:
    offsets = wording.listed([clocks.zone_name(offset) for offset in legal.offsets])
    zones = list(legal.zones[:_SHOWN_ZONES])
    more = len(legal.zones) - len(zones)
    return f"{offsets} ({wording.listed([*zones, f'{more} more'] if more else zones)})"
