from __future__ import annotations

from dataclasses import replace

from tests.support.rule_subjects import subject, tag
from tests.support.subjects import camera_date, gps_time


def test_a_tag_is_found_by_its_key_and_the_first_one_counts() -> None:
    made = replace(
        subject(), tags=(tag("IFD0:Model", "first"), tag("IFD0:Model", "second"))
    )
    found = made.tag("IFD0:Model")
    assert found is not None
    assert found.raw == "first"
    assert made.tag("IFD0:Make") is None


def test_clues_come_by_meaning_in_reading_order_trusted_or_not() -> None:
    date, gps = camera_date(), gps_time()
    made = subject(date, gps)
    assert list(made.clues_of("captured")) == [date, gps]
    assert list(made.clues_of("place")) == []
