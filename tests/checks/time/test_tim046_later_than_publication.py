from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.file_clues import of_xmp, saved
from tests.support.subjects import camera_date, claimed_date, gps_time, run, subject
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject

AT = claimed_date("2023-09-06 10:00:00", "2023-09-06 10:00:59", precision="minute", zone="+05:00")


def published(*clues: Clue) -> Subject:
    return subject(*clues, claim=Claim(published_at=AT.date))


def taken(reading: str) -> Clue:
    return camera_date(reading, zone="+05:00")


SILENT = [
    pytest.param(published(taken("2023-09-06 09:00:00")), id="taken before"),
    pytest.param(published(taken("2023-09-06 10:30:00")), id="half an hour after"),
    pytest.param(published(camera_date("2023-09-06 18:00:00")), id="another zone would do"),
    pytest.param(published(saved("2023-09-05 10:00:00")), id="saved before"),
]

NOT_APPLICABLE = [
    pytest.param(subject(camera_date("2024-01-01 00:00:00")), id="no publication claimed"),
    pytest.param(published(), id="no date in the file"),
    pytest.param(
        published(camera_date("2031-01-01 00:00:00", doubts=["future"])), id="a date in doubt"
    ),
]

SPEAKS = [
    pytest.param(
        published(taken("2023-09-08 10:00:59")),
        "8 September 2023 10:00 +05:00 (ExifIFD:DateTimeOriginal), at least 2 days after the "
        "claimed publication (6 September 2023 10:00 +05:00). So it was not taken yet",
        id="taken after",
    ),
    pytest.param(published(gps_time("2023-09-08 05:00:00")), "not taken yet", id="by GPS"),
    pytest.param(
        published(taken("2023-09-06 09:00:00"), saved("2023-09-10 09:00:00")),
        "(IFD0:ModifyDate, no zone), at least 3 days",
        id="saved after",
    ),
    pytest.param(
        published(of_xmp("XMP-xmp:ModifyDate", "2023-09-10 09:00:00", zone="+05:00")),
        "So this file was saved since, and is not the published one.",
        id="saved after by XMP",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_date_that_may_lie_before_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM046", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_both_times_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM046", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_a_date_after_the_publication_is_a_concern(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM046", given)
    assert (finding.severity, finding.strength, finding.against) == ("concern", "weak", "claim")
    assert words in finding.message


def test_the_scene_and_the_file_are_two_findings() -> None:
    given = published(taken("2023-09-08 10:00:59"), saved("2023-09-10 09:00:00"))
    findings, _ = run("TIM046", replace(given))
    assert len(findings) == 2
