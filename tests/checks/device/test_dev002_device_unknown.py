from __future__ import annotations

import pytest

from tests.support.rule_subjects import camera_date, device, release, run, subject
from verifyimg.model.subject import Subject

PHONE = device()
UNLISTED = device("Acme", "Phone X1")

SILENT = {
    "a device in the table": subject(PHONE, release(PHONE, "2017-09-12")),
    "a device with a row of low confidence": subject(PHONE, release(PHONE, "2017-09-12", low=True)),
}

SPEAKS = {
    "a device without a row": subject(UNLISTED),
    "a device without a row, and another with one": subject(
        PHONE, release(PHONE, "2017-09-12"), UNLISTED
    ),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("DEV002", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("looked_at", SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject) -> None:
    (finding,), _ = run("DEV002", looked_at)
    assert finding.severity == "info"
    assert "Acme Phone X1 (IFD0:Make, IFD0:Model)" in finding.message


def test_unknown_is_said_to_be_unknown_and_no_mismatch() -> None:
    (finding,), _ = run("DEV002", subject(UNLISTED))
    assert "is unknown here; that speaks neither for nor against the file" in finding.message


def test_a_file_that_names_no_device_is_not_applicable() -> None:
    findings, outcome = run("DEV002", subject(camera_date("2020-05-17 14:03:21")))
    assert (findings, outcome.outcome) == ((), "not_applicable")
