from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.archives import archive_at, facts, flipped, new, sighting
from verifyimg.archive.memory import Memory, base_name, opened, tried
from verifyimg.archive.search import Orientation, Query
from verifyimg.errors import ArchiveMissing, NotAnArchive, NotBuilt

KNOWN = facts("a.jpg")
ASKED = Query(sha256=KNOWN.sha256)


@pytest.fixture
def path(tmp_path: Path) -> str:
    seen = new("a.jpg", sighting=sighting("2020-05", basis="message"))
    with archive_at(tmp_path / "seen.db", seen, new("b.jpg")) as archive:
        return archive.path


def near(bits: int) -> Query:
    assert KNOWN.pdq
    pdq = flipped(KNOWN.pdq, *range(bits))
    return Query(orientations=(Orientation(transform="mirrored", pdq=pdq),))


def test_a_picture_that_is_known_is_recalled_with_its_dates(path: str) -> None:
    with opened([path]) as memory:
        recalled = memory.recall(ASKED, most=5)
    (match,) = recalled.matches
    assert (match.archive, match.how, match.entry["id"]) == ("seen.db", "bytes", "1")
    assert [window is not None for window in match.windows] == [True]
    assert recalled.problems == ()


def test_what_was_looked_into_is_told_also_where_nothing_is_found(path: str) -> None:
    with opened([path]) as memory:
        recalled = memory.recall(near(60), most=5)
    (look,) = recalled.looks
    assert (recalled.matches, look.name, look.entries) == ((), "seen.db", 2)
    assert look.looked_for == ("bytes", "pdq")


def test_matches_of_several_archives_stand_by_nearness(path: str, tmp_path: Path) -> None:
    archive_at(tmp_path / "other.db", new("c.jpg", sha256=KNOWN.sha256, pdq=None)).close()
    with opened([path, str(tmp_path / "other.db"), path]) as memory:
        query = Query(sha256=KNOWN.sha256, orientations=near(4).orientations)
        recalled = memory.recall(query, most=5)
        assert [look.name for look in recalled.looks] == ["seen.db", "other.db"]
        assert {match.how for match in recalled.matches} == {"bytes"}
        far = memory.recall(near(4), most=5)
    assert [(match.archive, match.distance) for match in far.matches] == [("seen.db", 4)]


def test_archives_of_one_name_are_told_apart(path: str, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    archive_at(tmp_path / "b" / "seen.db").close()
    with opened([path, str(tmp_path / "b" / "seen.db")]) as memory:
        names = [look.name for look in memory.recall(ASKED, most=5).looks]
    assert names == [path, str(tmp_path / "b" / "seen.db")]


def test_at_most_so_many_of_each_archive(path: str, tmp_path: Path) -> None:
    many = [new(f"{number}.jpg", pdq=KNOWN.pdq) for number in range(30)]
    archive_at(tmp_path / "many.db", *many).close()
    with opened([str(tmp_path / "many.db")]) as memory:
        assert len(memory.recall(near(0), most=20).matches) == 20


def test_an_archive_that_was_named_and_is_none_is_refused(path: str, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("hello")
    for name, error in (("none.db", ArchiveMissing), ("text.db", NotAnArchive)):
        with pytest.raises(error), opened([path, str(tmp_path / name)]):
            pass
    with pytest.raises(NotBuilt), opened(["https://a.example/archive"]):
        pass


def test_an_archive_that_nobody_named_is_none_or_a_problem(tmp_path: Path) -> None:
    with tried(str(tmp_path / "none.db")) as memory:
        assert memory is None
    (tmp_path / "text.db").write_text("hello")
    with tried(str(tmp_path / "text.db")) as memory:
        assert memory is not None
        recalled = memory.recall(ASKED, most=5)
    (problem,) = recalled.problems
    assert (recalled.looks, recalled.matches) == ((), ())
    assert (problem.reader, problem.kind, problem.fatal) == ("archive", "damaged", False)
    assert problem.message.startswith("the archive text.db was not looked into: not an archive")
    assert str(tmp_path) not in problem.message


def test_a_newer_schema_is_a_problem_that_asks_for_an_update(path: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.commit()
    connection.close()
    with tried(path) as memory:
        assert isinstance(memory, Memory)
        (problem,) = memory.recall(ASKED, most=5).problems
    assert problem.loud and "please update verifyimg" in problem.message


def test_an_archive_that_fails_while_it_is_asked_costs_its_own_matches(path: str) -> None:
    with opened([path]) as memory:
        memory.archives[0].connection.close()
        memory.archives[0].connection = sqlite3.connect(":memory:")
        recalled = memory.recall(ASKED, most=5)
    assert (recalled.matches, recalled.looks) == ((), ())
    assert [problem.loud for problem in recalled.problems] == [True]


@pytest.mark.parametrize(
    ("path_", "name"), [("/a/b.db", "b.db"), ("b.db", "b.db"), ("a/b/", "b"), ("/", "/")]
)
def test_a_name_is_the_last_part_of_a_path(path_: str, name: str) -> None:
    assert base_name(path_) == name


def test_the_small_picture_of_a_match_is_fetched_from_its_archive(tmp_path: Path) -> None:
    seen = new("a.jpg", thumbnail=b"small")
    archive_at(tmp_path / "seen.db", seen, new("b.jpg", thumbnail=None)).close()
    with opened([str(tmp_path / "seen.db")]) as memory:
        (known,) = memory.recall(ASKED, most=5).matches
        assert memory.thumbnail(known) == b"small"
        for number in ("2", "99", "x", None):
            assert memory.thumbnail(replace(known, entry=known.entry | {"id": number})) is None
        assert memory.thumbnail(replace(known, archive="other.db")) is None
