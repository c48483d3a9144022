from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import tag
from verifyimg.model.tag import Value
from verifyimg.reports.tags.plain_values import plain

SAID: dict[tuple[str, Value], str] = {
    ("IFD0:Orientation", 1): "1, upright",
    ("IFD0:Orientation", 6): "6, turn it 90 degrees right",
    ("IFD0:Orientation", 8): "8, turn it 90 degrees left",
    ("ExifIFD:ExposureTime", 0.008): "1/125 s",
    ("ExifIFD:ExposureTime", 2): "2 s",
    ("ExifIFD:FNumber", 5.6): "f/5.6",
    ("ExifIFD:Flash", 25): "25, fired",
    ("ExifIFD:Flash", 16): "16, did not fire",
    ("ExifIFD:ColorSpace", 65535): "65535, not calibrated",
    ("GPS:GPSAltitude", 1463): "1463 m",
}
LEFT: list[tuple[str, Value]] = [
    ("IFD0:Orientation", 9),
    ("IFD0:Orientation", "1"),
    ("ExifIFD:ExposureTime", "undef"),
    ("ExifIFD:ExposureTime", None),
    ("Canon:Orientation", 1),
    ("IFD0:Make", "Canon"),
]


@pytest.mark.parametrize(("key", "value"), LEFT)
def test_what_no_table_has_stays_as_it_is(key: str, value: Value) -> None:
    one = replace(tag(key, "raw"), value=value, text="as it is")
    assert plain(one) == "as it is"


@pytest.mark.parametrize(("case", "said"), SAID.items())
def test_a_code_is_said_in_words(case: tuple[str, Value], said: str) -> None:
    key, value = case
    assert plain(tag(key, "raw", value=value)) == said


@pytest.mark.parametrize("value", [0, -1, float("nan"), float("inf"), 1e-320])
def test_an_exposure_that_cannot_be_ends_nothing(value: float) -> None:
    assert plain(tag("ExifIFD:ExposureTime", "raw", value=value)).endswith(" s")
