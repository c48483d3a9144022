from __future__ import annotations

from tests.support.archives import facts, sighting
from verifyimg.archive.entry import Entry, Remarks
from verifyimg.cli.archive._text import entry_row, entry_text, match_text
from verifyimg.model.match import Match

ENTRY = Entry(
    id=7,
    facts=facts("evil\x1b[2J.jpg"),
    remarks=Remarks(note="one\ntwo\u202e", labels=("a", "b")),
    sightings=(
        sighting("2019", basis="message", source="a channel", added_by="import x.jsonl"),
        sighting("2020"),
    ),
    added_at="2024-01-31T12:00:00Z",
    added_by="me",
)


def match(**changes: object) -> Match:
    entry = {"id": "7", "name": "a.jpg", "note": "n", "verdict_url": "https://e.org"}
    parts = {"how": "pdq", "distance": 3, "transform": "mirrored", **changes}
    return Match(
        archive="a.db",
        entry=dict(entry),
        coverage=(1.0, 1.0),
        same_picture=True,
        strength="strong",
        **parts,  # type: ignore[arg-type]
    )


def test_a_line_of_the_list_is_number_date_basis_name() -> None:
    assert entry_row(ENTRY) == ("7", "2019", "message", "evil\x1b[2J.jpg")


def test_an_entry_tells_all_its_appearances_and_who_told_of_them() -> None:
    text = entry_text(ENTRY)
    assert "2019, message, a channel, told by import x.jsonl" in text
    assert "2020, no basis" in text and "a, b" in text


def test_foreign_text_is_made_visible() -> None:
    text = entry_text(ENTRY)
    assert "\x1b" not in text and "\u202e" not in text
    assert "one\n                two\\u202e" in text


def test_a_match_tells_its_verdict_before_its_note() -> None:
    text = match_text(match())
    assert "the same picture, mirrored, 3 of 256 bits differ: entry 7 of a.db" in text
    assert text.index("https://e.org") < text.index("note")


def test_the_same_file_lies_as_it_lay() -> None:
    text = match_text(match(how="bytes", distance=0, transform="upright"))
    assert text.startswith("  the same file: entry 7")
