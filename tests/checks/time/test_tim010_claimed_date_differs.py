from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.subjects import (
    EVENT,
    against,
    bound,
    camera_date,
    compared,
    gps_time,
    run,
    subject,
    unreadable,
)
from verifyimg.model.clue import POWER_UP, DoubtKind
from verifyimg.model.comparison import Comparison
from verifyimg.model.subject import Subject

YEARS = -1198.0
"""From the claim to the date of the founding case, in days."""

SILENT = [
    pytest.param(
        against(EVENT, compared(camera_date("2023-09-01 10:00:00"), "fits")), id="a date that fits"
    ),
    pytest.param(
        against(EVENT, compared(gps_time("2023-09-01 05:00:00"), "fits")), id="a GPS time that fits"
    ),
    pytest.param(
        against(
            EVENT,
            compared(camera_date("2023-09-01 10:00:00"), "fits"),
            compared(bound("not_before", "2024-05-01"), "outside", days=200),
        ),
        id="a bound that does not",
    ),
    pytest.param(
        against(
            EVENT,
            compared(camera_date("2023-09-01 10:00:00"), "fits"),
            compared(replace(camera_date(), storage="file_name"), "outside", days=YEARS),
        ),
        id="a date in the name that does not",
    ),
]

NOT_APPLICABLE = [
    pytest.param(subject(camera_date()), "no date was claimed", id="no claim"),
    pytest.param(
        subject(claim=EVENT),
        "the file holds no date of the scene, by the camera's clock or by GPS",
        id="no date",
    ),
    pytest.param(
        subject(unreadable("0000:00:00 00:00:00"), claim=EVENT),
        "there is the doubt invalid",
        id="a date that cannot be read",
    ),
    pytest.param(
        against(EVENT, compared(camera_date(doubts=["default_clock"]), "outside", days=YEARS)),
        "there is the doubt default_clock",
        id="an unset clock",
    ),
]

