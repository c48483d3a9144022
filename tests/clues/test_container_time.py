from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.support.evidence import CAMERA, ORIGINAL, evidence
from verifyimg.clues.camera_time import camera_dates
from verifyimg.clues.container_time import container_dates
from verifyimg.clues.interpret import interpret
from verifyimg.model.clue import Clue
from verifyimg.model.image import Handling
from verifyimg.model.tag import Value
from verifyimg.model.window import EASTMOST, WESTMOST

HEADER, KEY = "QuickTime:CreateDate", "Keys:CreationDate"
DATE, ZONED = "2020:05:17 09:03:21", "2020:05:17 14:03:21+05:00"
UTC_DATE = datetime(2020, 5, 17, 9, 3, 21, tzinfo=UTC)
PHONE: dict[str, Value] = {"Keys:Make": "Apple"}


def dates(tags: dict[str, Value]) -> list[Clue]:
    found = evidence(tags)
    how = Handling(state="unknown", reasons=(), maker_note=False)
    return list(container_dates(found, tuple(camera_dates(found, how))))


def told(tags: dict[str, Value]) -> list[tuple[str, str]]:
    return [(clue.tags[0].key, clue.meaning) for clue in dates(tags)]


@pytest.mark.parametrize(
    "tags",
    [
        pytest.param({}, id="nothing"),
        pytest.param({HEADER: "0000:00:00 00:00:00"}, id="never set"),
        pytest.param({HEADER: "18446744073709551615"}, id="no date that can be counted"),
        pytest.param({"UserData:ContentCreateDate": "2006"}, id="a year"),
        pytest.param({"ItemList:ContentCreateDate": "2006:05:17"}, id="a day"),
        pytest.param({KEY: "yesterday"}, id="no date"),
    ],
)
def test_what_is_no_time_of_day_has_no_clue(tags: dict[str, Value]) -> None:
    assert dates(tags) == []


def test_a_date_by_key_is_the_capture_with_its_zone() -> None:
    (clue,) = dates({KEY: ZONED})
    assert (clue.meaning, clue.about, clue.clock) == ("captured", "scene", "camera")
    assert (clue.storage, clue.strength, clue.trusted) == ("container", "weak", True)
    assert clue.window is not None
    assert (clue.window.earliest, clue.window.zone) == (UTC_DATE, "+05:00")


def test_beside_a_date_by_key_the_header_says_when_the_file_was_written() -> None:
    assert told({HEADER: DATE, KEY: ZONED} | PHONE) == [(KEY, "captured"), (HEADER, "written")]


@pytest.mark.parametrize(
    ("marks", "meaning"),
    [
        pytest.param({}, "written", id="nothing says whose it is"),
        pytest.param({"ItemList:Encoder": "Lavf58"}, "written", id="an encoder"),
        pytest.param(
            PHONE | {"ItemList:Encoder": "Lavf58"}, "written", id="a phone, then an encoder"
        ),
        pytest.param(PHONE, "captured", id="a phone"),
        pytest.param({"UserData:GPSCoordinates": "38.46 70.74"}, "captured", id="a position"),
        pytest.param({"QuickTime:TimeZone": 300}, "captured", id="a camera's zone"),
        pytest.param(PHONE | CAMERA | {ORIGINAL: DATE}, "written", id="EXIF tells the date"),
    ],
)
def test_the_header_alone_is_the_capture_only_by_a_camera(
    marks: dict[str, Value], meaning: str
) -> None:
    assert told({HEADER: DATE} | marks)[-1] == (HEADER, meaning)


def test_the_date_of_a_header_may_be_local_in_any_zone() -> None:
    (clue,) = dates({HEADER: DATE} | PHONE)
    assert clue.window is not None and not clue.window.has_zone
    assert clue.window.earliest == UTC_DATE - EASTMOST
    assert clue.window.latest == UTC_DATE - WESTMOST
    assert "many cameras write local time" in clue.note


@pytest.mark.parametrize(
    "tags", [{HEADER: f"{DATE}+00:00"}, {HEADER: DATE, "QuickTime:TimeZone": 300}]
)
def test_a_writer_known_to_keep_to_utc_is_taken_at_its_word(tags: dict[str, Value]) -> None:
    (clue,) = dates(tags)
    assert clue.window is not None
    assert (clue.window.earliest, clue.window.latest) == (UTC_DATE, UTC_DATE)


@pytest.mark.parametrize(
    ("date", "doubt"),
    [("2031:01:01 00:00:01+00:00", "future"), ("1970:01:01 00:00:00", "default_clock")],
)
def test_a_clock_that_was_not_set_is_doubted(date: str, doubt: str) -> None:
    (clue,) = dates({KEY: date})
    assert [one.kind for one in clue.doubts] == [doubt]


def test_the_clue_stands_among_those_of_the_file() -> None:
    clues = interpret(evidence({KEY: ZONED})).clues
    assert [clue.meaning for clue in clues if clue.storage == "container"] == ["captured"]
