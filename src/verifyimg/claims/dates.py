"""Claimed dates: one moment or a range of two, in the claim's own zone if it names one.

What is written in digits is read first. Words (`6 September 2023`) are put into digits by
`spelled.py` and its like, whose tables are loaded only where digits alone cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from verifyimg.claims.misreadings import misreading
from verifyimg.claims.moments import Moment, iso_moment
from verifyimg.claims.plain_text import refuse_other_digits, shown, tidy
from verifyimg.claims.refused import Refused
from verifyimg.errors import ClaimUnreadable
from verifyimg.model.claim import ClaimedDate, Precision
from verifyimg.model.window import Window, unzoned

Ends = tuple[str, str]


def _parted(separator: str) -> Callable[[str], Ends | None]:
    """A reader of ranges with this between their ends; `06/09/2023`, in three parts, is none."""
    pattern = re.compile(separator, re.ASCII | re.IGNORECASE)

    def ends(text: str) -> Ends | None:
        parts = pattern.split(text)
        return (parts[0], parts[1]) if len(parts) == 2 else None

    return ends


# NOTE: a slash parts a range only before a digit or at an edge: Asia/Dushanbe holds one too.
_RANGES: tuple[Callable[[str], Ends | None], ...] = (
    _parted(r" ?/ ?(?=\d|\.\.|$)"),
    _parted(r" ?\.\. ?"),
    _parted(r" to "),
)
"""Each gives the texts of the two ends, or None for a text that is not of its form."""

_ABBREVIATED = re.compile(r"\d\d?(-\d\d?)?(T\d\d:\d\d(:\d\d)?)?|\d\d:\d\d(:\d\d)?", re.ASCII)
_PLAIN = re.compile(r"[\d:T -]+", re.ASCII)

_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day", "minute", "second")
"""From coarse to fine."""


def claimed_date(text: str, *, option: str) -> ClaimedDate:
    """The claimed time that `text` names; ClaimUnreadable under the name of `option`.

    Any text may be given. Specification: ISO 8601-1:2019, 5.2 to 5.5 in extended formats,
    without weeks, days of the year, durations and open or abbreviated intervals; or words in
    the languages of `dates/names.csv`.
    """
    try:
        return read_date(text)
    except Refused as refused:
        raise ClaimUnreadable(
            option=option, text=shown(text), reason=refused.reason, advice=refused.advice
        ) from None


def read_date(text: str) -> ClaimedDate:
    """As `claimed_date`, but raises Refused, for callers that name the place themselves."""
    typed = tidy(text)
    try:
        return _read(text, typed)
    except Refused as refused:
        digits = _in_digits(typed, refused)
    return _read(text, digits)


def _in_digits(typed: str, refused: Refused) -> str:
    """The words of a date put into digits; `refused` again where there are none."""
    if not any(map(str.isalpha, typed)):
        raise refused
    from verifyimg.claims.spelled import spelled_moment
    from verifyimg.claims.spelled_ranges import spelled_range
    from verifyimg.claims.vague import vague
    from verifyimg.dates.folded import fold

    words = fold(typed)
    digits = spelled_moment(words) or spelled_range(words)
    if digits is None:
        raise vague(typed) or refused
    return digits


def _read(text: str, typed: str) -> ClaimedDate:
    ends = _ends(typed)
    if ends is None:
        moment = _moment(typed)
        return _claimed(text, moment, moment)
    _refuse_halves(*ends)
    return _range(text, _end("start", ends[0]), _end("end", ends[1]))


def _ends(text: str) -> Ends | None:
    return next((ends for read in _RANGES if (ends := read(text)) is not None), None)


def _moment(text: str) -> Moment:
    moment = iso_moment(text)
    if moment is None:
        refuse_other_digits(text)
        raise misreading(text)
    return moment


def _end(which: str, text: str) -> Moment:
    try:
        return _moment(text)
    except Refused as refused:
        raise Refused(f'its {which} "{text}": {refused.reason}', refused.advice) from None


def _refuse_halves(first: str, last: str) -> None:
    if first in ("", "..") or last in ("", ".."):
        raise Refused("a range needs both ends", "write both, such as 2023-08-29/2023-09-06")
    if not _ABBREVIATED.fullmatch(last):
        return
    if re.fullmatch(r"\d{4}", first, re.ASCII):
        advice = f"write {first}-{last:0>2} for the month, or both years of a range in full"
    elif _PLAIN.fullmatch(first) and first[-len(last) :] < last:
        advice = f"write {first}/{first[: -len(last)]}{last}"
    else:
        advice = "write both ends in full, such as 2023-08-29/2023-09-06"
    raise Refused(f'the end of the range is cut short to "{last}"', advice)


def _range(text: str, first: Moment, last: Moment) -> ClaimedDate:
    if first.zone and last.zone and first.zone.name != last.zone.name:
        raise Refused(
            f"its ends are in two zones, {first.zone.name} and {last.zone.name}",
            "write both in one zone",
        )
    if last.end < first.start:
        raise Refused("it ends before it begins", "write the earlier date first")
    return _claimed(text, first, last)


def _claimed(text: str, first: Moment, last: Moment) -> ClaimedDate:
    return ClaimedDate(
        text=text,
        start=first.start,
        end=last.end,
        precision=min(first.precision, last.precision, key=_PRECISIONS.index),
        window=_window(first, last),
    )


def _window(first: Moment, last: Moment) -> Window:
    """A zone named at one end holds for both (ISO 8601-1:2019, 5.5.2.1)."""
    zone = first.zone or last.zone
    one_reading = first is last and last.end - first.start < timedelta(minutes=1)
    local = first.start if one_reading else None
    if zone is None:
        return unzoned(first.start, last.end, local=local)
    return Window(
        earliest=zone.earliest(first.start),
        latest=zone.latest(last.end),
        local=local,
        zone=zone.name,
        zone_source="claim",
    )
