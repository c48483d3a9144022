from __future__ import annotations

from datetime import timedelta

import pytest

from tests.support.evidence import CAMERA
from tests.support.named_files import clues_of, file_named, subject_named
from tests.support.subjects import camera_date, unreadable
from verifyimg.checks.time import names
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Value

GROUPS = {
    "camera": names.of_cameras,
    "save": names.of_saves,
    "whatsapp": names.of_whatsapp_files,
    "message": names.of_messages,
    "identifier": names.of_identifiers,
}


def named(name: str, tags: dict[str, Value] | None = None) -> Clue:
    return clues_of(file_named(name, tags))[0]


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("PXL_20231006_063000139.jpg", "camera"),
        ("FB_IMG_1578123456789.jpg", "save"),
        ("Screenshot_20230914-101522_WhatsApp.jpg", "save"),
        ("IMG-20200517-WA0007.jpg", "whatsapp"),
        ("WhatsApp Image 2023-09-14 at 10.15.22.jpeg", "message"),
        ("photo_12@14-09-2023_10-15-22.jpg", "message"),
        ("1226595698793230348_1.jpg", "identifier"),
    ],
)
def test_a_time_in_a_name_is_in_one_group(name: str, group: str) -> None:
    subject = subject_named(name)
    assert [key for key, of in GROUPS.items() if any(of(subject))] == [group]


def test_a_name_without_a_time_is_in_none() -> None:
    assert not any(any(of(subject_named("photo.jpg"))) for of in GROUPS.values())


def test_what_is_told_has_the_doubt() -> None:
    told = names.told(named("IMG_20200104_153045_123.jpg", dict(CAMERA)))
    assert "4 January 2020 15:30 according to its Android camera name (System:FileName)" in told
    assert "It is not relied on, because Telegram for Android gives names" in told


@pytest.mark.parametrize(
    ("name", "date", "seconds"),
    [
        ("20240813_130334.jpg", "2024-08-13 13:03:34", 0),
        ("20240813_130334.jpg", "2024-08-13 13:03:39", 5),
        ("20240813_130334.jpg", "2024-08-13 18:33:34", 0),
        ("20240813_130334.jpg", "2024-08-13 18:40:34", 420),
        ("20240813_130334.jpg", "2024-08-14 15:03:34", 0),
        ("20240813_130334.jpg", "2024-08-16 13:03:34", 3 * 86_400),
        ("PXL_20231006_063000139.jpg", "2023-10-06 08:30:00", 0.139),
        ("IMG_20231014_183246_BURST001_COVER.jpg", "2023-10-14 18:33:50", 0),
        ("WP_20150815_001.jpg", "2015-08-16 20:00:00", 0),
        ("WP_20150815_001.jpg", "2015-08-20 02:00:00", 3 * 86_400 + 1),
    ],
)
def test_zones_and_the_length_of_a_reading_are_taken_off(
    name: str, date: str, seconds: float
) -> None:
    assert names.apart(named(name), camera_date(date)) == timedelta(seconds=seconds)


def test_a_date_that_cannot_be_read_is_not_compared() -> None:
    assert names.apart(named("20240813_130334.jpg"), unreadable("2020:13:45")) is None
