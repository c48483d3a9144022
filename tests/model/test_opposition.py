from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.support.matches import archived
from tests.support.subjects import bound, camera_date, compared, gps_time
from verifyimg.model.clue import Clue
from verifyimg.model.opposition import fitting, of_the_file, outweighs, strongest

CAMERA, WEAK, GPS = camera_date(), camera_date(strength="weak"), gps_time()
POST, CAPTURE = archived(), archived(basis="own-capture")
DOWNLOAD = archived(basis="downloaded")


def test_nothing_is_the_strongest_of_none() -> None:
    assert (strongest(), strongest("weak", "strong", "none")) == ("none", "strong")


@pytest.mark.parametrize(
    ("clues", "strength"),
    [
        ([], "none"),
        ([WEAK], "weak"),
        ([CAMERA], "moderate"),
        ([replace(CAMERA, strength="very_strong")], "moderate"),
        ([CAMERA, CAMERA], "moderate"),
        ([CAMERA, GPS], "strong"),
        ([CAMERA, gps_time(doubts=["gps_epoch"])], "moderate"),
        ([CAPTURE], "none"),
    ],
)
def test_two_clocks_of_a_file_are_strong_and_one_is_not(clues: list[Clue], strength: str) -> None:
    assert of_the_file(clues) == strength


def test_dates_fit_where_they_can_be_relied_on_and_do_not_exclude_the_claim() -> None:
    comparisons = [
        compared(CAMERA, "fits"),
        compared(GPS, "outside"),
        compared(camera_date(doubts=["future"]), "fits"),
        compared(replace(CAMERA, storage="file_name"), "fits"),
        compared(bound("not_before", "2020-01-01"), "fits"),
    ]
    assert fitting(comparisons) == [CAMERA]


@pytest.mark.parametrize(
    ("seen", "dates", "decides"),
    [
        (DOWNLOAD, [], True),
        (DOWNLOAD, [WEAK], False),
        (POST, [WEAK], True),
        (POST, [CAMERA], False),
        (CAPTURE, [CAMERA], True),
        (CAPTURE, [CAMERA, GPS], False),
        (bound("not_after", "2020-05-18", strength="strong"), [], True),
        (bound("not_after", "2020-05-18", strength="strong"), [WEAK], False),
    ],
)
def test_an_archive_decides_where_it_is_better_founded_than_the_dates_that_fit(
    seen: Clue, dates: Sequence[Clue], decides: bool
) -> None:
    assert outweighs(seen, dates) is decides
