from __future__ import annotations

import pytest

from tests.support.diagnosed import diagnosed
from tests.support.subjects import (
    EVENT,
    against,
    camera_date,
    claimed_date,
    compared,
    gps_time,
    run,
    subject,
    unreadable,
)
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue, DoubtKind
from verifyimg.model.comparison import Relation
from verifyimg.model.subject import Subject

DAY = claimed_date("2023-09-06 00:00:00", "2023-09-06 23:59:59")
MINUTE = claimed_date("2023-09-06 14:00:00", "2023-09-06 14:00:59", precision="minute")
YEAR = claimed_date("2023-01-01 00:00:00", "2023-12-31 23:59:59", precision="year")


def claimed(clue: Clue, claim: Claim = DAY, relation: Relation = "outside") -> Subject:
    return against(claim, compared(clue, relation, days=-365))


def clocks(camera: str, gps: str, *, zone: str | None = None, differs: bool = True) -> Subject:
    doubts: list[DoubtKind] = ["gps_differs"] if differs else []
    return subject(camera_date(camera, zone=zone, doubts=doubts), gps_time(gps))


SILENT = [
    pytest.param(subject(camera_date()), id="nothing to compare with"),
    pytest.param(claimed(camera_date("2020-05-17 14:03:21"), EVENT), id="no shape"),
    pytest.param(claimed(camera_date("2022-09-06 14:03:21"), relation="fits"), id="it fits"),
    pytest.param(claimed(camera_date("2022-09-06 14:03:21"), YEAR), id="a claim of a whole year"),
    pytest.param(claimed(camera_date("2023-09-06 02:00:00"), EVENT), id="hours against days"),
    pytest.param(
        claimed(camera_date("2023-08-01 14:03:21"), EVENT), id="a month against nine days"
    ),
    pytest.param(clocks("2020-05-17 14:03:21", "2020-05-17 09:03:21", differs=False), id="a zone"),
    pytest.param(
        clocks("2017-02-03 14:03:21", "2020-05-17 09:03:21"), id="no shape between clocks"
    ),
]

NOT_APPLICABLE = [
    pytest.param(claimed(unreadable("0000:00:00 00:00:00")), id="an unreadable date"),
    pytest.param(
        claimed(camera_date("2022-01-01 00:00:00", doubts=["default_clock"])),
        id="a clock that was never set",
    ),
    pytest.param(subject(gps_time()), id="no date of the camera"),
]

SPEAKS = [
    pytest.param(
        claimed(camera_date("2022-09-06 14:03:21")),
        "Between that and the claimed 6 September 2023 lies one year to the day",
        "year was not advanced",
        id="a year",
    ),
    pytest.param(
        claimed(camera_date("2019-09-03 14:03:21"), EVENT),
        "4 years to the day",
        "another year",
        id="several years against nine days",
    ),
    pytest.param(
        claimed(camera_date("2023-08-06 14:03:21")), "one month to the day", "month", id="a month"
    ),
    pytest.param(
        claimed(camera_date("2023-09-06 02:01:00"), MINUTE),
        "twelve hours",
        "morning and afternoon",
        id="half a day against a minute",
    ),
    pytest.param(
        claimed(camera_date("2023-09-06 09:00:30"), MINUTE), "5 hours", "another zone", id="a zone"
    ),
    pytest.param(
        clocks("2019-05-17 14:03:21", "2020-05-17 09:03:21"),
        "Between that and 17 May 2020 09:03 UTC (GPS:GPSDateStamp, GPS:GPSTimeStamp) lies one year",
        "year",
        id="a year between clocks, zone unknown",
    ),
    pytest.param(
        clocks("2020-05-17 02:03:21", "2020-05-17 09:03:21", zone="+05:00", differs=False),
        "twelve hours",
        "morning",
        id="half a day between clocks, zone known",
    ),
    pytest.param(
        clocks("2000-10-01 14:03:21", "2020-05-17 09:03:21"), "1,024 weeks", "GPS", id="weeks"
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_difference_without_a_shape_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM022", diagnosed(given))
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_a_sound_date_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM022", diagnosed(given))
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "words", "cause"), SPEAKS)
def test_a_shape_is_a_note_with_its_innocent_cause(given: Subject, words: str, cause: str) -> None:
    (finding,), _ = run("TIM022", diagnosed(given))
    assert (finding.severity, finding.strength, finding.against) == ("note", "weak", "file")
    assert words in finding.message
    assert cause in finding.innocent[0]
