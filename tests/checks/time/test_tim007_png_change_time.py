from __future__ import annotations

import pytest

from tests.support.fields import CANON, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

PNG = {"PNG:ImageWidth": 100}

SILENT: dict[str, Subject] = {
    "a PNG without dates": holding(PNG),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "a JPEG": holding(CANON),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "the chunk": (
        holding({"PNG:ModifyDate": "2020:04:03 08:38:33"}),
        "info",
        "when a program wrote it, which dates the file alone",
    ),
    "copied times": (
        holding({"PNG:Datecreate": "2018-07-18T17:38:42+02:00"}),
        "info",
        "times of a file system",
    ),
    "both": (
        holding({"PNG:ModifyDate": "2020:04:03 08:38:33", "PNG:Datemodify": "2018-07-18"}),
        "info",
        '"2018-07-18" (PNG:Datemodify), which have no weight',
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_png_without_dates_is_clear(given: Subject) -> None:
    findings, outcome = run("TIM007", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_another_format_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM007", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_dates_of_a_png_are_about_the_file(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("TIM007", given)[0]
    assert finding.severity == severity
    assert words in finding.message


def test_times_of_a_file_system_found_nothing() -> None:
    (finding,), _ = run("TIM007", holding({"PNG:Datecreate": "2018-07-18"}))
    assert finding.strength == "none"
