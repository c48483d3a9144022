from __future__ import annotations

import pytest

from verifyimg.model.tag import Value
from verifyimg.readers.xmp.values import date, degrees, divided, value_of

AS_IT_IS = [
    ("dc:Description", "2020-05-17T14:03:21"),
    ("photoshop:Headline", "2020-05-17T14:03:21"),
    ("photoshop:Credit", "1/2"),
    ("xmp:Rating", "5"),
    ("own:Day", "2020-05-17"),
    ("own:Ratio", "1/2/3"),
    ("xmpMM:HistoryChanged", "/"),
    ("exif:ExposureTime", "1/200 s"),
    ("exif:ApertureValue", "2,97 EV (f/2,8)"),
    ("exif:GPSLatitude", "38.46"),
    ("exif:GPSLatitude", "north"),
    ("photomech:TimeCreated", "noon"),
    ("xmp:CreateDate", "yesterday"),
    ("iptcExt:DigitalSourceType", "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"),
]


@pytest.mark.parametrize(("key", "text"), AS_IT_IS)
def test_a_text_stays_as_it_is(key: str, text: str) -> None:
    assert value_of(*key.split(":"), text) == text


VALUES: list[tuple[str, str, Value]] = [
    ("xmp:CreateDate", "2020-05-17T14:03:21+05:00", "2020:05:17 14:03:21+05:00"),
    ("xmp:ModifyDate", "2020-05-17T14:03Z", "2020:05:17 14:03Z"),
    ("xmp:MetadataDate", "2020-05", "2020:05"),
    ("photoshop:DateCreated", "2020-05-17", "2020:05:17"),
    ("xmpMM:HistoryWhen", "2020-05-17T14:03:21.50Z", "2020:05:17 14:03:21.50Z"),
    ("exif:GPSDateTime", "2020-05-17T09:03:21Z", "2020:05:17 09:03:21Z"),
    ("own:When", "2020-05-17T14:03:21", "2020:05:17 14:03:21"),
    ("own:Ratio", "1/3", 0.333333333333333),
    ("exif:ExposureTime", "1/200", 0.005),
    ("exif:FNumber", "8/1", 8),
    ("exif:ExposureCompensation", "-1/3", -0.333333333333333),
    ("exif:FocalLength", "1/0", "inf"),
    ("exif:FocalLength", "0/0", "undef"),
    ("aux:LensInfo", "24/1 70/1 28/10 0/0", "24 70 2.8 undef"),
    ("exif:ApertureValue", "6/1", 8),
    ("exif:ShutterSpeedValue", "7/1", 0.0078125),
    ("exif:GPSLatitude", "38,27.6N", 38.46),
    ("exif:GPSLatitude", "38,27,36S", -38.46),
    ("exif:GPSLongitude", "70,44.4W", -70.74),
    ("exif:GPSAltitude", "1234/10", 123.4),
    ("photomech:TimeCreated", "140321+0500", "14:03:21+05:00"),
    ("plus:ModelReleaseStatus", "http://ns.useplus.org/ldf/vocab/MR-LMR", "MR-LMR"),
    ("GDepth:DepthImage", "MTIzNDU=", "(5 bytes of binary data)"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "text", "value"), VALUES)
def test_a_value_is_that_of_exiftool(key: str, text: str, value: Value) -> None:
    found = value_of(*key.split(":"), text)
    assert found == pytest.approx(value) if isinstance(value, float) else found == value


@pytest.mark.parametrize("text", ["9" * 400 + "/1", "1/" + "9" * 400, "9" * 16 + "/3"])
def test_numbers_beyond_all_reason_stay_text(text: str) -> None:
    assert divided(text) == text


@pytest.mark.parametrize("apex", ["99999/1", "-99999/1", "1/0"])
def test_an_exposure_beyond_all_reason_stays_text(apex: str) -> None:
    assert value_of("exif", "ShutterSpeedValue", apex) == apex
    assert value_of("exif", "ApertureValue", apex) == apex


def test_a_date_without_seconds_gets_none() -> None:
    assert date("2020-05-17T14:03") == "2020:05:17 14:03"


def test_degrees_beyond_the_pattern_stay_text() -> None:
    assert degrees("1234,5N") == "1234,5N"
