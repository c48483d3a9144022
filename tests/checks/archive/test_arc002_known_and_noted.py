from __future__ import annotations

import pytest

from tests.support.matches import BYTES_ALONE, known, match, published
from tests.support.subjects import run, subject
from verifyimg.model.subject import Subject

CHECK = "https://example.org/fact-check/17"

SILENT = {
    "a picture that no archive has": known(),
    "an entry of which nobody wrote anything": known(match(published())),
    "a note about a shared element": known(match(same_picture=False, note="a logo")),
}

NOT_APPLICABLE = {
    "no archive": subject(),
    "nothing but bytes looked for": known(look=BYTES_ALONE),
}

SPEAKS = {
    "a fact-check": (
        known(match(verdict_url=CHECK)),
        (
            f"This picture is known (entry 1 of seen.db, the same picture, 4 of 256 bits differ): "
            f"fact-checked at {CHECK}."
        ),
    ),
    "a note": (
        known(match(note="shown in 2020\nas another case", how="bytes")),
        'known (entry 1 of seen.db, the same file): the note says "shown in 2020 as another case".',
    ),
    "both, of a mirrored copy": (
        known(match(note="old", verdict_url=CHECK, transform="mirrored")),
        f'mirrored, 4 of 256 bits differ): fact-checked at {CHECK}; the note says "old".',
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_picture_without_a_note_is_no_finding(given: Subject) -> None:
    findings, outcome = run("ARC002", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_what_was_not_looked_at_is_not_clear(given: Subject) -> None:
    assert run("ARC002", given)[1].outcome == "not_applicable"


@pytest.mark.parametrize(("given", "words"), SPEAKS.values(), ids=SPEAKS)
def test_what_was_written_about_a_picture_is_told(given: Subject, words: str) -> None:
    (finding,), _ = run("ARC002", given)
    assert words in finding.message
    assert (finding.severity, finding.against) == ("info", "file")


def test_long_notes_are_shortened_and_many_are_few() -> None:
    findings, _ = run("ARC002", known(*(match(note="x" * 5000) for _ in range(9))))
    assert len(findings) == 3
    assert max(len(finding.message) for finding in findings) < 400
