from __future__ import annotations

from tests.support.report_parts import TAKEN, bound, clue
from tests.support.two_files import report
from verifyimg.comparing.own_dates import date_words, own_dates


def test_bounds_and_sightings_in_archives_are_no_dates_of_the_file() -> None:
    seen = clue("2020-05-18 00:00:00", clock="archive")
    assert own_dates(report(timeline=(bound("2008-09-17"), seen, TAKEN))) == (TAKEN,)


def test_a_date_is_told_with_its_clock_and_tag() -> None:
    words = date_words(TAKEN)
    assert words == (
        "captured 17 May 2020 14:03 (no zone), by the camera's clock (ExifIFD:DateTimeOriginal)"
    )


def test_a_date_that_cannot_be_relied_on_says_so() -> None:
    unset = clue("2000-01-01 00:00:00", doubts=(("default_clock", "it is a default"),))
    assert date_words(unset).endswith("not to be relied on: it is a default")
