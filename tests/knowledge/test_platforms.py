from __future__ import annotations

import re
from datetime import datetime

import pytest

from verifyimg.knowledge.platforms import Fingerprint, fingerprints
from verifyimg.knowledge.table import rows

ROWS = list(rows("platform_fingerprints"))


def fitting(width: int, height: int) -> set[str]:
    return {row.platform for row in fingerprints() if row.fits_size(width, height)}


def mark() -> Fingerprint:
    return next(row for row in fingerprints() if row.feature == "mark")


@pytest.mark.parametrize(
    ("width", "height"), [(4032, 3024), (6000, 4000), (1601, 1200), (0, 0), (1279, 1023)]
)
def test_the_size_of_a_camera_fits_no_platform(width: int, height: int) -> None:
    assert fitting(width, height) == set()


@pytest.mark.parametrize(
    ("width", "height", "platform"),
    [
        (1600, 1200, "WhatsApp"),
        (1200, 1600, "WhatsApp"),
        (1280, 853, "Telegram"),
        (2048, 1365, "X"),
        (1080, 1350, "Facebook or Instagram"),
        (1280, 960, "VK"),
        (1279, 1024, "VK"),
        (807, 605, "VK"),
        (480, 360, "YouTube"),
    ],
)
def test_a_size_is_known(width: int, height: int, platform: str) -> None:
    assert platform in fitting(width, height)


@pytest.mark.parametrize("text", ["", "embargo until Monday", "see FBMD", "fbmd"])
def test_an_instruction_of_an_agency_is_no_mark(text: str) -> None:
    assert not mark().fits_text(text)


def test_the_mark_of_meta_is_known_and_dated() -> None:
    assert mark().fits_text("FBMD01000a9b0d0000")
    assert (mark().key, mark().since) == ("IPTC:SpecialInstructions", datetime(2014, 11, 13))


def test_a_size_is_no_text_and_a_text_no_size() -> None:
    size = next(row for row in fingerprints() if row.feature == "long side")
    assert not size.fits_text("1600")
    assert not mark().fits_size(1600, 1200)


def test_every_row_names_its_source_and_can_be_read() -> None:
    assert all(row["source"] for row in ROWS)
    assert {row["confidence"] for row in ROWS} <= {"high", "medium"}
    for row in ROWS:
        if row["feature"] in ("mark", "icc"):
            assert re.compile(row["value"]).pattern
            assert row["key"]
        elif row["feature"] in ("box", "frame"):
            assert re.fullmatch(r"\d+x\d+(\|\d+x\d+)*", row["value"])
        elif row["feature"] == "exif":
            assert row["value"] == "removed"
        else:
            assert re.fullmatch(r"\d+(\|\d+)*", row["value"])
