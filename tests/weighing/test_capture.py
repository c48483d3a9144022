from __future__ import annotations

from dataclasses import replace

from tests.support.rule_subjects import place
from tests.support.subjects import bound, camera_date, device, gps_time, unreadable
from verifyimg.model.report import Capture
from verifyimg.weighing.capture import capture_of, timeline_of

CREATED = camera_date("2020-05-17 14:03:22", meaning="digitised", key="ExifIFD:CreateDate")


def test_a_file_without_clues_says_nothing_of_the_scene() -> None:
    assert capture_of([]) == Capture()
    assert timeline_of([]) == ()


def test_what_is_no_date_of_the_capture_declares_nothing() -> None:
    others = [
        unreadable("2020:13:45 00:00:00"),
        gps_time(),
        CREATED,
        camera_date(meaning="written", about="file"),
        device(),
    ]
    told = capture_of(others)
    assert replace(told, scene=Capture().scene) == Capture()
    assert [clue.clock for clue in told.scene.lower] == ["gps"]


def test_the_cameras_date_is_declared_in_doubt_too() -> None:
    doubted = camera_date(doubts=["default_clock"])
    assert capture_of([unreadable(""), doubted, camera_date()]).declared is doubted


def test_a_bound_in_doubt_bounds_nothing() -> None:
    doubted = bound("not_before", "2020-05-17", doubts=["low_confidence"])
    assert capture_of([doubted, bound("not_after", "2021-05-17", doubts=["invalid"])]) == Capture()


def test_the_tightest_bounds_count() -> None:
    lower = [bound("not_before", day) for day in ("2018-01-01", "2019-06-01", "2017-01-01")]
    upper = [bound("not_after", day) for day in ("2022-01-01", "2021-03-01", "2023-01-01")]
    capture = capture_of([*lower, *upper])
    assert (capture.not_before, capture.not_after) == (lower[1], upper[1])


def test_bounds_about_the_file_are_kept_apart() -> None:
    lower = bound("not_before", "2022-01-01", about="file")
    upper = bound("not_after", "2023-01-01", about="file")
    told = capture_of([lower, upper])
    assert (told.file_not_before, told.file_not_after) == (lower, upper)
    assert (told.file.lower, told.file.upper) == ((lower,), (upper,))
    assert (told.not_before, told.not_after, told.scene) == (None, None, Capture().scene)


def test_the_place_is_the_first_with_a_position() -> None:
    here = place(38.46, 70.74)
    assert capture_of([replace(place(0, 0), position=None), here]).place is here


def test_the_timeline_holds_what_has_a_window_by_its_earliest_moment() -> None:
    first, second = bound("not_after", "2022-01-01"), camera_date("2019-01-01 00:00:00")
    third, same = camera_date("2020-01-01 00:00:00"), camera_date("2020-01-01 00:00:00")
    found = timeline_of([third, same, device(), unreadable(""), second, first])
    assert found == (first, second, third, same)
    assert found[2] is third


def test_a_date_that_the_name_alone_tells_is_not_declared() -> None:
    assert capture_of([replace(camera_date(), storage="file_name")]) == Capture()
