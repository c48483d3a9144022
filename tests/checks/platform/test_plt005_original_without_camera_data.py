from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.fields import CANON, EXPOSED, NOT_READ, ORIGINAL, holding
from tests.support.named_files import NO_EXIF
from tests.support.rule_subjects import run
from verifyimg.model.image import HandlingStep
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

CAMERA = HandlingStep(kind="camera", name="Canon EOS 5D Mark II", when=None, tags=())


def by_a_camera() -> Subject:
    subject = holding(CANON, claim=ORIGINAL)
    return replace(subject, handling=replace(subject.handling, steps=(CAMERA,)))


SILENT: dict[str, Subject] = {
    "a camera's file": by_a_camera(),
    "settings without a maker": holding(EXPOSED, claim=ORIGINAL),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no original claimed": holding({}),
    "what was not read": holding({}, claim=ORIGINAL, problems=[NOT_READ]),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "nothing of a camera": (
        holding({"IFD0:XResolution": 72}, claim=ORIGINAL),
        "note",
        "EXIF without a camera in it",
    ),
    "no EXIF": (holding({}, claim=ORIGINAL, problems=[NO_EXIF]), "note", "holds no EXIF"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_camera_s_file_is_clear(given: Subject) -> None:
    findings, outcome = run("PLT005", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_what_was_not_read_is_not_missing(given: Subject) -> None:
    findings, outcome = run("PLT005", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_missing_camera_data_are_a_note_at_most(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("PLT005", given)[0]
    assert finding.severity == severity
    assert words in finding.message
