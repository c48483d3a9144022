from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.matches import cut, match
from tests.support.report_parts import image
from verifyimg.model.match import Match
from verifyimg.reports.match_words import changed_words, decoded_size, found_words, overlap_words

SIZE = (600, 1000)


@pytest.mark.parametrize(
    "whole", [match(how="bytes"), match(), match(transform="mirrored"), match(how="features")]
)
def test_where_all_of_both_is_there_or_no_place_is_known_nothing_is_told(whole: Match) -> None:
    assert [*overlap_words(whole, SIZE)] == []


def test_what_was_done_is_told_without_the_numbers() -> None:
    assert changed_words(cut()) == "mirrored, cropped, in a frame"
    assert found_words(match(transform="mirrored")) == "the same picture, mirrored"
    assert found_words(cut()) == (
        "the same picture, found by its parts, strong evidence: mirrored, cropped, in a frame"
    )


def test_a_part_is_told_in_pixels_and_shares_of_both() -> None:
    cropped, framed, agreed = overlap_words(cut(), SIZE)
    assert cropped == (
        "it shows about 36 % of the archived picture: columns 200 to 800 and rows 80 to 560 "
        "(20 to 80 % across, 10 to 70 % down)"
    )
    assert framed == (
        "the archived one fills about 60 % of it: columns 0 to 600 and rows 0 to 600 "
        "(0 to 100 % across, 0 to 60 % down)"
    )
    assert agreed == (
        "they agree on 60 % of this picture and 36 % of the archived one; 40 % is border, caption "
        "or window"
    )


def test_without_a_size_the_shares_are_left() -> None:
    told = " ".join(overlap_words(replace(cut(), kept=None), None))
    assert "the part 20 to 80 % across and 10 to 70 % down" in told and "columns" not in told


def test_the_size_of_what_its_container_turns_is_not_told() -> None:
    known = replace(image(), format="JPEG", width=4, height=3)
    assert decoded_size(known) == (4, 3)
    assert decoded_size(replace(known, format="HEIC")) is None
    assert decoded_size(replace(known, width=None)) is None
