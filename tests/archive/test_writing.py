from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.archives import AUTHOR, archive_at, facts, new, sighting
from verifyimg.archive.entry import NewEntry, PictureFacts, Remarks

SEEN = sighting("2020-05-17", basis="published", source="Reuters")


@pytest.mark.parametrize(
    "again",
    [
        new(),
        new(sighting=SEEN),
        new(remarks=Remarks(note="n", labels=("l",), verdict_url="https://e.org/1")),
        new(width=99, name="b.jpg", pdq=bytes(32), sha256=facts().sha256),
        NewEntry(facts=PictureFacts(sha256=facts().sha256)),
    ],
)
def test_adding_again_changes_nothing(tmp_path: Path, again: NewEntry) -> None:
    full = new(
        sighting=SEEN, remarks=Remarks(note="n", labels=("l",), verdict_url="https://e.org/1")
    )
    with archive_at(tmp_path / "a.db", full) as archive:
        before = archive.entry(1)
        assert archive.add([again], AUTHOR)[0].change == "unchanged"
        assert archive.entry(1) == before


@pytest.mark.parametrize(
    "more",
    [
        new(sighting=sighting("2019", basis="message")),
        new(sighting=sighting("2020-05-17", basis="downloaded", source="Reuters")),
        new(remarks=Remarks(labels=("other",))),
        new(remarks=Remarks(note="another note")),
        new(remarks=Remarks(verdict_url="https://e.org/2")),
        new(thumbnail=b"png"),
    ],
)
def test_what_is_new_is_merged_once(tmp_path: Path, more: NewEntry) -> None:
    first = new(sighting=SEEN, remarks=Remarks(note="n", verdict_url="https://e.org/1"))
    with archive_at(tmp_path / "a.db", first) as archive:
        changes = [archive.add([more], AUTHOR)[0].change for _ in range(2)]
        assert changes == ["merged", "unchanged"]
        assert list(archive.ids()) == [1]


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    first = new(sighting=SEEN, remarks=Remarks(note="mine", verdict_url="https://e.org/1"))
    other = new(
        width=1,
        sighting=sighting("2018", basis="metadata"),
        remarks=Remarks(note="theirs", verdict_url="https://e.org/2"),
    )
    with archive_at(tmp_path / "a.db", first, other) as archive:
        entry = archive.entry(1)
    assert entry.facts.width == 40
    assert entry.remarks.verdict_url == "https://e.org/1"
    assert entry.remarks.note == "mine\ntheirs\nanother verdict: https://e.org/2"
    assert [one.basis for one in entry.sightings] == ["metadata", "published"]


def test_empty_fields_are_filled_later(tmp_path: Path) -> None:
    bare = NewEntry(facts=PictureFacts(sha256=facts().sha256))
    with archive_at(tmp_path / "a.db", bare) as archive:
        assert archive.add([new()], AUTHOR)[0].change == "merged"
        assert archive.entry(1).facts == facts()


def test_a_line_of_a_list_is_known_again_by_its_fingerprint(tmp_path: Path) -> None:
    def line(*labels: str) -> NewEntry:
        return NewEntry(facts=PictureFacts(pdq=bytes(32)), remarks=Remarks(labels=labels))

    with archive_at(tmp_path / "a.db", new(pdq=bytes(32)), line("a"), line("b")) as archive:
        assert list(archive.ids()) == [1, 2]
        assert archive.entry(2).remarks.labels == ("a", "b")
