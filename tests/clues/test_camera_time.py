from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.support.evidence import CAMERA, CREATED, MODIFIED, NOW, ORIGINAL, PHONE, evidence
from verifyimg.clues.camera_time import camera_dates, offset_text
from verifyimg.clues.evidence import Evidence
from verifyimg.model.clue import Clue
from verifyimg.model.image import Handling, HandlingState
from verifyimg.model.tag import Value

DATE = "2020:05:17 14:03:21"
CONSTANT = "2002:12:08 12:00:00"
MARK_II: dict[str, Value] = {"IFD0:Make": "Canon", "IFD0:Model": "Canon EOS R6m2"}


def dates(found: Evidence, state: HandlingState = "camera_direct") -> list[Clue]:
    return list(camera_dates(found, Handling(state=state, reasons=(), maker_note=True)))


def kinds(clue: Clue) -> list[str]:
    return [doubt.kind for doubt in clue.doubts]


def only(found: Evidence) -> Clue:
    (clue,) = dates(found)
    return clue


def test_a_file_without_dates_has_no_clue() -> None:
    assert dates(evidence(CAMERA | {"ExifIFD:OffsetTimeOriginal": "+05:00"})) == []


NOT_DOUBTED = [
    pytest.param(CAMERA, DATE, id="an ordinary date"),
    pytest.param({}, "2012:01:01 15:30:00", id="1 January 2012, nothing known of the device"),
    pytest.param({}, "2012:01:01 00:00:01", id="a second past midnight, no device"),
    pytest.param(CAMERA, "2019:01:01 15:30:00", id="a camera on another New Year's Day"),
    pytest.param(CAMERA, "2016:01:02 00:00:00", id="2 January of the camera's year"),
    pytest.param(PHONE, "2019:01:01 00:00:00", id="a phone at midnight of its year"),
    pytest.param(PHONE, "2020:01:01 00:00:00", id="a phone at New Year"),
    pytest.param(
        {"IFD0:Make": "Xiaomi", "IFD0:Model": "not listed"}, "2020:01:01 00:00:00", id="its maker"
    ),
    pytest.param(CAMERA, "2022:01:01 00:00:00", id="midnight of a year without known defaults"),
    pytest.param(CAMERA, CONSTANT, id="the constant, which means nothing here"),
    pytest.param(CAMERA, "2000:01:02 00:00:00", id="the day after the default"),
    pytest.param(CAMERA, "2026:11:21 12:00:00", id="tomorrow"),
    pytest.param(CAMERA, "2026:11:22 02:00:00", id="a day ahead on the eastmost clock"),
]

DOUBTED = [
    pytest.param({}, "2000:01:01 00:00:00", "default_clock", id="2000 without a device"),
    pytest.param(CAMERA, "2000:01:01 09:12:44", "default_clock", id="2000 of a camera"),
    pytest.param(PHONE, "2000:01:01 00:03:11", "default_clock", id="2000 of a phone"),
    pytest.param(PHONE, "1970:01:01 05:00:00", "default_clock", id="the Unix epoch"),
    pytest.param({}, "1969:12:31 16:00:00", "default_clock", id="the Unix epoch further west"),
    pytest.param({}, "1980:01:01 00:00:00", "default_clock", id="the DOS epoch"),
    pytest.param({}, "1980:01:06 00:00:00", "default_clock", id="the GPS epoch"),
    pytest.param({}, "1904:01:01 00:00:00", "default_clock", id="the QuickTime epoch"),
    pytest.param({}, "0001:01:01 00:00:00", "default_clock", id="the first day of .NET"),
    pytest.param({}, "2012:01:01 00:00:00", "default_clock", id="midnight, no device"),
    pytest.param(CAMERA, "2012:01:01 00:00:00", "default_clock", id="midnight, a camera"),
    pytest.param(CAMERA, "2016:01:01 15:30:00", "default_clock", id="the camera's year"),
    pytest.param(MARK_II, "2022:01:01 07:10:00", "default_clock", id="a late camera's year"),
    pytest.param(CAMERA, "2026:11:22 02:00:01", "future", id="more than a day ahead"),
    pytest.param(CAMERA, "9999:12:31 23:59:59", "future", id="the end of time"),
]


