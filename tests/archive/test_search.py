from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.archives import archive_at, facts, flipped, new, sighting
from verifyimg.archive.entry import Remarks
from verifyimg.archive.search import Found, Orientation, Query, find, matches

OTHER = bytes(32)


def turned(*prints: bytes) -> tuple[Orientation, ...]:
    turns = ("upright", "turned right", "mirrored")
    return tuple(
        Orientation(transform=turn, pdq=pdq)  # type: ignore[arg-type]
        for turn, pdq in zip(turns, prints, strict=False)
    )


def pdq(name: str) -> bytes:
    made = facts(name).pdq
    assert made is not None
    return made


@pytest.mark.parametrize(
    "query",
    [
        Query(),
        Query(sha256="00" * 32, pixel_sha256="11" * 32, orientations=turned(OTHER, OTHER)),
        Query(orientations=turned(flipped(pdq("a.jpg"), *range(32)))),
    ],
)
def test_another_picture_is_not_found(tmp_path: Path, query: Query) -> None:
    with archive_at(tmp_path / "a.db", new("a.jpg"), new("b.jpg")) as archive:
        assert find(archive, query) == []


def test_each_picture_is_found_by_the_first_stage_that_knows_it(tmp_path: Path) -> None:
    query = Query(
        sha256=facts("a.jpg").sha256,
        pixel_sha256=facts("b.jpg").pixel_sha256,
        orientations=turned(OTHER, flipped(pdq("a.jpg"), 1, 2), flipped(pdq("c.jpg"), 200)),
    )
    several = [new(f"{name}.jpg") for name in "dcba"]
    with archive_at(tmp_path / "a.db", *several) as archive:
        assert find(archive, query) == [
            Found(entry_id=4, how="bytes", distance=0, transform="upright"),
            Found(entry_id=3, how="pixels", distance=0, transform="upright"),
            Found(entry_id=2, how="pdq", distance=1, transform="mirrored"),
        ]


def test_the_nearest_position_is_named_and_the_plainest_of_equals(tmp_path: Path) -> None:
    near = pdq("a.jpg")
    with archive_at(tmp_path / "a.db", new("a.jpg")) as archive:
        for prints, transform in (
            ((flipped(near, 1, 2), flipped(near, 1), near), "mirrored"),
            ((near, near, near), "upright"),
        ):
            found = find(archive, Query(orientations=turned(*prints)))
            assert [one.transform for one in found] == [transform]


def test_matches_of_several_archives_come_nearest_first(tmp_path: Path) -> None:
    near = pdq("a.jpg")
    told = Remarks(note="seen", verdict_url="https://e.org/v")
    with (
        archive_at(tmp_path / "one.db", new("x", pdq=flipped(near, 5)), new("y", pdq=near)) as one,
        archive_at(tmp_path / "two.db", new("a.jpg", remarks=told), new("z", pdq=near)) as two,
    ):
        query = Query(sha256=facts("a.jpg").sha256, orientations=turned(near))
        found = matches([one, two], query)
        assert [(match.entry["name"], match.how, match.distance) for match in found] == [
            ("a.jpg", "bytes", 0),
            ("y", "pdq", 0),
            ("z", "pdq", 0),
            ("x", "pdq", 1),
        ]
        assert found[0].entry["verdict_url"] == "https://e.org/v"
        assert found[0].archive == str(tmp_path / "two.db")
        assert len(matches([one, two], query, most=1)) == 2


def test_a_match_tells_all_appearances(tmp_path: Path) -> None:
    first = new(sighting=sighting("2020", basis="published", source="s"))
    with archive_at(tmp_path / "a.db", first, new(sighting=sighting("2019"))) as archive:
        (match,) = matches([archive], Query(sha256=facts().sha256))
    assert [one["first_seen"] for one in match.sightings] == ["2019", "2020"]
    assert (match.entry["first_seen"], match.entry["basis"]) == ("2020", "published")
    assert match.same_picture and match.strength == "very_strong"


@pytest.mark.parametrize(
    ("asked", "archived", "bits", "known"),
    [
        (49, 100, 13, False),
        (100, 49, 13, False),
        (10, 10, 31, False),
        (10, 10, 12, True),
        (50, 50, 31, True),
        (None, None, 31, True),
    ],
)
def test_where_one_shows_little_only_the_nearest_count(
    tmp_path: Path, asked: int | None, archived: int | None, bits: int, *, known: bool
) -> None:
    there = new("a.jpg", pdq_quality=archived)
    query = Query(orientations=turned(flipped(pdq("a.jpg"), *range(bits))), pdq_quality=asked)
    with archive_at(tmp_path / "a.db", there) as archive:
        assert bool(find(archive, query)) is known
