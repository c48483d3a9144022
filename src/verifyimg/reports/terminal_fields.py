"""The fields of the first screen: the claim, and what the file holds against it."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.claim import Claim, ClaimedPlace
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.report import Report
from verifyimg.reports import columns
from verifyimg.reports.line import Line, Style, line, mark
from verifyimg.reports.map_link import map_link
from verifyimg.reports.medium import LABEL, Medium
from verifyimg.reports.terminal_basis import CLOCKS, unread

HANDLING = {
    "camera_direct": "seems camera-direct",
    "resaved": "re-saved after the camera",
    "unknown": "unknown",
}
SAID_ABOVE = ("undetermined", "no_claim")
"""Verdicts whose second line names the reason why the date is not relied on."""


def fields(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    """Claimed, the file, the gap, place, handling, caption and credit; `most` lines of each."""
    claim = claimed(report.claim)
    return [
        *(medium.field("claimed", claim, most=most) if claim else []),
        *medium.field("the file", _dated(report), most=most),
        *_gap(report, medium),
        *_other_clocks(report, medium),
        *_place(report, medium, most=most),
        *medium.field("handling", _handling(report), most=most),
        *_typed(report, medium),
    ]


def claimed(claim: Claim) -> str:
    """The whole claim on one line; empty without one."""
    parts = [
        f"taken {wording.claimed(claim.date)}" if claim.date else None,
        _around(claim.place) if claim.place else None,
        f"by {claim.device}" if claim.device else None,
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
    if declared is None:
        device = f"; it names {devices[0].text}" if devices else ""
        return f"no camera date{_found(report)}{device}"
    clock = f"clock of {devices[0].text}" if devices else "camera clock"
    trust = "" if declared.trusted else ": not relied on"
    return f"taken {wording.reading(declared)}, {clock}{trust}"


def _gap(report: Report, medium: Medium) -> list[Line]:
    declared, date = report.capture.declared, report.claim.date
    if declared is not None and declared.doubts and report.verdict.overall not in SAID_ABOVE:
        return medium.field("", f"because {declared.doubts[0].text}", most=1)
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
    others = [
        f"{_clock(clue)} says {wording.reading(clue)}" + ("" if clue.trusted else ", not relied on")
        for clue in report.timeline
        if clue.meaning == "captured" and clue.clock not in ("camera", None)
    ]
    return medium.field("", "; ".join(others), most=1) if others else []


def _found(report: Report) -> str:
    return " could be read" if unread(report) else " in the file"


def _clock(clue: Clue) -> str:
    return CLOCKS[clue.clock] if clue.clock else "no clock"


def _place(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    clue, claim = report.capture.place, report.claim.place
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


def _typed(report: Report, medium: Medium) -> list[Line]:
    captions = [clue for clue in report.clues if clue.meaning == "caption"]
    credits_ = [clue for clue in report.clues if clue.meaning == "credit"]
    if not captions and not credits_:
        return medium.field("caption", f"no caption and no credit{_found(report)}")
    return [*_verbatim("caption", captions, medium), *_verbatim("credit", credits_, medium)]


def _verbatim(label: str, clues: list[Clue], medium: Medium) -> list[Line]:
    if not clues:
        return medium.field(label, "none in the file")
    if medium.verbose:
        return [part for clue in clues for part in _in_full(label, clue, medium)]
    more = f" (and {len(clues) - 1} more: --verbose)" if len(clues) > 1 else ""
    room = medium.width - LABEL - columns.columns(more)
    return medium.field(label, medium.quoted(clues[0].text, room) + more)


def _in_full(label: str, clue: Clue, medium: Medium) -> list[Line]:
    keys = ", ".join(tag.key for tag in clue.tags)
    return medium.field(label, f'"{clue.text}" ({keys})')
