"""Reports made by hand, one for every answer, for the tests of what is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from tests.support.odd_reports import (
    damaged,
    failed,
    hostile,
    matched,
)
from tests.support.report_parts import (
    DATE_PRESENT,
    DEVICE,
    DIRECT,
    EVENT,
    NOW,
    OUTCOMES,
    TAGS,
    TAKEN,
    THUMBNAIL,
    bound,
    claimed_date,
    claimed_place,
    clue,
    finding,
    image,
    position,
    stripped,
    typed,
    verdict,
)
from verifyimg.clues.against_claim import compare
from verifyimg.model.claim import Claim
from verifyimg.model.report import Capture, Report

CONTRADICTED = (
    "The file's date contradicts the claim: moderate evidence, one camera clock, MakerNote "
    "in place. It says 17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone), 3 years 3 "
    f"months before the claimed {EVENT}. A wrong clock or an edited date would also explain "
    "this; nothing independent confirms it."
)
DIFFERS = finding(
    "TIM010",
    "claimed-date-differs",
    "The file says 17 May 2020 14:03 (no zone, ExifIFD:DateTimeOriginal), 3 years 3 months "
    f"before the claimed {EVENT}. That contradicts the claim; no time zone explains the gap. "
    "One clock says so; nothing independent bears it out.",
    clues=(TAKEN,),
    innocent=(
        "a clock that was set wrong, or never set",
        "a date edited later by someone other than the publisher",
        "an archive picture that was honestly captioned as one elsewhere",
        "a photograph of a print or a screen",
    ),
    next=(
        "ask the publisher for the original file and for its neighbours on the same camera",
        "ask what that camera's clock shows today",
        "search the picture in reverse image search engines",
    ),
)


def compared(make: Callable[[], Report]) -> Callable[[], Report]:
    """The report with its dates held against its claim, as the pipeline does it."""

    @wraps(make)
    def made() -> Report:
        report = make()
        date = report.claim.date
        held = () if date is None else compare(report.timeline, date)
        return replace(report, comparisons=held)

    return made


@compared
def gknb() -> Report:
    """The founding case: the date contradicts, the place is not in the file."""
    release = bound("2008-09-17")
    return Report(
        image=image("fixtures/gknb/photo.jpg"),
        claim=Claim(date=claimed_date("2023-08-29", "2023-09-06"), place=claimed_place()),
        examined_at=NOW,
        verdict=verdict(
            time=("contradicted", "moderate", CONTRADICTED),
            place=("undetermined", "none", "The place is not recorded in the file."),
        ),
        capture=Capture(declared=TAKEN, not_before=release),
        handling=DIRECT,
        findings=(DIFFERS, DATE_PRESENT),
        outcomes=OUTCOMES,
        timeline=(release, TAKEN),
        tags=TAGS,
        previews=(THUMBNAIL,),
        clues=(TAKEN, DEVICE, release),
    )


FITTING = clue("2023-09-01 10:12:00", zone="+05:00")
GPS_TIME = clue(
    "2023-09-01 05:12:03", clock="gps", zone="UTC", strength="weak", key="GPS:GPSDateStamp"
)
NEAR, RELEASE = position(38.512, 70.701), bound("2008-09-17")
_SAYS = "The file says 1 September 2023 10:12 +05:00 (ExifIFD:DateTimeOriginal), which is "
FITS = (
    f"{_SAYS}consistent with the claimed {EVENT}; that is not verified: a photo of a screen "
    "or print would look the same."
)
CLOSE = "The position in the file lies 6.7 km from the claimed place."


@compared
def honest() -> Report:
    """Two clocks and a position that fit, a caption and a credit."""
    return Report(
        image=image("honest.jpg"),
        claim=Claim(date=claimed_date("2023-08-29", "2023-09-06"), place=claimed_place()),
        examined_at=NOW,
        verdict=verdict(
            time=("consistent", "strong", FITS), place=("consistent", "moderate", CLOSE)
        ),
        capture=Capture(declared=FITTING, not_before=RELEASE, place=NEAR),
        handling=DIRECT,
        findings=(
            finding("PLC003", "claimed-place-fits", CLOSE, severity="info", aspect="place",
                    clues=(NEAR,)),
            finding("TIM011", "claimed-date-fits", FITS, severity="info", strength="strong",
                    clues=(FITTING, GPS_TIME)),
        ),
        outcomes=OUTCOMES,
        timeline=(RELEASE, FITTING, GPS_TIME),
        tags=TAGS,
        previews=(THUMBNAIL,),
        clues=(
            FITTING, GPS_TIME, NEAR, DEVICE, RELEASE,
            typed("caption", "Border post near Shuroobod, weapons seized", "IFD0:ImageDescription"),
            typed("credit", "Photo: M. Rahimov / Asia-Plus", "IFD0:Artist"),
            typed("credit", "(c) Asia-Plus 2023", "IFD0:Copyright"),
        ),
    )  # fmt: skip


@compared
def zone_edge() -> Report:
    """A date that fits in some zones only."""
    taken = clue("2023-09-07 02:10:00")
    sentence = (
        "The file says 7 September 2023 02:10 (no zone) (ExifIFD:DateTimeOriginal), 2 hours after "
        f"the claimed {EVENT}: a time zone, midnight or a small clock error explains that."
    )
    return replace(
        gknb(),
        image=image("zone-edge.jpg"),
        claim=Claim(date=claimed_date("2023-08-29", "2023-09-06")),
        verdict=verdict(time=("questionable", "weak", sentence)),
        capture=Capture(declared=taken),
        findings=(
            finding("TIM010", "claimed-date-differs", sentence, severity="concern", clues=(taken,),
                    innocent=("a clock set to another time zone",),
                    next=("ask for the camera's time zone",)),
        ),
        timeline=(taken,),
    )  # fmt: skip


@compared
def unset_clock() -> Report:
    """A camera whose clock was never set: its date answers nothing."""
    why = "1 January 2008 00:05 is what a clock shows that was not set (start of the year)"
    taken = clue("2008-01-01 00:05:11", strength="weak", doubts=(("default_clock", why),))
    sentence = (
        "The claimed time can neither be supported nor contradicted: the date in the file "
        f"cannot be used: {why}."
    )
    return replace(
        gknb(),
        image=image("unset-clock.jpg"),
        claim=Claim(date=claimed_date("2023-08-29", "2023-09-06")),
        verdict=verdict(time=("undetermined", "none", sentence)),
        capture=Capture(declared=taken),
        findings=(
            finding("TIM020", "default-clock", f"The camera's clock was not set: {why}.",
                    severity="concern", against="file", clues=(taken,),
                    innocent=("it is itself an innocent explanation",),
                    next=("ask for pictures that the same camera took on that day",)),
        ),
        timeline=(taken,),
    )  # fmt: skip


@compared
def two_thousand_km() -> Report:
    """Date and place both contradict."""
    place = position(55.7558, 37.6173)
    far = "The position in the file lies 2,962 km from the claimed place."
    report = gknb()
    return replace(
        report,
        image=image("two-thousand-km.jpg"),
        verdict=verdict(
            time=("contradicted", "moderate", report.verdict.sentence),
            place=("contradicted", "moderate", far),
        ),
        capture=replace(report.capture, place=place),
        findings=(
            finding("PLC002", "claimed-place-differs", far, aspect="place", clues=(place,),
                    innocent=("a stale position",), next=("open the map link",)),
            *report.findings,
        ),
        clues=(*report.clues, place),
    )  # fmt: skip


@compared
def no_claim() -> Report:
    """Nothing was claimed; the file has a date."""
    report = gknb()
    return replace(
        report, image=image(), claim=Claim(), verdict=verdict(), findings=(DATE_PRESENT,)
    )


@compared
def no_claim_conflict() -> Report:
    """Nothing was claimed, and the file is at odds with itself."""
    late = finding(
        "DEV001",
        "device-released-later",
        "The camera named in the file was announced after the date that it gives.",
        against="file",
        aspect="device",
        clues=(TAKEN,),
        innocent=("a clock that was never set",),
        next=("ask what that camera's clock shows today",),
    )
    return replace(no_claim(), findings=(late, DATE_PRESENT))


@compared
def no_claim_stripped() -> Report:
    """Nothing was claimed, and nothing survives."""
    return replace(stripped(), claim=Claim(), verdict=verdict())


EXAMPLES = {
    "gknb": gknb,
    "honest": honest,
    "zone_edge": zone_edge,
    "unset_clock": unset_clock,
    "two_thousand_km": two_thousand_km,
    "stripped": stripped,
    "damaged": damaged,
    "no_claim": no_claim,
    "no_claim_conflict": no_claim_conflict,
    "no_claim_stripped": no_claim_stripped,
    "failed": failed,
    "hostile": hostile,
    "matched": matched,
}
"""Builders by name: every verdict, with and without a claim, and what goes wrong."""
