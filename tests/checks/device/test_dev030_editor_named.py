from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.support.file_clues import entries, of_xmp, program, saved
from tests.support.subjects import camera_date, run, subject
from verifyimg.model.subject import Subject
from verifyimg.model.window import Window

SPAN = Window(earliest=datetime(2023, 12, 5, tzinfo=UTC), latest=datetime(2023, 12, 7, tzinfo=UTC))
AGENT = "XMP-xmpMM:HistorySoftwareAgent"

NOT_APPLICABLE = [
    pytest.param(subject(camera_date()), id="nothing named"),
    pytest.param(
        subject(of_xmp("XMP-xmp:ModifyDate", "2023-12-06 10:36:34")), id="a save by nobody named"
    ),
    pytest.param(
        subject(replace(program(), tags=entries(("saved", "2023:12:06 10:36:34", "")))),
        id="a history of nobody named",
    ),
]

SPEAKS = [
    pytest.param(
        subject(program()),
        "The file passed through Adobe Photoshop 25.1 (Windows) (IFD0:Software). Cropping, toning "
        "and captioning are normal newsroom work",
        id="a name alone",
    ),
    pytest.param(
        subject(saved("2023-12-06 10:36:34"), program()),
        "(Windows), which saved it last, 6 December 2023 10:36 (IFD0:ModifyDate, no zone) "
        "(IFD0:Software)",
        id="the date of the last save",
    ),
    pytest.param(
        subject(saved("2023-12-06 10:36:34"), program(keys=[AGENT], window=SPAN)),
        f"from 5 December 2023 to 7 December 2023 ({AGENT})",
        id="by its steps",
    ),
    pytest.param(
        subject(program("GIMP 2.10"), program("Snapseed 2.0", keys=[AGENT], window=SPAN)),
        "Snapseed 2.0 from 5 December 2023 to 7 December 2023 (XMP-xmpMM:HistorySoftwareAgent) and "
        "GIMP 2.10 (IFD0:Software)",
        id="two, the dated one first",
    ),
    pytest.param(
        subject(*(program(f"Program {number}") for number in range(9))), "and 5 more programs",
        id="many",
    ),
]  # fmt: skip


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_a_program_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV030", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_programs_are_one_note_about_the_origin(given: Subject, words: str) -> None:
    (finding,), _ = run("DEV030", given)
    assert (finding.severity, finding.against, finding.aspect) == ("note", "file", "origin")
    assert words in finding.message