SPEAKS = [
    pytest.param(
        against(EVENT, compared(camera_date(), "outside", days=YEARS)),
        ("conflict", "moderate"),
        "The file says 17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone), 3 years 3 months "
        "before the claimed 29 August to 6 September 2023. That contradicts the claim; no time "
        "zone explains the gap. One clock says so",
        id="the founding case",
    ),
    pytest.param(
        against(EVENT, compared(camera_date(strength="weak"), "outside", days=YEARS)),
        ("conflict", "weak"),
        "contradicts the claim",
        id="a date in a file that was saved again",
    ),
    pytest.param(
        against(EVENT, compared(camera_date(zone="+05:00"), "outside", days=YEARS)),
        ("conflict", "moderate"),
        "17 May 2020 14:03 +05:00 (ExifIFD:DateTimeOriginal), 3 years 3 months before",
        id="a date with a zone",
    ),
    pytest.param(
        against(EVENT, compared(gps_time(), "outside", days=YEARS)),
        ("conflict", "moderate"),
        "17 May 2020 09:03 UTC (GPS:GPSDateStamp, GPS:GPSTimeStamp), 3 years 3 months before",
        id="a GPS time alone",
    ),
    pytest.param(
        against(
            EVENT,
            compared(camera_date(), "outside", days=YEARS),
            compared(gps_time(), "outside", days=YEARS),
        ),
        ("conflict", "strong"),
        "(ExifIFD:DateTimeOriginal, no zone) and 17 May 2020 09:03 UTC",
        id="two clocks",
    ),
    pytest.param(
        against(EVENT, compared(camera_date("2023-09-07 14:03:00"), "near", days=0.6)),
        ("concern", "moderate"),
        "14 hours after the claimed 29 August to 6 September 2023. A gap this small",
        id="a day missed by hours",
    ),
    pytest.param(
        against(EVENT, compared(camera_date("2023-09-07 03:00:00"), "zone_only")),
        ("concern", "moderate"),
        "which fits the claimed 29 August to 6 September 2023 only in another time zone",
        id="met in another zone only",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_what_fits_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM010", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "reason"), NOT_APPLICABLE)
def test_without_a_usable_date_and_a_claim_it_is_not_applicable(
    given: Subject, reason: str
) -> None:
    findings, outcome = run("TIM010", given)
    assert (findings, outcome.outcome, outcome.reason) == ((), "not_applicable", reason)


@pytest.mark.parametrize(("given", "weight", "words"), SPEAKS)
def test_what_misses_the_claim_is_reported(
    given: Subject, weight: tuple[str, str], words: str
) -> None:
    (finding,), _ = run("TIM010", given)
    assert (finding.severity, finding.strength) == weight
    assert finding.against == "claim"
    assert words in finding.message


def test_a_gps_time_may_come_from_an_earlier_fix() -> None:
    (finding,), _ = run("TIM010", against(EVENT, compared(gps_time(), "outside", days=YEARS)))
    assert finding.innocent[0] == "a GPS time kept from an earlier fix"


INSIDE = "2023-09-01 14:03:21"

SPLIT = [
    pytest.param(
        compared(camera_date(INSIDE, doubts=["gps_differs"]), "fits"),
        ("concern", "Another clock says otherwise: 1 September 2023 14:03"),
        id="a camera date that fits",
    ),
    pytest.param(
        compared(camera_date("2025-09-01 14:03:21", doubts=["gps_differs"]), "outside", days=700),
        ("conflict", "One clock says so"),
        id="a camera date that misses the claim on the other side",
    ),
    pytest.param(
        compared(camera_date("2017-05-17 14:03:21", doubts=["gps_differs"]), "outside", days=-2000),
        ("conflict", "One clock says so"),
        id="a camera date that misses the claim on the same side",
    ),
    pytest.param(
        compared(camera_date(INSIDE, doubts=["default_clock", "gps_differs"]), "fits"),
        ("conflict", "One clock says so"),
        id="an unset clock",
    ),
]


@pytest.mark.parametrize(("camera", "expected"), SPLIT)
def test_a_contradiction_is_a_concern_where_another_clock_does_not_exclude_the_claim(
    camera: Comparison, expected: tuple[str, str]
) -> None:
    (finding,), _ = run(
        "TIM010", against(EVENT, compared(gps_time(), "outside", days=YEARS), camera)
    )
    assert finding.severity == expected[0]
    assert expected[1] in finding.message


def test_a_date_far_from_gps_time_is_a_concern_where_gps_time_fits() -> None:
    camera = compared(camera_date(doubts=["gps_differs"]), "outside", days=YEARS)
    fits = compared(gps_time("2023-09-01 09:03:21"), "fits")
    (finding,), _ = run("TIM010", against(EVENT, camera, fits))
    assert (finding.severity, finding.against) == ("concern", "claim")
    assert "17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone)" in finding.message
    assert "Another clock says otherwise: 1 September 2023 09:03 UTC" in finding.message


@pytest.mark.parametrize("more", ["before_device", "future", "default_clock"])
def test_a_date_that_is_in_doubt_for_itself_is_not_told_beside_gps_time(more: DoubtKind) -> None:
    camera = compared(camera_date(doubts=["gps_differs", more]), "outside", days=YEARS)
    fits = compared(gps_time("2023-09-01 09:03:21"), "fits")
    findings, outcome = run("TIM010", against(EVENT, camera, fits))
    assert (findings, outcome.outcome) == ((), "clear")


def test_dates_on_both_sides_of_the_claim_are_two_findings() -> None:
    later = gps_time("2024-05-17 09:03:21")
    split = against(
        EVENT,
        compared(camera_date(), "outside", days=YEARS),
        compared(later, "outside", days=254),
    )
    findings, _ = run("TIM010", split)
    assert [finding.severity for finding in findings] == ["conflict", "conflict"]
    assert [finding.strength for finding in findings] == ["moderate", "moderate"]


def test_a_second_record_of_the_same_clock_is_not_called_another_clock() -> None:
    trailer = replace(camera_date(), storage="trailer")
    both = (compared(trailer, "outside", days=YEARS), compared(camera_date(INSIDE), "fits"))
    (finding,), _ = run("TIM010", against(EVENT, *both))
    assert finding.severity == "concern"
    assert "Another record of the same clock says otherwise: 1 September 2023" in finding.message


def test_a_power_up_is_no_date_of_the_picture() -> None:
    power_up = replace(camera_date(key=POWER_UP), storage="maker_note")
    both = (compared(camera_date(INSIDE), "fits"), compared(power_up, "outside", days=YEARS))
    assert run("TIM010", against(EVENT, *both))[0] == ()
    (alone, outcome) = run("TIM010", against(EVENT, both[1]))
    assert (alone, outcome.outcome) == ((), "not_applicable")
