from __future__ import annotations

import pytest

from tests.support.evidence import evidence
from verifyimg.clues.embedded_profile import profile_bounds
from verifyimg.model.clue import Clue


def bounds(date: str) -> list[Clue]:
    return list(profile_bounds(evidence({"ICC-header:ProfileDateTime": date})))


@pytest.mark.parametrize("date", ["", "0000:00:00 00:00:00", "1904:01:01 00:00:00", "x"])
def test_a_date_that_is_none_bounds_nothing(date: str) -> None:
    assert bounds(date) == []


def test_a_profile_bounds_the_file_with_a_margin() -> None:
    (clue,) = bounds("2017:07:07 13:22:32")
    assert (clue.about, clue.meaning, clue.strength) == ("file", "not_before", "weak")
    assert clue.window is not None
    assert f"{clue.window.earliest:%Y-%m-%d}" == "2017-07-05"
    assert clue.trusted


def test_a_profile_of_after_the_examination_is_in_doubt() -> None:
    (clue,) = bounds("2031:07:07 13:22:32")
    assert [doubt.kind for doubt in clue.doubts] == ["future"]
