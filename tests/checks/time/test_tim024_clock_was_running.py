from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.subjects import camera_date, device, gps_time, run, subject, unreadable
from verifyimg.model.subject import Subject

ROUND = "2020-05-17 14:00:00"
PHONE = replace(device(), note="a phone, in our table")
CAMERA = replace(device("Canon", "EOS R5"), note="a camera, in our table; no smartphone")

SILENT = [
    pytest.param(subject(camera_date(ROUND)), id="a round time and nothing else"),
    pytest.param(subject(camera_date(ROUND), CAMERA), id="a camera"),
    pytest.param(subject(camera_date(ROUND), gps_time("2020-05-16 02:11:00")), id="a GPS far off"),
    pytest.param(
        subject(camera_date(ROUND), gps_time("2020-05-17 09:00:10", doubts=["gps_differs"])),
        id="a GPS time in doubt",
    ),
]

NOT_APPLICABLE = [
    pytest.param(subject(), id="no date"),
    pytest.param(subject(unreadable("")), id="a date that cannot be read"),
    pytest.param(
        subject(camera_date("2012-01-01 00:03:41", doubts=["default_clock"])),
        id="a default with seconds",
    ),
]

SPEAKS = [
    pytest.param(
        subject(camera_date()),
        "moderate",
        "the clock seems to have been set: its seconds stand at 21. That supports no claim",
        id="seconds",
    ),
    pytest.param(
        subject(camera_date(ROUND, zone="+05:00", strength="weak")),
        "weak",
        "set: the camera wrote its zone.",
        id="an offset",
    ),
    pytest.param(
        subject(camera_date(ROUND), PHONE),
        "moderate",
        "it is a phone, which takes its time from the network",
        id="a phone",
    ),
    pytest.param(
        subject(camera_date(), gps_time()),
        "strong",
        "its seconds stand at 21 and it agrees with 17 May 2020 09:03 UTC (GPS:GPSDateStamp, ",
        id="a GPS time that agrees",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_without_a_sign_there_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM024", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_a_trusted_camera_date_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM024", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "strength", "words"), SPEAKS)
def test_signs_of_a_set_clock_are_reported(given: Subject, strength: str, words: str) -> None:
    (finding,), _ = run("TIM024", given)
    assert (finding.severity, finding.strength) == ("info", strength)
    assert words in finding.message
