from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from tests.support.subjects import camera_date
from verifyimg.model.second_reading import Agreement, SecondReading


def reading(agreement: Agreement) -> SecondReading:
    date = camera_date()
    return SecondReading(
        date=date,
        other=replace(date, storage="trailer"),
        agreement=agreement,
        gap=timedelta(0),
    )


@pytest.mark.parametrize("agreement", get_args(Agreement))
def test_only_what_differs_beyond_zones_is_a_date_of_its_own(agreement: Agreement) -> None:
    assert reading(agreement).tells_another_date == (agreement == "differs")


def test_what_the_makers_block_tells_is_a_power_up() -> None:
    taken = reading("agrees")
    assert not taken.switched_on
    assert replace(taken, other=replace(taken.other, storage="maker_note")).switched_on
