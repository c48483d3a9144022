from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import camera_date, device, release, run, subject
from verifyimg.model.clue import Doubt
from verifyimg.model.subject import Subject

PHONE = device()
RELEASED = release(PHONE, "2017-09-12")
WEAK_ROW = release(PHONE, "2017-09-12", low=True)
BEFORE = Doubt(kind="before_device", text="the device came out later")
UNSET = Doubt(kind="default_clock", text="the clock was never set")

SILENT = {
    "after the release": subject(PHONE, RELEASED, camera_date("2020-05-17 14:03:21")),
    "on the day of the release": subject(PHONE, RELEASED, camera_date("2017-09-12 00:00:00")),
    "a day before, which a zone explains": subject(
        PHONE, RELEASED, camera_date("2017-09-11 12:00:00")
    ),
}

NOT_APPLICABLE = {
    "no camera date": (subject(PHONE, RELEASED), "no date of the camera's clock"),
    "no device": (subject(camera_date("2015-03-03 10:00:00")), "names no device"),
    "a device that is not in the table": (
        subject(PHONE, camera_date("1999-03-03 10:00:00")),
        "not in our tables",
    ),
}

SPEAKS = {
    "years before": (subject(PHONE, RELEASED, camera_date("2015-03-03 10:00:00")), "conflict"),
    "years before, and the clue is doubted for it": (
        subject(PHONE, RELEASED, camera_date("2015-03-03 10:00:00", doubts=[BEFORE])),
        "conflict",
    ),
    "just before the margin": (
        subject(PHONE, RELEASED, camera_date("2017-08-11 11:00:00")),
        "conflict",
    ),
    "inside the margin": (subject(PHONE, RELEASED, camera_date("2017-08-20 10:00:00")), "note"),
    "a release of low confidence": (
        subject(PHONE, WEAK_ROW, camera_date("2015-03-03 10:00:00")),
        "note",
    ),
    "a clock that was never set": (
        subject(PHONE, RELEASED, camera_date("2000-01-01 00:00:00", doubts=[UNSET, BEFORE])),
        "note",
    ),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("DEV001", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("looked_at", "reason"), NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject, reason: str) -> None:
    findings, outcome = run("DEV001", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert reason in outcome.reason


@pytest.mark.parametrize(("looked_at", "severity"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str) -> None:
    (finding,), outcome = run("DEV001", looked_at)
    assert (finding.severity, finding.against, outcome.outcome) == (severity, "file", "found")


def test_a_zone_in_the_file_narrows_what_a_zone_explains() -> None:
    late = camera_date("2017-09-11 09:00:00", zone="+05:00")
    (finding,), _ = run("DEV001", subject(PHONE, RELEASED, late))
    assert finding.severity == "note"


def test_the_finding_names_both_dates_the_gap_and_where_the_release_comes_from() -> None:
    (finding,), _ = run("DEV001", SPEAKS["years before"][0])
    assert finding.message == (
        "The file says 3 March 2015 10:00 (ExifIFD:DateTimeOriginal, no zone); that is "
        "2 years 6 months before its device came out (Apple iPhone 8 announced on 2017-09-12; "
        "high confidence). The date and the device cannot both be right."
    )


def test_it_is_as_strong_as_the_weaker_of_date_and_release() -> None:
    (finding,), _ = run(
        "DEV001", subject(PHONE, RELEASED, camera_date("2015-03-03 10:00:00", strength="weak"))
    )
    assert finding.strength == "weak"


def test_the_evidence_is_the_date_and_the_device() -> None:
    (finding,), _ = run("DEV001", SPEAKS["years before"][0])
    keys = [tag.key for tag in finding.evidence]
    assert keys == ["ExifIFD:DateTimeOriginal", "IFD0:Make", "IFD0:Model"]


def test_the_source_of_the_table_stays_in_the_note() -> None:
    note = "high confidence, margin 31 days; source: bk; checked: a page"
    date = camera_date("2015-03-03 10:00:00")
    (finding,), _ = run("DEV001", subject(PHONE, replace(RELEASED, note=note), date))
    assert "; high confidence, margin 31 days)" in finding.message
    assert "bk" not in finding.message
    assert replace(RELEASED, note=note) in finding.clues


def test_a_long_note_is_cut() -> None:
    bound = replace(RELEASED, note="x" * 1_000)
    looked_at = subject(PHONE, bound, camera_date("2015-03-03 10:00:00"))
    (finding,), _ = run("DEV001", looked_at)
    assert len(finding.message) < 400
