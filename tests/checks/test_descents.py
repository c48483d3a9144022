from __future__ import annotations

from datetime import timedelta

from tests.support.sets import traces
from verifyimg.checks.descents import Counted, counted, descents, draft

KEY = "Nikon:ShutterCount"


def shots(*counts: int) -> list[Counted]:
    """Pictures of one day after the other, with these counts."""
    files = [
        traces(f"{day}.jpg", f"2020-05-{day:02d} 12:00:00", {KEY: count})
        for day, count in enumerate(counts, 1)
    ]
    return [*counted(files, (KEY,))]


def test_counts_that_rise_have_no_descent() -> None:
    assert [*descents(shots(1, 2, 2, 9))] == []


def test_one_count_out_of_place_makes_one_pair() -> None:
    for counts in ((1, 9, 2, 3, 4), (5, 6, 7, 1), (9, 1, 2, 3), (3, 4, 1, 5)):
        assert len([*descents(shots(*counts))]) == 1, counts


def test_counters_of_two_kinds_are_not_compared() -> None:
    files = [
        traces("a.jpg", "2020-05-17 12:00:00", {KEY: 100}),
        traces("b.jpg", "2020-05-18 12:00:00", {"Sony:ShutterCount": 5}),
    ]
    assert len([*counted(files, (KEY, "Sony:ShutterCount"))]) == 1


def test_the_finding_names_both_files_and_the_gap() -> None:
    (found,) = descents(shots(9, 1))
    assert found.apart == timedelta(days=1)
    assert not found.beyond_zones
    said = draft(found, "counter", severity=lambda _: "note", strength="weak")
    assert [one.path for one in said.files] == ["1.jpg", "2.jpg"]
    assert "by the counter later" in said.message
