from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.subjects import camera_date, gps_time, place, run, subject
from verifyimg.model.clue import Clue
from verifyimg.model.legal_time import LegalTime
from verifyimg.model.subject import Subject

READING = "2020-05-17 14:03:21"
TAJIK = {"Asia/Dushanbe": 5.0}
BORDER = {"Asia/Kabul": 4.5, "Asia/Dushanbe": 5.0}
XINJIANG = {"Asia/Shanghai": 8.0, "Asia/Urumqi": 6.0}
SEVASTOPOL = {"Europe/Simferopol": 3.0, "Europe/Kyiv": 2.0, "Europe/Moscow": 3.0}


def at(zones: dict[str, float], zone: str | None, *others: Clue, phone: bool = False) -> Subject:
    """A picture whose camera wrote that zone, or none, at a place with these legal offsets."""
    here, date = place(38.56, 68.77), camera_date(READING, zone=zone)
    legal = LegalTime(
        place=here,
        date=date,
        zones=tuple(zones),
        offsets=tuple(sorted({timedelta(hours=hours) for hours in zones.values()})),
        set_by_network=phone,
    )
    return replace(subject(date, here, *others), legal_time=legal)


SILENT = [
    pytest.param(at(TAJIK, "+05:00", phone=True), id="the legal time"),
    pytest.param(at(TAJIK, "+05:15", phone=True), id="a quarter of an hour off"),
    pytest.param(at(BORDER, "+04:30", phone=True), id="the time across a border"),
    pytest.param(at(XINJIANG, "+06:00", phone=True), id="Xinjiang time"),
    pytest.param(at(XINJIANG, "+08:00", phone=True), id="Beijing time in Xinjiang"),
    pytest.param(at(SEVASTOPOL, "+02:00", phone=True), id="Kyiv time in Sevastopol"),
    pytest.param(at(SEVASTOPOL, "+03:00", phone=True), id="Moscow time in Sevastopol"),
    pytest.param(at({"Asia/Kathmandu": 5.75}, "+05:45", phone=True), id="Nepal"),
    pytest.param(at(TAJIK, None, gps_time("2020-05-17 09:03:21"), phone=True), id="no zone, GPS"),
    pytest.param(
        at(TAJIK, None, gps_time("2020-05-17 08:18:21"), phone=True),
        id="no zone, 45 minutes that an old fix explains",
    ),
]

NOT_APPLICABLE = [
    pytest.param(
        subject(camera_date(zone="+05:00")), "the file holds no position", id="no position"
    ),
    pytest.param(
        subject(place(38.56, 68.77)), "no camera date that can be relied on", id="no camera date"
    ),
    pytest.param(
        subject(camera_date(zone="+05:00"), place(0, -30)),
        "no offset beside a position on land",
        id="at sea",
    ),
    pytest.param(
        at(TAJIK, None, gps_time("2020-05-17 08:41:21")),
        "GPS time tells none",
        id="no zone, and a fix of any age",
    ),
    pytest.param(at(TAJIK, None), "GPS time tells none", id="no zone, no GPS time"),
]

SPEAKS = [
    pytest.param(
        at(TAJIK, "+03:00", phone=True),
        "concern",
        "strong",
        "set to +03:00 (ExifIFD:OffsetTimeOriginal); at its position the legal time on 17 May 2020 "
        "was +05:00 (Asia/Dushanbe). They differ by 2 hours",
        id="a phone on Moscow time",
    ),
    pytest.param(
        at(TAJIK, "+03:00"), "concern", "moderate", "They differ by 2 hours", id="a camera on it"
    ),
    pytest.param(
        at(TAJIK, "+06:00"), "note", "moderate", "differ by 60 minutes", id="an hour of summer time"
    ),
    pytest.param(
        at(BORDER, "+05:30"),
        "note",
        "moderate",
        "was +04:30 and +05:00 (Asia/Kabul and Asia/Dushanbe). They differ by 30 minutes",
        id="beside a border, a third time",
    ),
    pytest.param(
        at(SEVASTOPOL | {"Europe/Bucharest": 3.0}, "-03:30"),
        "concern",
        "moderate",
        "(Europe/Simferopol, Europe/Kyiv, Europe/Moscow and 1 more)",
        id="many zones",
    ),
    pytest.param(
        at(TAJIK, None, gps_time("2020-05-17 11:03:21"), phone=True),
        "concern",
        "moderate",
        "set to +03:00 (reckoned from GPS time)",
        id="a phone without a zone, behind the legal time",
    ),
    pytest.param(
        at(TAJIK, None, gps_time("2020-05-17 07:03:21"), phone=True),
        "note",
        "moderate",
        "set to +07:00 (reckoned from GPS time)",
        id="a phone without a zone, or with an old fix",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_clock_on_a_legal_time_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM042", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "reason"), NOT_APPLICABLE)
def test_without_offset_and_place_it_is_not_applicable(given: Subject, reason: str) -> None:
    findings, outcome = run("TIM042", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert reason in outcome.reason


@pytest.mark.parametrize(("given", "severity", "strength", "words"), SPEAKS)
def test_another_time_is_a_concern_unless_it_is_only_reckoned(
    given: Subject, severity: str, strength: str, words: str
) -> None:
    (finding,), _ = run("TIM042", given)
    assert (finding.severity, finding.strength) == (severity, strength)
    assert words in finding.message
    assert (finding.against, finding.aspect) == ("file", "time")


def test_an_old_fix_is_offered_where_it_would_explain_the_zone() -> None:
    (old,), _ = run("TIM042", at(TAJIK, None, gps_time("2020-05-17 07:03:21")))
    (written,), _ = run("TIM042", at(TAJIK, "+03:00"))
    assert "a GPS time kept from an earlier fix" in old.innocent
    assert "a GPS time kept from an earlier fix" not in written.innocent
