from __future__ import annotations

import pytest

from tests.support.rule_subjects import camera_date, device, place
from tests.support.typed import caption, credit
from verifyimg.clues.against_names import compare_names
from verifyimg.model.claim import Claim

CLUES = (camera_date("2020-05-17 14:03:21"), device(), credit("A. Other"), caption(), place(1, 2))


@pytest.mark.parametrize("claim", [Claim(), Claim(original=True, caption="A. Other")])
def test_where_no_name_is_claimed_none_is_compared(claim: Claim) -> None:
    assert compare_names(claim, CLUES) == ()


@pytest.mark.parametrize(
    ("claim", "meanings"),
    [
        (Claim(device="iPhone 8"), ["device"]),
        (Claim(credit="A. Other"), ["credit"]),
        (Claim(device="iPhone 8", credit="A. Other"), ["device", "credit"]),
    ],
)
def test_devices_and_credits_are_compared_where_claimed(claim: Claim, meanings: list[str]) -> None:
    compared = compare_names(claim, CLUES)
    assert [one.clue.meaning for one in compared] == meanings
    assert {one.relation for one in compared} == {"fits"}
