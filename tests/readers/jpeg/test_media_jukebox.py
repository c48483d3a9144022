from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import read
from tests.support.old_raw_bytes import CLOCK_TEXT, jukebox
from verifyimg.limits import DEFAULT
from verifyimg.readers.jpeg.media_jukebox import MEDIA_JUKEBOX


def test_the_fields_of_the_library_are_read() -> None:
    assert read(MEDIA_JUKEBOX, jukebox()).values == {
        "MediaJukebox:Tool_Name": "Media Center",
        "MediaJukebox:Date": CLOCK_TEXT,
        "MediaJukebox:Album": "A & B",
    }


@pytest.mark.parametrize("days", ["", "today", "1e9", "9999999", "-1"])
def test_a_date_that_is_no_number_of_days_stays_as_it_is(days: str) -> None:
    assert read(MEDIA_JUKEBOX, jukebox(days)).values["MediaJukebox:Date"] == days


def test_more_fields_than_the_limit_are_refused() -> None:
    found = read(MEDIA_JUKEBOX, b"<A>b</A>" * 20, limits=replace(DEFAULT, ifd_entries=10))
    assert found.problems == [("refused", "more than 10 fields; the rest was not read")]
