from __future__ import annotations

import inspect
from dataclasses import replace

import pytest

from tests.support.fields import CANON, NOT_READ, holding
from tests.support.rule_subjects import run
from verifyimg.model.problem import Problem
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

MOVED = Problem(
    reader="maker note",
    kind="damaged",
    message="the MakerNote of Canon was moved by -164 bytes; it was read from where it is",
)


def having(*problems: Problem) -> Subject:
    return holding(CANON, state="camera_direct", problems=problems)


SILENT: dict[str, Subject] = {
    "a note in place": having(),
    "another loss": having(NOT_READ),
    "another reader that says so": having(replace(MOVED, reader="exif")),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no note": holding(CANON, problems=[NOT_READ]),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a note that was moved": (
        having(MOVED),
        "note",
        "the MakerNote of Canon was moved by -164 bytes",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_note_in_place_is_clear(given: Subject) -> None:
    findings, outcome = run("DEV009", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_note_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV009", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_note_that_was_moved_is_a_note(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("DEV009", given)[0]
    assert finding.severity == severity
    assert words in finding.message


def test_its_words_are_those_of_the_reader() -> None:
    from verifyimg.readers.makers import notes as maker_notes

    source = inspect.getsource(maker_notes)
    assert MOVED.reader == maker_notes.NAME
    assert " was moved " in source
