from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from tests.support.subjects import camera_date
from verifyimg.model.clue import POWER_UP
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


def test_nikons_power_up_is_the_one_record_of_another_moment() -> None:
    taken = reading("agrees")
    assert not taken.switched_on
    noted = replace(camera_date(key="Sony:SonyDateTime"), storage="maker_note")
    assert not replace(taken, other=noted).switched_on
    power_up = replace(camera_date(key=POWER_UP), storage="maker_note")
    assert replace(taken, other=power_up).switched_on
