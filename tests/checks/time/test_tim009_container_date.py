from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.subjects import camera_date, run, subject
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

TAKEN = camera_date("2020-05-17 14:03:21")


def header(reading: str, key: str = "QuickTime:CreateDate", *, zone: str | None = None) -> Clue:
    return replace(
        camera_date(reading, key=key, zone=zone),
        storage="container",
        about="file",
        meaning="written",
    )


def keyed(reading: str, zone: str = "+05:00") -> Clue:
    return header(reading, "Keys:CreationDate", zone=zone)


NOT_APPLICABLE: dict[str, Subject] = {
    "no container": subject(TAKEN),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a date alone": (
        subject(header("2020-05-17 14:03:21")),
        "info",
        "The container says 17 May 2020 14:03 (QuickTime:CreateDate, no zone).",
    ),
    "local time for UTC": (
        subject(TAKEN, header("2020-05-17 09:03:21")),
        "info",
        "Zones explain what lies between",
    ),
    "a header of a later save": (
        subject(TAKEN, header("2021-05-17 09:03:21")),
        "info",
        "when the file was written",
    ),
    "a header of long before": (
        subject(TAKEN, header("2019-05-17 09:03:21")),
        "note",
        "earlier, and no time zone explains that",
    ),
    "a date by key of another year": (
        subject(TAKEN, keyed("2019-05-17 14:03:21")),
        "concern",
        "one of the two is another date",
    ),
    "a header in doubt": (
        subject(
            TAKEN,
            replace(
                header("1970-01-01 00:00:00"), doubts=camera_date(doubts=["default_clock"]).doubts
            ),
        ),
        "info",
        "not relied on because",
    ),
}


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_container_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM009", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_container_s_date_is_held_against_the_camera_s(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("TIM009", given)[0]
    assert finding.severity == severity
    assert words in finding.message
