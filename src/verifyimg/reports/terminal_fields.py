"""The fields of the first screen: the claim, and what the file holds against it."""

from __future__ import annotations

from datetime import timedelta

from verifyimg import wording
from verifyimg.model.claim import Claim, ClaimedPlace
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.report import Report
from verifyimg.model.window import Window
from verifyimg.reports import columns
from verifyimg.reports.line import Line, Style, line, mark
from verifyimg.reports.map_link import map_link
from verifyimg.reports.medium import LABEL, Medium
from verifyimg.reports.terminal_basis import (
    CLOCKS,
    COPIES,
    READINGS,
    copied,
    unread,
    unusable_place,
)

HANDLING = {
    "camera_direct": "seems camera-direct",
    "resaved": "re-saved after the camera",
    "unknown": "unknown",
}
NO_ZONE = " (no zone)"
WRAPPED = 16
"""Columns that breaking a line between words may cost."""
SAID_ABOVE = ("undetermined", "no_claim")
"""Verdicts whose second line names the reason why the date is not relied on."""


def fields(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    """Claimed, the file, the gap, place, handling, caption and credit; `most` lines of each."""
    claim = claimed(report.claim)
    return [
        *(medium.field("claimed", claim, most=most) if claim else []),
        *medium.field("the file", _dated(report), most=most),
        *_gap(report, medium, most=most),
        *_other_clocks(report, medium),
        *_place(report, medium, most=most),
        *medium.field("handling", _handling(report), most=most),
        *_typed(report, medium, most=most),
    ]


def claimed(claim: Claim) -> str:
    """The whole claim on one line; empty without one."""
    parts = [
        f"taken {wording.claimed(claim.date)}" if claim.date else None,
        _around(claim.place) if claim.place else None,
        f"with {claim.device}" if claim.device else None,
        f"credit {claim.credit}" if claim.credit else None,
        f"published {wording.claimed(claim.published_at)}" if claim.published_at else None,
        "an original" if claim.original else None,
        f"{claim.setting}s" if claim.setting else None,
    ]
    return ", ".join(part for part in parts if part)


def _around(place: ClaimedPlace) -> str:
    assumed, point = "" if place.radius_given else " (assumed)", place.position
    named = any(char.isalpha() for char in place.text.rpartition(",")[0])
    where = place.text if named else f"{point.latitude:g}, {point.longitude:g}"
    return f"within {place.radius_km:g} km{assumed} of {where}"


def _dated(report: Report) -> str:
    declared, devices = report.capture.declared, [c for c in report.clues if c.meaning == "device"]
    device = f"; it names {devices[0].text}" if devices else ""
    copy = copied(report)
    if copy is not None and report.reproduction is not None:
        made = f"a {COPIES[report.reproduction.kind]}"
        return f"dated {wording.reading(copy)} as {made}; the scene is older{device}"
    if declared is None:
        return f"no camera date{_found(report)}{device}"
    clock = f"clock of {devices[0].text}" if devices else "camera clock"
    trust = ", " if declared.trusted else ", not relied on; "
    return f"taken {wording.reading(declared)}{trust}{clock}"


def _gap(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    declared, date = report.capture.declared, report.claim.date
    if declared is not None and declared.doubts and report.verdict.overall not in SAID_ABOVE:
        return medium.field("", f"because {declared.doubts[0].text}", most=most)
    if declared is None and report.reproduction is None and report.capture.not_after is not None:
        return medium.field("", f"it existed by {report.capture.not_after.text}", most=most)
    stands = next((c for c in report.comparisons if c.clue == declared), None)
    if date is None or declared is None or stands is None or not declared.trusted:
        return []
    style: Style = "plain" if stands.relation == "fits" else "strong"
    return medium.field("", _standing(stands), style=style, most=2)


def _standing(comparison: Comparison) -> str:
    """How the camera's date stands to the claim: `3 years 3 months before the claim; …`."""
    window = comparison.clue.window
    unzoned = window is None or not window.has_zone
    if comparison.relation == "fits":
        return f"fits the claimed time{', read as local time' if unzoned else ''}"
    gap = comparison.gap
    size = f"{wording.gap(gap)} {wording.direction(gap)} the claim"
    if comparison.relation == "zone_only":
        return f"{size}; a clock on another time zone would explain that"
    if comparison.relation == "near":
        return f"{size}; so small a gap is often zone, midnight or reporting"
    return f"{size}; no time zone explains that" if unzoned else f"{size}, zones known"


def _other_clocks(report: Report, medium: Medium) -> list[Line]:
    others = [c for c in report.timeline if _is_other(c, report)]
    told = dict.fromkeys(_told(clue, report) for clue in others)
    return medium.field("", "; ".join(told), most=2) if told else []


def _is_other(clue: Clue, report: Report) -> bool:
    """Whether it tells when the scene was, by another clock or otherwise than the camera's date."""
    declared = report.capture.declared
    if clue.meaning not in ("captured", "stated") or clue.window is None or clue == declared:
        return False
    if clue.clock not in ("camera", "typed"):
        return clue.clock is not None
    return declared is None or declared.window is None or _apart(declared.window, clue.window)


def _apart(one: Window, other: Window) -> bool:
    """Whether two readings tell different days; of a typed date its whole window is one."""
    if one.local is not None and other.local is not None:
        return one.local.date() != other.local.date()
    return one.gap(other) != timedelta(0)


def _told(clue: Clue, report: Report) -> str:
    """`GPS time says …`, and how far that lies outside the claim."""
    who = READINGS.get(clue.storage) or _clock(clue)
    reading = wording.reading(clue).removesuffix(NO_ZONE)
    says = f"somebody typed {reading}" if clue.clock == "typed" else f"{who} says {reading}"
    if not clue.trusted:
        return f"{says}, not relied on"
    stands = next((c for c in report.comparisons if c.clue == clue), None)
    if stands is None or stands.relation != "outside":
        return says
    return f"{says}, {wording.gap(stands.gap)} {wording.direction(stands.gap)} the claim"


def _found(report: Report) -> str:
    return " could be read" if unread(report) else " in the file"


def _clock(clue: Clue) -> str:
    return CLOCKS[clue.clock] if clue.clock else "no clock"


def _place(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    clue, claim = report.capture.place, report.claim.place
    unusable = unusable_place(report)
    if unusable is not None:
        why = unusable.doubts[0].text
        return medium.field("place", f"in the file, and not usable: {why}", most=most)
    if clue is None or clue.position is None:
        return medium.field("place", f"no position{_found(report)}")
    point = clue.position
    says = f"{point.latitude:.5f}, {point.longitude:.5f}"
    if point.error_km:
        says += f" {medium.glyphs.plus_minus} {wording.kilometres(point.error_km)}"
    if not clue.trusted:
        says += f"; not relied on, because {clue.doubts[0].text}"
    elif claim is not None:
        away = wording.kilometres(point.distance_km(claim.position))
        says += f"; {away} from the claimed place"
    link = map_link(point, medium.width - 1)
    indent = LABEL if len(link) <= medium.width - LABEL else 1
    return [*medium.field("place", says, most=most), line(" " * indent, mark(link, "link"))]


def _handling(report: Report) -> str:
    handling = report.handling
    reasons = ", ".join(handling.reasons)
    return HANDLING[handling.state] + (f": {reasons}" if reasons else "")


def _typed(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    captions = [clue for clue in report.clues if clue.meaning == "caption"]
    credits_ = [clue for clue in report.clues if clue.meaning == "credit"]
    if not captions and not credits_:
        return medium.field("caption", f"no caption and no credit{_found(report)}")
    return [
        *_verbatim("caption", captions, medium, lines=most or 1),
        *_verbatim("credit", credits_, medium, lines=1),
    ]


def _verbatim(label: str, clues: list[Clue], medium: Medium, *, lines: int) -> list[Line]:
    """The first text in full or cut, and how many others there are that say something else."""
    if not clues:
        return medium.field(label, "none in the file")
    if medium.verbose:
        return [part for clue in clues for part in _in_full(label, clue, medium)]
    texts = list(dict.fromkeys(clue.text for clue in clues))
    more = f" (and {len(texts) - 1} more: --verbose)" if len(texts) > 1 else ""
    room = (medium.measure - LABEL) * lines - columns.columns(more) - WRAPPED * (lines - 1)
    return medium.field(label, medium.quoted(texts[0], room) + more, most=lines)


def _in_full(label: str, clue: Clue, medium: Medium) -> list[Line]:
    keys = ", ".join(tag.key for tag in clue.tags)
    return medium.field(label, f'"{clue.text}" ({keys})')