@pytest.mark.parametrize(("device", "date"), NOT_DOUBTED)
def test_a_date_that_a_clock_may_well_show_is_trusted(device: dict[str, Value], date: str) -> None:
    assert kinds(only(evidence(device | {ORIGINAL: date}))) == []


@pytest.mark.parametrize(("device", "date", "doubt"), DOUBTED)
def test_a_date_of_an_unset_clock_is_doubted(
    device: dict[str, Value], date: str, doubt: str
) -> None:
    assert kinds(only(evidence(device | {ORIGINAL: date}))) == [doubt]


def test_the_doubt_names_the_reading_and_what_it_is_known_for() -> None:
    (doubt,) = only(evidence({ORIGINAL: "2000:01:01 00:01:07"})).doubts
    assert doubt.text == (
        "1 January 2000 00:01 is what a clock shows that was not set (unset clock)"
    )


@pytest.mark.parametrize("now", [NOW, datetime(9999, 12, 31, tzinfo=UTC), datetime(1, 1, 1)])
@pytest.mark.parametrize("date", ["0001:01:01 00:00:00", "9999:12:31 23:59:59"])
def test_the_ends_of_time_do_not_raise(date: str, now: datetime) -> None:
    found = evidence({ORIGINAL: date}, now=now.replace(tzinfo=UTC))
    assert only(found).window is not None


def test_a_camera_date_is_a_capture_on_the_camera_clock_without_a_zone() -> None:
    clue = only(evidence({ORIGINAL: DATE}))
    local = datetime(2020, 5, 17, 14, 3, 21)
    assert (clue.meaning, clue.about, clue.clock) == ("captured", "scene", "camera")
    assert (clue.storage, clue.text, clue.strength) == ("exif_text", DATE, "moderate")
    assert clue.window is not None
    assert (clue.window.local, clue.window.zone) == (local, None)
    assert clue.window.earliest == local.replace(tzinfo=UTC) - timedelta(hours=14)
    assert clue.window.latest == local.replace(tzinfo=UTC) + timedelta(hours=12)


@pytest.mark.parametrize("state", ["resaved", "unknown"])
def test_a_date_is_weak_unless_the_file_comes_straight_from_a_camera(state: HandlingState) -> None:
    clues = dates(evidence({ORIGINAL: DATE, CREATED: DATE, MODIFIED: DATE}), state)
    assert [clue.strength for clue in clues] == ["weak", "weak", "weak"]


def test_the_zone_is_that_of_the_dates_own_offset_tag() -> None:
    offsets: dict[str, Value] = {
        "ExifIFD:OffsetTime": "+01:00",
        "ExifIFD:OffsetTimeOriginal": "+05:00",
        "ExifIFD:OffsetTimeDigitized": "-03:30",
        "ExifIFD:SubSecTimeOriginal": "417",
    }
    clues = dates(evidence({ORIGINAL: DATE, CREATED: DATE, MODIFIED: DATE} | offsets))
    windows = [clue.window for clue in clues if clue.window]
    assert [window.zone for window in windows] == ["+05:00", "-03:30", "+01:00"]
    assert windows[0].zone_source == "ExifIFD:OffsetTimeOriginal"
    assert windows[0].earliest == windows[0].latest == datetime(2020, 5, 17, 9, 3, 21, tzinfo=UTC)
    assert [tag.key for tag in clues[0].tags] == [
        ORIGINAL,
        "ExifIFD:OffsetTimeOriginal",
        "ExifIFD:SubSecTimeOriginal",
    ]


