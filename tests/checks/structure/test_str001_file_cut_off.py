from __future__ import annotations

import pytest

from tests.support.rule_subjects import run, subject
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.subject import Subject


def met(
    reader: str, kind: ProblemKind = "damaged", *, trifling: bool = False, offset: int | None = 0
) -> Subject:
    said = Problem(
        reader=reader, kind=kind, message="it ends early", trifling=trifling, offset=offset
    )
    return subject(problems=(said,))


SILENT = {
    "a whole file": subject(),
    "no EXIF": met("exif", "absent"),
    "a damaged tag": met("exif"),
    "padding that was miscounted": met("jpeg", trifling=True),
    "a thumbnail that is cut off": met("pixels", offset=4_000),
    "a picture that is not decoded": met("pixels", "unsupported"),
}

SPEAKS = {
    "a JPEG without an end": (met("jpeg"), "note", "it ends early"),
    "a box that goes on behind the end": (met("isobmff"), "note", "it ends early"),
    "rows that are missing": (met("pixels"), "note", "it ends early"),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("STR001", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR001", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message
