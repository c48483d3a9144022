from __future__ import annotations

from datetime import UTC, datetime

from verifyimg.model.note import Note
from verifyimg.reports.notes_text import NOTHING, note_line, notes_text

NOTE = Note(
    sha256="a" * 64, path="a\x1b.jpg", code="TIM010", status="confirmed", text="one\ntwo",
    by="A. Karimova", at=datetime(2026, 11, 20, 12, tzinfo=UTC),
)  # fmt: skip


def test_without_notes_it_says_how_to_add_one() -> None:
    assert notes_text([]) == NOTHING


def test_a_note_says_who_and_when_on_one_clean_line() -> None:
    assert note_line(NOTE) == ("confirmed, by A. Karimova, 20 November 2026 12:00 UTC: one\\x0atwo")
    assert notes_text([NOTE, NOTE]).splitlines()[0] == "TIM010  a\\x1b.jpg"
