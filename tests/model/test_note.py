from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from verifyimg.model.image import ImageFile
from verifyimg.model.note import Note, notes_on

NOTE = Note(
    sha256="a" * 64, path="a.jpg", code="TIM010", status="open", text="t", by="b",
    at=datetime(2026, 11, 20, tzinfo=UTC),
)  # fmt: skip


def test_a_note_on_another_file_does_not_hold() -> None:
    assert notes_on([NOTE], ImageFile(path="a.jpg", sha256="b" * 64)) == {}
    assert notes_on([NOTE], ImageFile(path="a.jpg")) == {}


def test_the_last_note_on_a_finding_holds() -> None:
    later, other = replace(NOTE, status="confirmed"), replace(NOTE, code="TIM001")
    image = ImageFile(path="elsewhere.jpg", sha256="a" * 64)
    assert notes_on([NOTE, other, later], image) == {"TIM010": later, "TIM001": other}
