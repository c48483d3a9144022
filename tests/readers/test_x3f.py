from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import read
from tests.support.old_raw_bytes import CLOCK_TEXT, x3f, x3f_properties
from verifyimg.limits import DEFAULT
from verifyimg.readers.x3f import X3F_HEADER, X3F_PICTURE, X3F_PROPERTIES


def test_version_identifier_and_sizes_are_read_from_the_header() -> None:
    assert read(X3F_HEADER, x3f()[:40]).values == {
        "SigmaRaw:FileVersion": "2.3",
        "SigmaRaw:ImageUniqueID": b"0100838212345678".hex(),
        "SigmaRaw:MarkBits": 0,
        "SigmaRaw:ImageWidth": 2640,
        "SigmaRaw:ImageHeight": 1760,
        "SigmaRaw:Rotation": 90,
    }


def test_of_a_later_layout_only_the_version_is_told() -> None:
    assert read(X3F_HEADER, x3f(version=(4, 0))[:40]).values == {"SigmaRaw:FileVersion": "4.0"}


def test_a_header_that_breaks_off_is_damaged() -> None:
    assert read(X3F_HEADER, x3f()[:20]).problems == [("damaged", "the header breaks off")]


def test_the_properties_that_tell_something_are_read() -> None:
    fields = {"CAMSERIAL": "1008382", "TIME": "1589724201", "AEMODE": "8", "CAMMODEL": "SD X"}
    assert read(X3F_PROPERTIES, x3f_properties(fields)).values == {
        "SigmaRaw:SerialNumber": "1008382",
        "SigmaRaw:DateTimeOriginal": CLOCK_TEXT,
        "SigmaRaw:Model": "SD X",
    }


@pytest.mark.parametrize("clock", ["", "soon", "9" * 30, "-1"])
def test_a_clock_that_is_no_number_of_seconds_stays_as_it_is(clock: str) -> None:
    found = read(X3F_PROPERTIES, x3f_properties({"TIME": clock}))
    assert found.values == {"SigmaRaw:DateTimeOriginal": clock}


def test_properties_that_break_off_are_damaged() -> None:
    data = x3f_properties({"TIME": "1"}, count=9)
    found = read(X3F_PROPERTIES, data).problems
    assert found == [("damaged", "the properties end after 0 of 9")]
    assert read(X3F_PROPERTIES, b"SECp").found == ()


def test_more_properties_than_the_limit_are_refused() -> None:
    data = x3f_properties({f"P{number}": "" for number in range(20)})
    found = read(X3F_PROPERTIES, data, limits=replace(DEFAULT, ifd_entries=10))
    assert found.problems == [("refused", "20 properties; the rest was not read")]


def test_a_picture_is_a_preview_with_its_length() -> None:
    found = read(X3F_PICTURE, b"\xff\xd8\xff", label="JpgFromRaw")
    assert found.values == {"SigmaRaw:JpgFromRaw": 3}
