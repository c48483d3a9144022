from __future__ import annotations

from tests.support.report_parts import TAKEN, clue
from tests.support.two_files import report
from verifyimg.archive.first_seen import read_first_seen
from verifyimg.comparing.tracing import MOST, trace_of
from verifyimg.model.clue import Clue
from verifyimg.model.match import Match
from verifyimg.model.trace import Appearance, Trace

Told = dict[str, str | None]


def seen(date: str | None, basis: str | None = "published", **more: str | None) -> Told:
    return {"first_seen": date, "basis": basis, **more}


def match(*sightings: Told, number: int = 1) -> Match:
    dates = [read_first_seen(one["first_seen"] or "") for one in sightings]
    return Match(
        archive="a.db",
        entry={"id": str(number), "name": "a.jpg"},
        how="pdq",
        distance=3,
        transform="mirrored",
        coverage=(1.0, 1.0),
        same_picture=True,
        strength="strong",
        sightings=sightings,
        windows=tuple(date.window if date else None for date in dates),
    )


def trace(*matches: Match, timeline: tuple[Clue, ...] = ()) -> Trace:
    return trace_of(report(timeline=timeline), matches, ())


def told(*matches: Match, timeline: tuple[Clue, ...] = ()) -> str:
    return " ".join(trace(*matches, timeline=timeline).sentences)


def test_nothing_found_says_nothing() -> None:
    assert trace() == Trace(image=report().image)


def test_an_entry_without_appearances_is_one_without_a_date() -> None:
    found = trace(match())
    assert found.dated == () and [one.entry for one in found.undated] == ["1"]


def test_metadata_and_strangers_lists_order_nothing() -> None:
    found = told(match(seen("2019", "metadata"), seen("2018", added_by="import list.txt")))
    assert "no appearance has a date that can order it" in found.casefold()
    assert "earliest" not in found


def test_appearances_of_all_entries_stand_oldest_first_with_the_files_own_dates() -> None:
    found = trace(
        match(seen("2022-03-01", source="late")),
        match(seen("2018-01-01", source="early"), seen(None, source="undated"), number=2),
        timeline=(TAKEN,),
    )
    names = [one.source if isinstance(one, Appearance) else "own" for one in found.dated]
    assert names == ["early", "own", "late"]
    assert [one.source for one in found.undated] == ["undated"]
    assert [one.source for one in found.appearances] == ["early", "late", "undated"]


def test_the_earliest_one_is_only_the_earliest_known() -> None:
    assert "these archives know: 2018 in early (published). There may be earlier ones" in told(
        match(seen("2018", source="early"))
    )


def test_a_later_one_with_another_credit_is_told_and_nobody_is_accused() -> None:
    found = told(
        match(
            seen("2018-01-01", source="a", credit="Anna"),
            seen("2019-01-01", source="b"),
            seen("2020-01-01", source="c", credit="Ben"),
            seen("2021-01-01", source="d", credit="ben"),
        )
    )
    assert "Later: 2019-01-01 in b (published)." in found
    assert "in c (published), with another credit (Ben; before it Anna)" in found
    assert "in d (published), with the same credit" in found
    assert "the order alone does not tell" in found


def test_dates_that_overlap_are_not_put_in_order() -> None:
    found = told(match(seen("2018", source="a"), seen("2018-05-01", source="b")))
    assert "About then, before or after it: 2018-05-01 in b" in found and "Later" not in found


def test_a_file_that_says_it_is_younger_than_its_first_appearance_is_told() -> None:
    late = clue("2023-08-30 10:00:00")
    found = told(match(seen("2020-05-18", source="a")), timeline=(late,))
    assert "later than the picture was first seen" in found
    assert "later than" not in told(match(seen("2020-05-18", source="a")), timeline=(TAKEN,))


def test_a_date_that_cannot_be_relied_on_is_not_held_against_it() -> None:
    unset = clue("2023-08-30 10:00:00", doubts=(("future", "it lies ahead"),))
    assert "later than" not in told(match(seen("2020-05-18")), timeline=(unset,))


def test_many_later_ones_are_counted() -> None:
    dates = [seen(f"20{year}-01-01", source="x") for year in range(10, 13 + MOST)]
    assert "And 2 appearances later than those." in told(match(*dates))
