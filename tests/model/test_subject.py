from __future__ import annotations

from dataclasses import replace

from tests.support.rule_subjects import subject, tag
from tests.support.subjects import bound, camera_date, gps_time


def test_a_tag_is_found_by_its_key_and_the_first_one_counts() -> None:
    made = replace(subject(), tags=(tag("IFD0:Model", "first"), tag("IFD0:Model", "second")))
    found = made.tag("IFD0:Model")
    assert found is not None
    assert found.raw == "first"
    assert made.tag("IFD0:Make") is None


def test_clues_come_by_meaning_in_reading_order_trusted_or_not() -> None:
    date, gps = camera_date(), gps_time()
    made = subject(date, gps)
    assert list(made.clues_of("captured")) == [date, gps]
    assert list(made.clues_of("place")) == []


def test_a_capture_that_the_name_alone_tells_is_kept_apart() -> None:
    date, name = camera_date(), replace(camera_date(), storage="file_name")
    bound_ = bound("not_after", "2020-05-17", storage="file_name")
    made = subject(date, name, bound_)
    assert list(made.clues_of("captured", "not_after")) == [date, bound_]
    assert list(made.named_times()) == [name, bound_]
