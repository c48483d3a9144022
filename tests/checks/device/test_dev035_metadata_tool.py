from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.fields import CANON, holding, tags
from tests.support.rule_subjects import run
from tests.support.second_readings import trailer, with_readings
from tests.support.subjects import camera_date
from verifyimg.model.second_reading import Agreement
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

TOOL = {"XMP-x:XMPToolkit": "Image::ExifTool 12.42"}
DATE = camera_date("2023-09-02 14:03:21", zone="+05:00")


def beside(agreement: Agreement, days: float) -> Subject:
    return replace(with_readings(trailer(DATE, agreement, days=days)), tags=tags(TOOL))


SILENT: dict[str, Subject] = {
    "a camera": holding({**CANON, "IFD0:Software": "Firmware 1.0"}),
    "Adobe's toolkit": holding({"XMP-x:XMPToolkit": "Adobe XMP Core 5.6-c140"}),
    "a split without a tool": with_readings(trailer(DATE, "differs", days=-100)),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a tool": (holding(TOOL), "note", "Archives and newsrooms use such tools every day"),
    "a tag for such tools": (
        holding({"IFD0:MetadataEditingSoftware": "x 1.0"}),
        "note",
        "(IFD0:MetadataEditingSoftware)",
    ),
    "beside a record that agrees": (beside("agrees", 0), "note", "Archives"),
    "beside a record of another date": (
        beside("differs", -100),
        "concern",
        "tells another date than EXIF",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_files_without_such_a_tool_are_clear(given: Subject) -> None:
    findings, outcome = run("DEV035", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_tool_is_a_note_unless_clocks_differ(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("DEV035", given)[0]
    assert finding.severity == severity
    assert words in finding.message
