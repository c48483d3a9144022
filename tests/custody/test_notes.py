from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from verifyimg.custody.notes import add_note, notes_path, read_notes
from verifyimg.errors import NotesError
from verifyimg.limits import DEFAULT
from verifyimg.model.note import Note

NOTE = Note(
    sha256="a" * 64,
    path="a.jpg",
    code="TIM010",
    status="explained",
    text="the clock was a year slow; see the neighbours",
    by="A. Karimova",
    at=datetime(2026, 11, 20, 12, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("report", "notes"),
    [("r.json", "r.notes.json"), ("x/r.JSONL", "x/r.notes.json"), ("r", "r.notes.json")],
)
def test_notes_lie_beside_their_report(report: str, notes: str) -> None:
    assert notes_path(report) == notes


def test_without_a_file_there_are_no_notes(tmp_path: Path) -> None:
    assert read_notes(str(tmp_path / "r.notes.json")) == ()


def test_notes_are_kept_in_their_order_the_replaced_ones_too(tmp_path: Path) -> None:
    place = str(tmp_path / "r.notes.json")
    later = replace(NOTE, status="confirmed", text="no \u202e, it was not \ud83d")
    add_note(place, NOTE)
    add_note(place, later)
    assert read_notes(place) == (NOTE, later)
    assert [one.name for one in tmp_path.iterdir()] == ["r.notes.json"]


def test_more_notes_than_allowed_are_refused_and_none_is_lost(tmp_path: Path) -> None:
    place = str(tmp_path / "r.notes.json")
    add_note(place, NOTE)
    with pytest.raises(NotesError):
        add_note(place, NOTE, limits=replace(DEFAULT, notes=1))
    assert read_notes(place) == (NOTE,)


GOOD: dict[str, Any] = {
    "sha256": "a" * 64, "path": "a.jpg", "code": "TIM010", "status": "open", "note": "n",
    "by": "b", "at": "2026-11-20T12:00:00Z",
}  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        [1], [{}], [{**GOOD, "status": "guilty"}], [{**GOOD, "sha256": "x"}],
        [{**GOOD, "code": "../x"}], [{**GOOD, "at": "today"}], [{**GOOD, "at": "2026-11-20"}],
        [{**GOOD, "note": ""}], [{**GOOD, "note": "x" * 5_000}], [{**GOOD, "by": 7}],
    ],
)  # fmt: skip
def test_a_note_that_we_would_not_write_is_refused(tmp_path: Path, rows: list[Any]) -> None:
    place = tmp_path / "r.notes.json"
    place.write_text(json.dumps({"schema": "verifyimg-notes/1", "notes": rows}))
    with pytest.raises(NotesError):
        read_notes(str(place))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "verifyimg-notes/1"}', "[" * 99_999])
def test_what_is_no_file_of_notes_is_refused(tmp_path: Path, text: str) -> None:
    place = tmp_path / "r.notes.json"
    place.write_text(text)
    with pytest.raises(NotesError):
        read_notes(str(place))
    with pytest.raises(NotesError):
        add_note(str(place), NOTE)
    assert place.read_text() == text


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "r.notes.json"
    add_note(str(place), NOTE)
    with pytest.raises(NotesError):
        read_notes(str(place), limits=replace(DEFAULT, notes_bytes=10))
