from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.support.sets import CANON, SERIAL, traces
from verifyimg.checks.orders import NO_DATE, NO_GROUP, PLACES, likeness


@pytest.mark.parametrize("order", PLACES)
def test_a_file_of_which_nothing_is_known_stands_nowhere(order: str) -> None:
    nothing = replace(traces("a.jpg", device=""), sha256=None)
    assert [*PLACES[order](nothing)] == []  # type: ignore[index]


def test_every_order_says_why_rules_did_not_run() -> None:
    assert set(NO_GROUP) == set(PLACES)


def test_files_of_one_body_stand_by_the_moment_of_their_dates() -> None:
    (place,) = PLACES["device"](traces("a.jpg", "2020-05-17 14:03:21", SERIAL, zone=300))
    assert place.group == f"{CANON}\0" + "420105522"
    assert place.within == "2020-05-17T09:03:21+00:00"


def test_alike_pictures_stand_by_their_upper_bound_first() -> None:
    known = likeness(traces("a.jpg", latest=datetime(2020, 5, 18, tzinfo=UTC)), "7")
    dated = likeness(traces("b.jpg", "2019-05-17 14:03:21"), "7")
    assert min([dated, known], key=lambda place: place.within) is known
    assert dated.within.startswith(NO_DATE)
