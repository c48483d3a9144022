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
from verifyimg.reports.terminal.basis import (
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
        *medium.field("the file", dated(report), most=most),
        *_gap(report, medium, most=most),
        *_other_clocks(report, medium),
        *_place(report, medium, most=most),
        *medium.field("handling", handled(report, whole=most is None), most=most),
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


def dated(report: Report) -> str:
    """The camera's date and device, or that there is none."""
    declared, devices = report.capture.declared, [c for c in report.clues if c.meaning == "device"]
    device = f"; it names {devices[0].text}" if devices else ""
    copy = copied(report)
    if copy is not None and report.reproduction is not None:
        made = f"a {COPIES[report.reproduction.kind]}"
        return f"dated {wording.reading(copy)} as {made}; the scene is older{device}"
    if declared is None:
        return f"no camera date{found_words(report)}{device}"
    clock = f"clock of {devices[0].text}" if devices else "camera clock"
    trust = ", " if declared.trusted else ", not relied on; "
    return f"taken {wording.reading(declared)}{trust}{clock}"


def _gap(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    words, stands = gap_words(report), _of_declared(report)
    style: Style = "strong" if stands is not None and stands.relation != "fits" else "plain"
    return medium.field("", words, style=style, most=2 if stands else most) if words else []


def gap_words(report: Report) -> str:
    """How the camera's date stands to the claim, or why it is not held against it; often empty."""
    declared = report.capture.declared
    if declared is not None and declared.doubts and report.verdict.overall not in SAID_ABOVE:
        return f"because {declared.doubts[0].text}"
    bound = report.capture.not_after
    if declared is None and report.reproduction is None and bound and bound.clock != "archive":
        return f"it existed by {bound.text}"
    stands = _of_declared(report)
    return "" if stands is None else standing(stands)


def _of_declared(report: Report) -> Comparison | None:
    declared = report.capture.declared
    if report.claim.date is None or declared is None or not declared.trusted:
        return None
    return next((c for c in report.comparisons if c.clue == declared), None)


def standing(comparison: Comparison) -> str:
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
    others = [c for c in report.timeline if is_other(c, report)]
    told = dict.fromkeys(told_by(clue, report) for clue in others)
    return medium.field("", "; ".join(told), most=2) if told else []


def is_other(clue: Clue, report: Report) -> bool:
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


def told_by(clue: Clue, report: Report) -> str:
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


def found_words(report: Report) -> str:
    """What stands behind "no date": it is not there, or could not be read."""
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
        return medium.field("place", f"no position{found_words(report)}")
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


def handled(report: Report, *, whole: bool = False) -> str:
    """The handling in words, with the traces that it shows by.

    Who had the file in hand is told where it is `whole`, or an original is claimed.
    """
    handling = report.handling
    reasons = ", ".join(handling.reasons)
    said = HANDLING[handling.state] + (f": {reasons}" if reasons else "")
    told = wording.handled_by(handling.steps)
    asked = whole or report.claim.original
    return f"{said}; the file names {told}" if told and asked else said


def _typed(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    captions = [clue for clue in report.clues if clue.meaning == "caption"]
    credits_ = [clue for clue in report.clues if clue.meaning == "credit"]
    if not captions and not credits_:
        return medium.field("caption", f"no caption and no credit{found_words(report)}")
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
