from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.archives import AUTHOR, archive_at, facts, new, sighting
from verifyimg.archive.adding import BATCH, Acknowledged, Addition, Examiner, add
from verifyimg.archive.entry import NewEntry, PictureFacts
from verifyimg.archive.store import Archive
from verifyimg.errors import EmptyFile, InputError


class Pictures:
    """Files that are nothing but names, and how often each was examined."""

    def __init__(self) -> None:
        self.examined: list[str] = []

    def sha256(self, path: str) -> str:
        if path == "empty.jpg":
            raise EmptyFile(path=path)
        return str(facts(path).sha256)

    def facts(self, path: str) -> PictureFacts:
        self.examined.append(path)
        if path == "broken.jpg":
            raise InputError(path=path, detail="no picture")
        if path == "interrupt.jpg":
            raise KeyboardInterrupt
        return facts(path, thumbnail=b"png")

    def add(self, archive: Archive, *paths: str, thumbnails: bool = True) -> list[Acknowledged]:
        told: list[Acknowledged] = []
        add(
            archive,
            (Addition(path=path, sighting=sighting("2020")) for path in paths),
            Examiner(sha256=self.sha256, facts=self.facts),
            author=AUTHOR,
            acknowledge=told.append,
            thumbnails=thumbnails,
        )
        return told


def test_every_file_is_acknowledged_once_in_order(tmp_path: Path) -> None:
    paths = [f"{number}.jpg" for number in range(BATCH * 2 + 5)]
    with archive_at(tmp_path / "a.db") as archive:
        told = Pictures().add(archive, *paths)
        assert [one.path for one in told] == paths
        assert {one.change for one in told} == {"added"}
        assert len(list(archive.ids())) == len(paths)


def test_what_is_acknowledged_can_be_read_by_others_then(tmp_path: Path) -> None:
    seen: list[bool] = []

    def acknowledge(told: Acknowledged) -> None:
        with Archive.reading(str(tmp_path / "a.db")) as other:
            seen.append(told.id in set(other.ids()))

    with archive_at(tmp_path / "a.db") as archive:
        pictures = Pictures()
        examiner = Examiner(sha256=pictures.sha256, facts=pictures.facts)
        additions = [Addition(path=f"{number}") for number in range(40)]
        add(archive, additions, examiner, author=AUTHOR, acknowledge=acknowledge)
    assert seen == [True] * 40


def test_a_file_that_cannot_be_examined_costs_itself(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        told = Pictures().add(archive, "empty.jpg", "a.jpg", "broken.jpg", "b.jpg")
        assert {one.path for one in told if one.change == "failed"} == {"empty.jpg", "broken.jpg"}
        assert len(list(archive.ids())) == 2


def test_a_second_run_examines_only_what_is_not_there(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        Pictures().add(archive, "a.jpg", "b.jpg")
        again = Pictures()
        told = again.add(archive, "a.jpg", "b.jpg", "c.jpg")
        assert again.examined == ["c.jpg"]
        assert [one.change for one in told] == ["unchanged", "unchanged", "added"]


def test_an_entry_that_was_imported_without_pixels_is_examined(tmp_path: Path) -> None:
    bare = NewEntry(facts=PictureFacts(sha256=facts().sha256))
    with archive_at(tmp_path / "a.db", bare) as archive:
        assert Pictures().add(archive, "a.jpg")[0].change == "merged"
        assert archive.entry(1).facts == facts()


def test_an_interruption_keeps_what_was_examined(tmp_path: Path) -> None:
    told: list[Acknowledged] = []
    pictures = Pictures()
    with archive_at(tmp_path / "a.db") as archive:
        with pytest.raises(KeyboardInterrupt):
            add(
                archive,
                [Addition(path=path) for path in ("a.jpg", "b.jpg", "interrupt.jpg", "c.jpg")],
                Examiner(sha256=pictures.sha256, facts=pictures.facts),
                author=AUTHOR,
                acknowledge=told.append,
            )
        assert [one.path for one in told] == ["a.jpg", "b.jpg"]
        assert list(archive.ids()) == [1, 2]


def test_an_archive_may_hold_no_pictures(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        Pictures().add(archive, "a.jpg", thumbnails=False)
        Pictures().add(archive, "b.jpg")
        kept = [entry.facts.thumbnail for entry in archive.entries([1, 2], thumbnails=True)]
    assert kept == [None, b"png"]


def test_files_are_asked_for_one_at_a_time(tmp_path: Path) -> None:
    drawn: list[int] = []

    def additions() -> Iterator[Addition]:
        for number in range(BATCH * 3):
            drawn.append(number)
            yield Addition(path=f"{number}")

    pictures, ahead = Pictures(), []
    with archive_at(tmp_path / "a.db", new()) as archive:
        add(
            archive,
            additions(),
            Examiner(sha256=pictures.sha256, facts=pictures.facts),
            author=AUTHOR,
            acknowledge=lambda told: ahead.append(len(drawn) - int(told.path)),
        )
    assert max(ahead) <= BATCH
