from __future__ import annotations

import pytest

from tests.support.second_readings import noted, power_up, trailer, with_readings
from tests.support.subjects import camera_date, run, subject
from verifyimg.model.subject import Subject

DATE = camera_date("2023-09-02 14:03:21", zone="+05:00")
UNZONED = camera_date("2023-09-02 14:03:21")

SILENT = [
    pytest.param(with_readings(trailer(DATE, "differs", days=-1203)), id="years apart"),
    pytest.param(with_readings(trailer(DATE, "near", minutes=6)), id="minutes apart"),
    pytest.param(with_readings(trailer(DATE, "zone_only", hours=3)), id="another zone"),
    pytest.param(with_readings(power_up(DATE, "zone_only", hours=1)), id="an hour after it"),
    pytest.param(with_readings(power_up(DATE, "differs", days=-1000)), id="years before"),
]

SPEAKS = [
    pytest.param(
        with_readings(trailer(DATE, "agrees")),
        "strong",
        "The file says 2 September 2023 14:03 +05:00 (ExifIFD:DateTimeOriginal), and the phone's "
        "own trailer says the same: 2 September 2023 14:03 UTC (Samsung:TimeStamp).",
        id="a trailer",
    ),
    pytest.param(
        with_readings(trailer(UNZONED, "agrees", zone_hours=5)),
        "strong",
        "says the same with its clock on +05:00: 2 September 2023",
        id="a trailer that tells the zone",
    ),
    pytest.param(
        with_readings(power_up(DATE, "agrees", days=-28)),
        "moderate",
        "and the camera was powered up on 5 August 2023 (Nikon:PowerUpTime, no zone), 28 days "
        "before that.",
        id="a power-up",
    ),
    pytest.param(
        with_readings(power_up(DATE, "agrees", minutes=1)),
        "moderate",
        "(Nikon:PowerUpTime, no zone), at about that time.",
        id="a power-up a minute after",
    ),
]


def test_without_a_second_record_it_is_not_applicable() -> None:
    findings, outcome = run("TIM031", subject(DATE))
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize("given", SILENT)
def test_records_that_do_not_agree_are_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM031", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "strength", "words"), SPEAKS)
def test_records_that_agree_are_information(given: Subject, strength: str, words: str) -> None:
    (finding,), _ = run("TIM031", given)
    assert (finding.severity, finding.strength) == ("info", strength)
    assert words in finding.message
    assert "both are the same clock" in finding.message


def test_a_record_in_the_makers_block_is_named_as_one() -> None:
    (finding,), _ = run("TIM031", with_readings(noted(DATE, "agrees")))
    assert "the maker's own block says" in finding.message
    assert finding.strength == "strong"
