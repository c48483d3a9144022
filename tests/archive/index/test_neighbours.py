from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.archives import AUTHOR, archive_at, flipped, new
from verifyimg.archive.index.neighbours import Neighbour, neighbours, uncovered_rows
from verifyimg.archive.index.segments import print_segments, refresh
from verifyimg.archive.store import Archive

RANDOM = Random(20_260_101)
BASES = [RANDOM.randbytes(32) for _ in range(40)]
PRINTS = [
    flipped(base, *RANDOM.sample(range(256), distance))
    for base in BASES
    for distance in (0, 1, 15, 30, 31, 32, 33)
]


def asked(archive: Archive, *prints: bytes) -> dict[int, Neighbour]:
    return {one.entry_id: one for one in neighbours(archive.path, archive.connection, prints)}


def brute(prints: list[bytes]) -> dict[int, int]:
    """The nearest of `prints` for every entry that is within reach, one by one."""
    distances = {
        number: min((int.from_bytes(one) ^ int.from_bytes(pdq)).bit_count() for one in prints)
        for number, pdq in enumerate(PRINTS, 1)
    }
    return {number: distance for number, distance in distances.items() if distance <= 31}


@pytest.fixture(params=["scanned", "indexed", "both", "lost"])
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Archive:
    """The same rows behind index files, without any, with a tail, with a gap."""
    made = archive_at(tmp_path / "a.db")
    entries = [new(f"{number}", pdq=pdq) for number, pdq in enumerate(PRINTS)]
    made.add(entries[:200], AUTHOR)
    if request.param != "scanned":
        refresh(made.path, made.connection, tail=10)
    made.add(entries[200:], AUTHOR)
    if request.param in ("indexed", "lost"):
        refresh(made.path, made.connection, tail=10)
    if request.param == "lost":
        for segment in print_segments(made.path, made.connection).named()[:1]:
            Path(print_segments(made.path, made.connection).file(segment)).unlink()
    return made


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    base=st.sampled_from(BASES),
    bits=st.sets(st.integers(0, 255), max_size=40),
    stranger=st.binary(min_size=32, max_size=32),
)
def test_what_is_found_is_what_brute_force_finds(
    archive: Archive, base: bytes, bits: set[int], stranger: bytes
) -> None:
    prints = [stranger, flipped(base, *bits)]
    found = asked(archive, *prints)
    assert {number: one.distance for number, one in found.items()} == brute(prints)


def test_the_nearest_of_those_asked_for_is_named(archive: Archive) -> None:
    near = PRINTS[7]
    found = asked(archive, flipped(near, 1, 2, 3), near, flipped(near, 9), near)
    assert (found[8].asked, found[8].distance) == (1, 0)


def test_a_removed_picture_is_not_found(archive: Archive) -> None:
    archive.remove(8)
    assert 8 not in asked(archive, PRINTS[7])


def test_nothing_is_asked_for_nothing_is_found(archive: Archive) -> None:
    assert asked(archive) == {}


def test_the_rows_that_are_scanned_are_counted(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", *(new(f"{n}") for n in range(30))) as made:
        assert uncovered_rows(made.path, made.connection) == 30
        refresh(made.path, made.connection, tail=10)
        assert uncovered_rows(made.path, made.connection) == 0
        made.add([new("x")], AUTHOR)
        assert uncovered_rows(made.path, made.connection) == 1


@pytest.mark.parametrize("lost", ["deleted", "cut short", "another's"])
def test_a_reader_of_an_archive_whose_index_is_lost_still_finds_all(
    tmp_path: Path, lost: str
) -> None:
    """Many rows, so that they are sifted; a reader writes nothing, and must not need to."""
    near = flipped(BASES[0], *range(0, 62, 2))
    entries = [new(f"{n}", pdq=RANDOM.randbytes(32)) for n in range(9_000)]
    with archive_at(tmp_path / "a.db", *entries, new("x", pdq=near)) as made:
        refresh(made.path, made.connection)
        (segment,) = print_segments(made.path, made.connection).named()
        file = Path(print_segments(made.path, made.connection).file(segment))
    if lost == "deleted":
        file.unlink()
    else:
        data = file.read_bytes()
        file.write_bytes(data[:10_000] if lost == "cut short" else b"\0" * 200 + data[200:])
    with Archive.reading(str(tmp_path / "a.db")) as reader:
        assert uncovered_rows(reader.path, reader.connection) == 9_001
        assert {number: one.distance for number, one in asked(reader, BASES[0]).items()} == {
            9_001: 31
        }
