"""Remarks beside files, and the room for them."""

from __future__ import annotations

from dataclasses import replace

from tests.support.odd_reports import failed
from tests.support.report_parts import stripped
from tests.support.reports import DIFFERS, gknb, honest, zone_edge
from verifyimg.model.policy import Acceptance
from verifyimg.reports.annotations import MOST_SHOWN, Annotation, Room, remarks

ONE = Annotation(level="error", path="a.jpg", title="t", message="m")


def test_what_is_only_worth_knowing_is_not_remarked_on() -> None:
    noted = replace(honest(), findings=(replace(DIFFERS, severity="note"),))

    assert [list(remarks(report)) for report in (honest(), stripped(), noted)] == [[], [], []]


def test_what_a_baseline_accepts_is_not_remarked_on() -> None:
    known = Acceptance(by="the desk", on="2026-11-20", reason="known")
    accepted = replace(gknb(), findings=(replace(DIFFERS, accepted=known),))

    assert list(remarks(accepted)) == []


def test_a_conflict_is_an_error_and_a_concern_a_warning() -> None:
    levels = [[one.level for one in remarks(report)] for report in (gknb(), zone_edge())]

    assert levels == [["error"], ["warning"]]


def test_a_conflict_comes_with_its_innocent_explanations() -> None:
    (one,) = remarks(gknb())

    assert "It could also be explained by: a clock that was set wrong" in one.message


def test_what_could_not_be_examined_is_an_error() -> None:
    (one,) = remarks(failed())

    assert (one.level, one.title) == ("error", "could not be examined")


def test_the_last_place_is_kept_until_it_is_known_what_is_over() -> None:
    room, free = Room(), []
    for _ in range(MOST_SHOWN + 2):
        free.append(room.free)
        room = room.plus(ONE)

    assert free == [True] * (MOST_SHOWN - 1) + [False] * 3
    assert (room.over, room.held) == (3, ONE)


def test_an_empty_room_holds_nothing_back() -> None:
    assert (Room().over, Room().plus(ONE).held) == (0, None)