def test_a_zone_in_the_date_itself_goes_before_the_offset_tag() -> None:
    found = evidence({ORIGINAL: f"{DATE}+04:30", "ExifIFD:OffsetTimeOriginal": "+05:00"})
    window = only(found).window
    assert window is not None
    assert (window.zone, window.zone_source) == ("+04:30", ORIGINAL)


@pytest.mark.parametrize("offset", ["", "   :  ", "+99:99", "local"])
def test_an_offset_that_is_none_leaves_the_zone_open(offset: str) -> None:
    found = evidence({ORIGINAL: DATE, "ExifIFD:OffsetTimeOriginal": offset})
    window = only(found).window
    assert window is not None
    assert window.zone is None


def test_a_subsecond_tag_is_no_zone() -> None:
    found = evidence({ORIGINAL: DATE, "ExifIFD:SubSecTimeOriginal": "+05:00"})
    window = only(found).window
    assert window is not None
    assert window.zone is None


@pytest.mark.parametrize("text", ["0000:00:00 00:00:00", "2020:13:45 00:00:00", "", "soon"])
def test_a_date_that_cannot_be_read_is_still_a_clue(text: str) -> None:
    clue = only(evidence({ORIGINAL: text}))
    assert (clue.window, clue.strength, kinds(clue)) == (None, "none", ["invalid"])
    assert (clue.text, clue.tags[0].key) == (text, ORIGINAL)


def test_a_date_that_was_put_right_says_so() -> None:
    clue = only(evidence({ORIGINAL: "2019:02:01 24:04:20"}))
    assert clue.note == "hour 24 is read as hour 0 of the same day"
    assert clue.trusted


def test_the_created_date_is_digitised_beside_an_original_date() -> None:
    original, created = dates(evidence({ORIGINAL: DATE, CREATED: "2020:05:17 14:03:22"}))
    assert [original.meaning, created.meaning] == ["captured", "digitised"]
    assert created.about == "scene"


def test_the_created_date_stays_digitised_beside_an_original_date_in_doubt() -> None:
    clues = dates(evidence({ORIGINAL: "2000:01:01 00:00:00", CREATED: DATE}))
    assert [clue.meaning for clue in clues] == ["captured", "digitised"]


@pytest.mark.parametrize("doubted", [CONSTANT, "2000:01:01 00:00:00", "2038:01:19 03:14:07", ""])
def test_a_created_date_in_doubt_never_stands_for_the_capture(doubted: str) -> None:
    clue = only(evidence({CREATED: doubted}))
    assert clue.meaning == "digitised"
    assert not clue.trusted


@pytest.mark.parametrize("original", [None, "0000:00:00 00:00:00", "2020:13:45 00:00:00"])
def test_the_created_date_stands_for_a_missing_original_weakly(original: str | None) -> None:
    tags: dict[str, Value] = {} if original is None else {ORIGINAL: original}
    clue = dates(evidence(tags | {CREATED: DATE}))[-1]
    assert (clue.meaning, clue.strength, clue.tags[0].key) == ("captured", "weak", CREATED)
    assert clue.trusted


def test_the_constant_is_doubted_in_the_created_date_only() -> None:
    clues = dates(evidence({ORIGINAL: CONSTANT, CREATED: CONSTANT, MODIFIED: CONSTANT}))
    assert [kinds(clue) for clue in clues] == [[], ["firmware_constant"], []]


def test_the_modified_date_is_about_the_file_and_weak() -> None:
    clue = only(evidence({MODIFIED: DATE}))
    assert (clue.meaning, clue.about, clue.strength) == ("written", "file", "weak")


@pytest.mark.parametrize(
    ("minutes", "text"), [(0, "+00:00"), (300, "+05:00"), (-210, "-03:30"), (840, "+14:00")]
)
def test_an_offset_is_written_with_sign_and_colon(minutes: int, text: str) -> None:
    assert offset_text(timedelta(minutes=minutes)) == text
