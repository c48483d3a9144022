from __future__ import annotations

from tests.support.subjects import bound, camera_date, gps_time
from verifyimg.model.bounds import bounds_of, two_clocks

LOW, LOWER = bound("not_before", "2020-01-01"), bound("not_before", "2015-01-01")
HIGH, HIGHER = bound("not_after", "2018-01-01"), bound("not_after", "2022-01-01")
OF_FILE = bound("not_before", "2024-01-01", about="file")


def test_scene_and_file_are_never_put_together() -> None:
    clues = [LOW, OF_FILE]
    assert bounds_of(clues, "scene").lower == (LOW,)
    assert bounds_of(clues, "file").lower == (OF_FILE,)


def test_the_tightest_bounds_stand_first() -> None:
    found = bounds_of([LOWER, HIGHER, LOW, HIGH], "scene")
    assert (found.lower, found.upper) == ((LOW, LOWER), (HIGH, HIGHER))


def test_what_is_in_doubt_and_the_camera_s_own_date_bound_nothing() -> None:
    doubted = bound("not_before", "2020-01-01", doubts=["low_confidence"])
    assert bounds_of([doubted, camera_date()], "scene").lower == ()


def test_gps_time_bounds_from_below() -> None:
    gps = gps_time()
    assert bounds_of([gps], "scene").lower == (gps,)


def test_two_bounds_that_exclude_each_other_are_named() -> None:
    assert bounds_of([LOWER, LOW, HIGH, HIGHER], "scene").contradiction == (LOW, HIGH)
    assert bounds_of([LOWER, HIGHER], "scene").contradiction is None


def test_the_best_founded_pair_is_named_not_the_widest_apart() -> None:
    weak = bound("not_before", "2021-01-01", strength="weak")
    assert bounds_of([LOW, weak, HIGH], "scene").contradiction == (LOW, HIGH)


def test_one_clock_in_two_places_is_one_clock() -> None:
    assert not two_clocks([camera_date(), camera_date("2021-01-01 00:00:00")])
    assert two_clocks([camera_date(), gps_time()])
