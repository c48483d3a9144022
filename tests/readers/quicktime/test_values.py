from __future__ import annotations

import pytest

from tests.support.quicktime_bytes import seconds
from verifyimg.readers.quicktime.values import (
    coordinates,
    exif_date,
    fixed,
    language_of,
    moment,
    number,
    plain,
    text_of,
)


@pytest.mark.parametrize(
    ("count", "text"),
    [
        pytest.param(0, "0000:00:00 00:00:00", id="never set"),
        pytest.param(seconds(2020, 5, 17, 14, 3, 21), "2020:05:17 14:03:21", id="from 1904"),
        pytest.param(seconds(2020, 5, 17) - 2_082_844_800, "2020:05:17 00:00:00", id="from 1970"),
        pytest.param(seconds(1970, 1, 1), "0000:00:00 00:00:00", id="a clock that stands at 0"),
        pytest.param(seconds(1970, 1, 1) + 1, "1970:01:01 00:00:01", id="from 1904 after all"),
        pytest.param(2**32 - 1, "2040:02:06 06:28:15", id="the last of 32 bits"),
        pytest.param(2**64 - 1, str(2**64 - 1), id="no date that we can count"),
    ],
)
def test_a_date_is_counted_from_1904(count: int, text: str) -> None:
    assert moment(count) == text


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("2019-07-24T11:25:40+0300", "2019:07:24 11:25:40+03:00"),
        ("2019-07-24T11:25:40Z", "2019:07:24 11:25:40Z"),
        ("2019-07-24T11:25:40.250+03:00", "2019:07:24 11:25:40.250+03:00"),
        ("2019-07-24 11:25", "2019:07:24 11:25"),
        ("2019-07-24", "2019:07:24"),
        ("2006", "2006"),
        ("yesterday", "yesterday"),
        ("", ""),
    ],
)
def test_a_date_as_text_is_written_as_exif_has_it(stored: str, text: str) -> None:
    assert exif_date(stored) == text


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("+51.4169-000.0806/", "51.4169 -0.0806"),
        ("+32.0929+034.8620+028.516/", "32.0929 34.862 28.516"),
        ("+3827.6+07044.4/", "38.46 70.74"),
        ("+382736-0704424/", "38.46 -70.74"),
        ("+00.0000+000.0000/", "0 0"),
        ("nowhere", "nowhere"),
        ("+38", "+38"),
    ],
)
def test_a_position_is_told_in_degrees(stored: str, text: str) -> None:
    assert coordinates(stored) == text


@pytest.mark.parametrize(
    ("data", "language", "text"),
    [
        (b"caf\xc3\xa9", 0x15C7, "café"),
        (b"caf\x8e", 0, "café"),
        (b"\xfe\xff\0c\0a\0f\0\xe9", 0x15C7, "café"),
        (b"one\0two", 0x15C7, "one"),
        (b"", 0, ""),
    ],
)
def test_a_text_is_decoded_by_its_language(data: bytes, language: int, text: str) -> None:
    assert text_of(data, language) == text


@pytest.mark.parametrize(
    ("code", "name"), [(0x15C7, "eng"), (0x55C4, "und"), (0, ""), (0x7FFF, "")]
)
def test_a_language_is_three_packed_letters(code: int, name: str) -> None:
    assert language_of(code) == name


def test_numbers_have_no_more_digits_than_they_need() -> None:
    assert (number(2.0), number(1 / 3), plain(0.1)) == (2, 0.333333333333333, "0.1")
    assert (fixed(b"\0\1\x80\0"), fixed(b"\xff\xff\0\0")) == (1.5, -1.0)
