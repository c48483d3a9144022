from __future__ import annotations

import pytest

from verifyimg.readers.png_keywords import converted, name_of


@pytest.mark.parametrize(
    ("keyword", "name"),
    [
        ("Software", "Software"),
        ("software", "Software"),
        ("Creation Time", "CreationTime"),
        ("date:create", "Datecreate"),
        ("exif:DateTimeOriginal", "ExifDateTimeOriginal"),
        ("exif:thumbnail:InteroperabilityIndex", "ExifthumbnailInteroperabilityIndex"),
        ("create-date", "CreateDate"),
        ("modify-date", "ModDate"),
        ("my-own_key", "My-own_key"),
        ("Ærlig", "Rlig"),
        ("", "Tag"),
        ("x", "TagX"),
        ("7th", "Tag7th"),
        ("\x1b[31m", "Tag31m"),
    ],
)
def test_a_keyword_has_its_name(keyword: str, name: str) -> None:
    assert name_of(keyword) == name


@pytest.mark.parametrize(
    ("language", "name"),
    [("", "Title"), ("FR", "Title-fr"), ("en-us", "Title-en-US"), ("x-klingon", "Title-x-klingon")],
)
def test_a_language_is_part_of_the_name(language: str, name: str) -> None:
    assert name_of("Title", language) == name


SAME = [
    ("Creation Time", ""),
    ("Creation Time", "yesterday"),
    ("Creation Time", "17 Mai 2020 14:03"),
    ("Creation Time", "17 Foo 2020 14:03"),
    ("Creation Time", "17 May 2020 14:03 somewhere"),
    ("Creation Time", "2020-05-17T14:03:21"),
    ("Comment", "17 May 2020 14:03"),
    ("create-date", "17 May 2020"),
    ("date:create", "2020-05-17T14:03:21+05:00"),
]
DATES = [
    ("Creation Time", "Sun, 17 May 2020 14:03:21 +0500", "2020:05:17 14:03:21+05:00"),
    ("Creation Time", "17 May 2020 14:03", "2020:05:17 14:03:00"),
    ("creation time", "17 may 98 9:03:21 EST", "1998:05:17 09:03:21-05:00"),
    ("Creation Time", "1 Jan 20 00:00:00 GMT", "2020:01:01 00:00:00+00:00"),
    ("create-date", "2020-05-17T14:03:21", "2020:05:17 14:03:21"),
    ("modify-date", "2020-05-17T14:03:21+05:00", "2020:05:17 14:03:21+05:00"),
]


@pytest.mark.parametrize(("keyword", "text"), SAME)
def test_what_is_no_date_of_the_specification_stays_as_it_is(keyword: str, text: str) -> None:
    assert converted(keyword, text) == text


@pytest.mark.parametrize(("keyword", "text", "date"), DATES)
def test_a_date_is_given_in_the_form_of_exif(keyword: str, text: str, date: str) -> None:
    assert converted(keyword, text) == date
