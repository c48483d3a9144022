from __future__ import annotations

import re
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.knowledge.file_names import LONGEST, name_matches, name_patterns
from verifyimg.knowledge.table import rows

ROWS = list(rows("filename_patterns"))
SUFFIXES = [row for row in ROWS if row["kind"] == "copy"]
SHAPES = [row for row in ROWS if row["kind"] != "copy"]


def ids(name: str) -> list[str]:
    return [match.pattern.id for match in name_matches(name)]


ORDINARY = [
    "photo.jpg",
    "IMG_0421.HEIC",
    "DSC_0001.JPG",
    "DJI_0076.JPG",
    "holiday 2019.jpg",
    "IMG-202005-WA0001.jpg",
    "my IMG-20200517-WA0007.jpg",
    "20200104153045123.jpg",
    "10158234567890123_n.jpg",
    "122093456784018523.jpg",
    "12345678901234567890123.jpg",
    "",
    ".jpg",
    ".",
    "IMG-20200517-WA0007.jpg\n",
    "IMG-20200517-WA0007\u202e.jpg",
    "IMG-2020051\u0667-WA0007.jpg",
    "IMG-20200517-WA0007\udcff.jpg",
    "IMG-20200517-WA" + "0" * LONGEST + ".jpg",
]


@pytest.mark.parametrize("name", ORDINARY)
def test_a_name_without_a_known_shape_is_not_read(name: str) -> None:
    assert ids(name) == []


@pytest.mark.parametrize("row", SHAPES, ids=lambda row: row["id"])
def test_a_shape_is_known_by_its_own_example(row: dict[str, str]) -> None:
    assert row["id"] in ids(row["example"])


@pytest.mark.parametrize("row", SHAPES, ids=lambda row: row["id"])
def test_the_case_of_letters_does_not_count(row: dict[str, str]) -> None:
    if row["form"] != "key":
        assert row["id"] in ids(row["example"].lower())


@pytest.mark.parametrize("row", SUFFIXES, ids=lambda row: row["id"])
def test_a_suffix_is_known_by_its_own_example(row: dict[str, str]) -> None:
    stem = row["example"].rpartition(".")[0]
    assert re.search(row["pattern"], stem, re.IGNORECASE)


@pytest.mark.parametrize(
    "name",
    [
        "IMG-20200517-WA0007 (1).jpg",
        "IMG-20200517-WA0007(2).jpg",
        "IMG-20200517-WA0007 - Copy.jpg",
        "IMG-20200517-WA0007 - Copy (2).jpg",
        "IMG-20200517-WA0007-1024x768.jpg",
        "IMG-20200517-WA0007-scaled.jpg",
        "IMG-20200517-WA0007-edited.jpg",
        "IMG-20200517-WA0007.jpg.webp",
        "IMG-20200517-WA0007",
        "img-20200517-wa0007.JPG",
    ],
)
def test_the_name_of_a_copy_is_the_name_behind_its_suffix(name: str) -> None:
    assert ids(name) == ["wa_android"]


def test_a_shape_that_a_camera_and_an_app_share_has_both_readings() -> None:
    assert ids("IMG_20200104_153045_123.jpg") == ["tg_android", "android_img"]


def test_the_numbers_of_a_known_shape_are_not_read_as_identifiers() -> None:
    assert ids("123456789_1507255906343130_1234567890123456789_n.jpg") == ["fb_cdn"]


def test_a_number_has_every_reading_of_its_length() -> None:
    assert ids("Title [1226595698793230348].jpg") == ["twitter_id", "discord_id", "instagram_id"]


def test_an_accent_may_be_written_apart_and_a_space_be_narrow() -> None:
    assert ids("Capture d\u2019e\u0301cran 2023-01-01 à 12.00.00.png") == ["screenshot_mac"]
    assert ids("Screenshot 2023-01-01 at 1.00.00\u202fPM.png") == ["screenshot_mac"]


def test_every_row_names_its_source_and_its_confidence() -> None:
    assert all(row["source"] for row in ROWS)
    assert {row["confidence"] for row in ROWS} <= {"high", "medium", "low"}
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    assert {row.kind for row in name_patterns()} == {row["kind"] for row in ROWS}


PIECES = [row["example"].rpartition(".")[0] for row in ROWS]


@given(st.lists(st.sampled_from([*PIECES, "_", "-", ".", "0", "a", " (", "é"]), max_size=40))
def test_no_name_made_of_known_parts_takes_long(parts: list[str]) -> None:
    started = perf_counter()
    name_matches("".join(parts)[:LONGEST])
    assert perf_counter() - started < 0.2


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
@pytest.mark.parametrize("filler", ["0", "1", "a", "_", "-", ".", " ", "(1)", "0_", "a-", "-00"])
def test_no_shape_backtracks(row: dict[str, str], filler: str) -> None:
    stem = row["example"].rpartition(".")[0]
    pattern = re.compile(row["pattern"], re.ASCII | re.IGNORECASE)
    started = perf_counter()
    for start in ("", stem[: len(stem) // 2], stem):
        text = (start + filler * LONGEST)[: LONGEST - 1] + "\u00e9"
        for _ in pattern.finditer(text):
            pass
    assert perf_counter() - started < 0.1


@given(st.text(max_size=300))
def test_any_text_is_answered_for(name: str) -> None:
    assert isinstance(name_matches(name), tuple)
