from __future__ import annotations

import pytest

from tests.support.findings import finding
from tests.support.subjects import camera_date, gps_time, tag
from verifyimg.model.finding import Finding
from verifyimg.model.words import Severity
from verifyimg.weighing.findings import opposing, quotable, touching

CLUE = camera_date()

SILENT = [
    pytest.param([], id="no findings"),
    pytest.param([finding(clues=[CLUE], severity="note")], id="a note"),
    pytest.param([finding(clues=[CLUE], severity="info")], id="an info"),
    pytest.param([finding(clues=[CLUE], against="claim")], id="against the claim"),
    pytest.param([finding(clues=[CLUE], against="set")], id="against the set"),
    pytest.param([finding(clues=[gps_time()])], id="about other tags"),
    pytest.param([finding(tags=[tag("ExifIFD:DateTimeOriginal", "x")])], id="another such tag"),
    pytest.param([finding()], id="about no tags"),
]


@pytest.mark.parametrize("findings", SILENT)
def test_a_finding_that_does_not_touch_the_clue_leaves_it_alone(findings: list[Finding]) -> None:
    assert touching(findings, [CLUE]) is None


@pytest.mark.parametrize("severity", ["concern", "conflict"])
def test_a_finding_against_the_file_touches_the_clues_whose_tags_it_rests_on(
    severity: Severity,
) -> None:
    doubt = finding(clues=[gps_time(), CLUE], severity=severity)
    assert touching([finding(), doubt], [CLUE]) is doubt


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("It is so.", "It is so."),
        ("It is so", "It is so."),
        ("It is so. ", "It is so."),
        ("It is so..", "It is so."),
        ("It is far. Map: https://example.org/#map=12/38.46/70.74", "It is far."),
    ],
)
def test_a_quotable_message_ends_with_one_full_stop(message: str, sentence: str) -> None:
    assert quotable(message) == sentence


def about_device(severity: Severity) -> Finding:
    return finding("It differs", severity=severity, against="claim", aspect="device")


@pytest.mark.parametrize(
    "findings",
    [
        [],
        [about_device("note")],
        [finding(severity="conflict", against="file", aspect="device")],
        [finding(severity="conflict", against="claim", aspect="time")],
    ],
)
def test_nothing_opposes_a_part_of_the_claim_but_findings_against_it(
    findings: list[Finding],
) -> None:
    assert opposing(findings, "device") == []


def test_the_gravest_finding_comes_first() -> None:
    grave, mild = opposing([about_device("concern"), about_device("conflict")], "device")
    assert (grave.ruling, grave.strength, grave.sentence) == (
        "contradicted",
        "moderate",
        "It differs.",
    )
    assert (mild.ruling, mild.strength) == ("questionable", "weak")
