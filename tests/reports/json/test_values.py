"""Plain values: times, paths, sound text."""

from __future__ import annotations

import base64
import json
import os
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.model.window import EARLIEST, LATEST
from verifyimg.reports.json.values import JsonValue, end, moment, path_keys, sound, soundly


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (datetime(2020, 5, 17, 14, 3, 21, tzinfo=UTC), "2020-05-17T14:03:21Z"),
        (datetime(2020, 5, 17, 14, 3, 21, 500_000, tzinfo=UTC), "2020-05-17T14:03:21.5Z"),
        (datetime(20, 1, 2, tzinfo=UTC), "0020-01-02T00:00:00Z"),
        (
            datetime(2020, 5, 17, 14, 0, tzinfo=timezone(timedelta(hours=5))),
            "2020-05-17T09:00:00Z",
        ),
    ],
)
def test_times_are_in_utc_with_as_many_digits_as_they_have(time: datetime, expected: str) -> None:
    assert moment(time) == expected


def test_the_ends_of_time_are_open() -> None:
    assert end(EARLIEST) is None
    assert end(LATEST) is None
    assert end(LATEST - timedelta(seconds=1)) == "9999-12-29T23:59:59Z"


@pytest.mark.parametrize("path", ["photo.jpg", "Душанбе/фото.jpg", "a\nb.jpg", "--output", "-"])
def test_an_ordinary_path_stands_as_it_is(path: str) -> None:
    assert path_keys(path) == {"path": path}


def test_a_path_that_is_not_utf_8_is_escaped_and_kept_in_base64() -> None:
    keys = path_keys(os.fsdecode(b"caf\xe9.jpg"))

    assert keys["path"] == "caf\\xe9.jpg"
    assert base64.b64decode(str(keys["path_base64"])) == b"caf\xe9.jpg"


def test_a_surrogate_that_no_file_name_has_is_no_error() -> None:
    assert path_keys("\ud800.jpg")["path"] == "\\xed\\xa0\\x80.jpg"


@given(st.text(st.characters(), max_size=30) | st.text("\ud800\udcff a字", max_size=9))
def test_sound_text_can_always_be_encoded(text: str) -> None:
    told = sound([text])

    assert isinstance(told, list)
    assert len(str(told[0]).encode("utf-8")) >= len(text)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_json_lacks_are_null(number: float) -> None:
    assert sound({"a": [number, 1.5, 2, True, None]}) == {"a": [None, 1.5, 2, True, None]}


def strictly(value: object) -> str:
    return json.dumps(value, allow_nan=False)


@pytest.mark.parametrize(
    "value", ["a", "\U0001f600", "\udcff", "\\ud", 1.5, float("nan"), [float("inf"), "\udcff"]]
)
def test_a_text_is_that_of_the_sound_value(value: JsonValue) -> None:
    written = soundly({"a": value}, strictly)
    assert json.loads(written) == {"a": sound(value)}
    assert json.dumps(json.loads(written), ensure_ascii=False).encode()
