from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.second_readings import noted, power_up, trailer, with_readings
from tests.support.subjects import camera_date, run, subject
from verifyimg.model.subject import Subject

DATE = camera_date("2023-09-02 14:03:21", zone="+05:00")

SILENT = [
    pytest.param(with_readings(trailer(DATE, "agrees", minutes=1)), id="a trailer that agrees"),
    pytest.param(with_readings(trailer(DATE, "zone_only", hours=3)), id="another zone explains it"),
    pytest.param(with_readings(power_up(DATE, "agrees", days=-28)), id="weeks before the picture"),
    pytest.param(with_readings(power_up(DATE, "zone_only", hours=1)), id="an hour after it"),
]

SPEAKS = [
    pytest.param(
        with_readings(trailer(DATE, "differs", days=-1203)),
        ("conflict", "strong"),
        "The file says 2 September 2023 14:03 +05:00 (ExifIFD:DateTimeOriginal), but the phone's "
        "own trailer says 17 May 2020 14:03 UTC (Samsung:TimeStamp), 3 years 3 months before "
        "that. No time zone explains that: one of the two was changed, or carried over",
        id="a trailer of years before",
    ),
    pytest.param(
        with_readings(trailer(DATE, "differs", days=400)),
        ("conflict", "strong"),
        "(Samsung:TimeStamp), 1 year 1 month after that.",
        id="a trailer of a year after",
    ),
    pytest.param(
        with_readings(trailer(DATE, "near", minutes=6)),
        ("note", "weak"),
        "6 minutes after that. No time zone explains these minutes; saving a burst",
        id="a few minutes",
    ),
    pytest.param(
        with_readings(power_up(DATE, "differs", days=100)),
        ("conflict", "strong"),
        "but the camera was powered up on 11 December 2023 (Nikon:PowerUpTime, no zone), 3 months "
        "after that.",
        id="powered up after the picture",
    ),
    pytest.param(
        with_readings(power_up(DATE, "differs", days=-1000)),
        ("note", "weak"),
        "2 years 8 months before that. A date that was moved forward looks like that; so does a "
        "body that notes when its clock was set, which is why it neither supports nor contradicts",
        id="powered up years before",
    ),
]


def test_without_a_second_record_it_is_not_applicable() -> None:
    findings, outcome = run("TIM030", subject(DATE))
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert "no second record of the camera's clock" in outcome.reason


@pytest.mark.parametrize("given", SILENT)
def test_records_that_agree_or_that_a_zone_explains_are_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM030", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "weight", "words"), SPEAKS)
def test_records_that_differ_are_reported(
    given: Subject, weight: tuple[str, str], words: str
) -> None:
    (finding,), _ = run("TIM030", given)
    assert (finding.severity, finding.strength) == weight
    assert finding.against == "file"
    assert words in finding.message


def test_the_finding_rests_on_both_records() -> None:
    reading = trailer(DATE, "differs", days=-1203)
    (finding,), _ = run("TIM030", with_readings(reading))
    assert finding.evidence == (*reading.date.tags, *reading.other.tags)


def test_an_old_power_up_has_an_innocent_explanation_of_its_own() -> None:
    (old,), _ = run("TIM030", with_readings(power_up(DATE, "differs", days=-1000)))
    (later,), _ = run("TIM030", with_readings(power_up(DATE, "differs", days=100)))
    assert "notes when its clock was set" in old.innocent[0]
    assert old.innocent[1:] == later.innocent


def test_each_record_that_differs_is_a_finding() -> None:
    readings = (trailer(DATE, "differs", days=-1203), power_up(DATE, "differs", days=-1203))
    both = replace(with_readings(readings[0]), second_readings=readings)
    assert len(run("TIM030", both)[0]) == 2


def test_a_record_in_the_makers_block_is_named_as_one() -> None:
    (finding,), _ = run("TIM030", with_readings(noted(DATE, "differs", days=-1203)))
    assert "the maker's own block says" in finding.message
    assert finding.strength == "strong"
