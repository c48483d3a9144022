from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.support.file_clues import entries, program
from tests.support.subjects import camera_date, run, subject
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject
from verifyimg.model.window import Window

PHOTOSHOP = "Adobe Photoshop 25.1"
SPAN = Window(
    earliest=datetime(2023, 12, 5, 13, 39, tzinfo=UTC),
    latest=datetime(2023, 12, 6, 9, 36, tzinfo=UTC),
)


def history(*steps: tuple[str, str, str], window: Window | None = SPAN) -> Clue:
    made = program(f"an edit history of {len(steps)} steps, 1 of them saved", window=window)
    return replace(made, tags=entries(*steps))


TWO = (
    ("derived", "2023:12:05 14:39", "Camera Raw"),
    ("saved", "2023:12:06 10:36", PHOTOSHOP),
)

NOT_APPLICABLE = [
    pytest.param(subject(camera_date()), id="nothing"),
    pytest.param(subject(program()), id="a program without a history"),
]

SPEAKS = [
    pytest.param(
        subject(history(*TWO)),
        "an edit history of 2 steps, 1 of them saved: derived by Camera Raw; saved by Adobe "
        "Photoshop 25.1. The first time is 5 December 2023 13:39 UTC, the last 6 December 2023 "
        "09:36 UTC.",
        id="two steps",
    ),
    pytest.param(
        subject(
            history(*TWO, window=None),
            replace(program(window=SPAN), tags=entries(*TWO)[3:]),
        ),
        "The first time is 5 December 2023 13:39 UTC",
        id="times told by a program's clue",
    ),
    pytest.param(
        subject(history(("", "some day", ""), window=None)),
        "a step. It does not say when.",
        id="a step of nothing",
    ),
    pytest.param(
        subject(history(*([TWO[1]] * 9))),
        f"saved by {PHOTOSHOP}; 4 more; saved by {PHOTOSHOP}; saved by {PHOTOSHOP}.",
        id="nine steps",
    ),
]


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_a_history_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV031", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_a_history_is_one_note_with_its_steps_in_order(given: Subject, words: str) -> None:
    (finding,), _ = run("DEV031", given)
    assert (finding.severity, finding.against, finding.aspect) == ("note", "file", "origin")
    assert words in finding.message
