from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.evidence import CAMERA
from tests.support.named_files import file_named
from verifyimg.claims.options import claim_from_options
from verifyimg.clues.against_claim import compare
from verifyimg.clues.file_name import base_name, name_tag, named_times
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Value
from verifyimg.model.window import EARLIEST


def clue(name: str, tags: dict[str, Value] | None = None) -> Clue:
    (found,) = named_times(file_named(name, tags))
    return found


SILENT = [
    "",
    "photo.jpg",
    "IMG_0421.HEIC",
    "IMG-20201345-WA0001.jpg",
    "received_123456789012345.jpeg",
    "Demonstration_1.jpg",
    "9999999999999999999.jpg",
    "ffffffff-ffff-1fff-bfff-ffffffffffff.jpg",
]


@pytest.mark.parametrize("name", SILENT)
def test_a_name_without_a_time_makes_no_clue(name: str) -> None:
    assert list(named_times(file_named(name))) == []


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("-", ""),
        ("./-", "-"),
        ("photo.jpg", "photo.jpg"),
        ("a/b/IMG-20200517-WA0007.jpg", "IMG-20200517-WA0007.jpg"),
    ],
)
def test_the_name_is_the_last_part_of_the_path(path: str, name: str) -> None:
    assert base_name(path) == name


def test_an_input_without_a_name_has_no_tag_of_it() -> None:
    assert name_tag("") is None


def test_the_tag_stands_nowhere_in_the_file_and_escapes_what_is_no_text() -> None:
    tag = name_tag("a\udcff.jpg")
    assert tag is not None
    assert (tag.key, tag.raw, tag.offset) == ("System:FileName", "a\\xff.jpg", None)


CAMERAS = [
    ("PXL_20231006_063000139.jpg", "UTC"),
    ("PXL_20231006_063000139.PORTRAIT-01.jpg", "UTC"),
    ("20240813_130334.jpg", None),
    ("DJI_20230914101522_0001_D.JPG", None),
    ("00001IMG_00001_BURST1723801037429_COVER.jpg", "UTC"),
]


@pytest.mark.parametrize(("name", "zone"), CAMERAS)
def test_a_cameras_name_is_its_clock_once_more_and_weak(name: str, zone: str | None) -> None:
    found = clue(name)
    assert (found.meaning, found.about, found.clock) == ("captured", "scene", "camera")
    assert (found.storage, found.strength) == ("file_name", "weak")
    assert found.trusted
    assert found.window is not None
    assert found.window.zone == zone
    assert [tag.key for tag in found.tags] == ["System:FileName"]


BOUNDS = [
    ("IMG-20200517-WA0007.jpg", "network", datetime(2020, 5, 18, 11, 59, 59)),
    ("IMG_20200104_153045_123.jpg", "network", datetime(2020, 1, 5, 3, 30, 45, 123000)),
    ("FB_IMG_1578123456789.jpg", "network", datetime(2020, 1, 4, 7, 37, 36, 789000)),
    ("mmexport1578123456789.jpg", "network", datetime(2020, 1, 4, 7, 37, 36, 789000)),
    ("Screenshot_20230914-101522_Telegram.jpg", "network", datetime(2023, 9, 14, 22, 15, 22)),
    ("WhatsApp Image 2023-09-14 at 10.15.22.jpeg", "server", datetime(2023, 9, 14, 22, 15, 22)),
    ("photo_12@14-09-2023_10-15-22.jpg", "server", datetime(2023, 9, 14, 22, 15, 22)),
    ("photo_2023-09-14_10-15-22 (2).jpg", "server", datetime(2023, 9, 14, 22, 15, 22)),
    ("signal-2020-01-04-153045.jpg", "server", datetime(2020, 1, 5, 3, 30, 45)),
]


@pytest.mark.parametrize(("name", "clock", "latest"), BOUNDS)
def test_a_save_a_message_or_an_upload_is_a_bound_open_to_the_past(
    name: str, clock: str, latest: datetime
) -> None:
    found = clue(name)
    assert (found.meaning, found.about, found.clock) == ("not_after", "scene", clock)
    assert (found.storage, found.strength) == ("file_name", "weak")
    assert found.window is not None
    assert (found.window.earliest, found.window.latest) == (EARLIEST, latest.replace(tzinfo=UTC))


def test_an_identifier_with_several_readings_is_one_bound_the_latest() -> None:
    found = clue("1226595698793230348_1.jpg")
    assert found.window is not None
    assert found.window.latest.date().isoformat() == "2024-04-07"
    assert "9 February 2020 19:56 UTC (X (Twitter) id)" in found.note
    assert "7 April 2024 18:13 UTC (Discord id)" in found.note
    assert "the latest reading counts" in found.note


def test_readings_in_the_future_do_not_count() -> None:
    found = clue("6854717870488702213.jpg")
    assert found.text.startswith("29 July 2020 02:06 UTC")
    assert "Discord" not in found.note


def test_a_shape_of_camera_and_app_is_the_apps_without_exif() -> None:
    found = clue("IMG_20200104_153045_123.jpg")
    assert (found.meaning, found.trusted) == ("not_after", True)


def test_a_shape_of_camera_and_app_is_the_cameras_with_exif_and_in_doubt() -> None:
    found = clue("IMG_20200104_153045_123.jpg", dict(CAMERA))
    assert found.meaning == "captured"
    assert found.doubt("low_confidence") is not None


def test_a_row_of_low_confidence_is_in_doubt() -> None:
    assert clue("1578123456789.jpg").doubt("low_confidence") is not None


def test_a_time_after_the_examination_is_in_doubt() -> None:
    assert clue("IMG-20300101-WA0001.jpg").doubt("future") is not None


def test_a_burst_covers_a_minute_around_its_name() -> None:
    found = clue("IMG_20231014_183246_BURST001_COVER.jpg")
    assert found.window is not None
    length = found.window.latest - found.window.earliest
    assert length == timedelta(hours=26, minutes=2)


def relation(name: str, claimed: str) -> str:
    claim = claim_from_options(claimed_date=claimed, claimed_place=None, published_at=None)
    assert claim.date is not None
    (found,) = compare([clue(name)], claim.date)
    return found.relation


@pytest.mark.parametrize("claimed", ["2020-05-16", "2020-05-17", "2020-05-18", "2020", "2019"])
def test_a_claim_of_the_day_or_before_fits_the_name(claimed: str) -> None:
    assert relation("IMG-20200517-WA0007.jpg", claimed) == "fits"


@pytest.mark.parametrize("claimed", ["2020-05-20", "2020-06", "2023-08-29/2023-09-06"])
def test_a_claim_of_a_later_day_in_every_zone_does_not(claimed: str) -> None:
    assert relation("IMG-20200517-WA0007.jpg", claimed) == "outside"


@given(st.text(max_size=80))
def test_no_name_is_more_than_one_weak_clue(name: str) -> None:
    found = list(named_times(file_named(name)))
    assert len(found) <= 1
    assert {one.strength for one in found} <= {"weak"}
