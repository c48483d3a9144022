from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.subjects import (
    EVENT,
    against,
    bound,
    camera_date,
    claimed_date,
    compared,
    gps_time,
    run,
    subject,
)
from verifyimg.model.clue import POWER_UP
from verifyimg.model.subject import Subject

INSIDE = "2023-09-01 14:03:21"
AT_THE_EDGE = "2023-09-06 20:00:00"
ZONED_EVENT = claimed_date("2023-08-29 00:00:00", "2023-09-06 23:59:59", zone="+05:00")

SILENT = [
    pytest.param(
        against(EVENT, compared(camera_date(), "outside", days=-1198)), id="a date outside"
    ),
    pytest.param(
        against(EVENT, compared(camera_date("2023-09-07 14:03:00"), "near", days=0.6)),
        id="a day missed by hours",
    ),
    pytest.param(
        against(EVENT, compared(camera_date("2023-09-07 03:00:00"), "zone_only")),
        id="met in another zone only",
    ),
    pytest.param(
        against(
            EVENT,
            compared(camera_date(), "outside", days=-1198),
            compared(bound("not_before", "2019-02-27"), "fits"),
        ),
        id="only a bound that fits",
    ),
    pytest.param(
        against(
            EVENT,
            compared(camera_date(), "outside", days=-1198),
            compared(replace(camera_date(INSIDE), storage="file_name"), "fits"),
        ),
        id="only a date in the name that fits",
    ),
]

NOT_APPLICABLE = [
    pytest.param(subject(camera_date(INSIDE)), "no date was claimed", id="no claim"),
    pytest.param(
        against(EVENT, compared(camera_date(INSIDE, doubts=["gps_differs"]), "fits")),
        "there is the doubt gps_differs",
        id="a date in doubt",
    ),
    pytest.param(
        against(EVENT, compared(camera_date(INSIDE, meaning="digitised"), "fits")),
        "the file holds no date of the scene, by the camera's clock or by GPS",
        id="a date of digitising",
    ),
]

SPEAKS = [
    pytest.param(
        against(EVENT, compared(camera_date(AT_THE_EDGE), "fits")),
        "weak",
        "The file says 6 September 2023 20:00 (ExifIFD:DateTimeOriginal, no zone); that is "
        "consistent with the claimed 29 August to 6 September 2023, if the camera was on local "
        "time. One clock",
        id="a fit that depends on the zone",
    ),
    pytest.param(
        against(EVENT, compared(camera_date(INSIDE), "fits")),
        "moderate",
        "29 August to 6 September 2023. One clock, in text that can be edited: consistent, not "
        "verified",
        id="a fit in every zone",
    ),
    pytest.param(
        against(ZONED_EVENT, compared(camera_date("2023-09-06 05:00:00"), "fits")),
        "moderate",
        "consistent with the claimed",
        id="a fit in every zone of a claim with a zone",
    ),
    pytest.param(
        against(ZONED_EVENT, compared(camera_date(AT_THE_EDGE), "fits")),
        "weak",
        "if the camera was on local time",
        id="a fit in the zone of the claim",
    ),
    pytest.param(
        against(EVENT, compared(camera_date(AT_THE_EDGE, zone="+05:00", strength="weak"), "fits")),
        "weak",
        "consistent with the claimed 29 August to 6 September 2023. One clock",
        id="a date with a zone in a file that was saved again",
    ),
    pytest.param(
        against(EVENT, compared(gps_time(AT_THE_EDGE), "fits")),
        "moderate",
        "2023. One clock",
        id="a GPS time alone",
    ),
    pytest.param(
        against(
            EVENT,
            compared(camera_date(AT_THE_EDGE), "fits"),
            compared(gps_time("2023-09-06 15:00:00"), "fits"),
        ),
        "strong",
        "2023. Two different clocks, in text that can be edited",
        id="two clocks",
    ),
    pytest.param(
        against(
            EVENT,
            compared(camera_date(INSIDE), "fits"),
            compared(camera_date(INSIDE, key="XMP-exif:DateTimeOriginal"), "fits"),
        ),
        "moderate",
        "2023. One clock",
        id="one clock in two places",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_what_does_not_fit_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM011", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "reason"), NOT_APPLICABLE)
def test_without_a_usable_date_and_a_claim_it_is_not_applicable(
    given: Subject, reason: str
) -> None:
    findings, outcome = run("TIM011", given)
    assert (findings, outcome.outcome, outcome.reason) == ((), "not_applicable", reason)


@pytest.mark.parametrize(("given", "strength", "words"), SPEAKS)
def test_a_fit_is_reported(given: Subject, strength: str, words: str) -> None:
    (finding,), _ = run("TIM011", given)
    assert (finding.severity, finding.strength, finding.against) == ("info", strength, "claim")
    assert words in finding.message


@pytest.mark.parametrize("given", [param.values[0] for param in SPEAKS])
def test_a_fit_never_confirms(given: Subject) -> None:
    (finding,), _ = run("TIM011", given)
    assert "confirm" not in finding.message
    assert "not verified" in finding.message


def test_a_power_up_is_no_date_of_the_picture() -> None:
    power_up = replace(camera_date("2023-09-01 14:03:21", key=POWER_UP), storage="maker_note")
    both = (compared(camera_date(), "outside", days=-1198), compared(power_up, "fits"))
    assert run("TIM011", against(EVENT, *both))[0] == ()
