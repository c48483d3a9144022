from __future__ import annotations

from datetime import timedelta

import pytest

from tests.support.subjects import camera_date, place
from verifyimg.model.legal_time import LegalTime


@pytest.mark.parametrize(
    ("hours", "nearest"), [(5, 5), (4.75, 4.5), (4.5, 4.5), (-11, 4.5), (14, 5)]
)
def test_the_nearest_legal_offset_is_the_one_to_compare_with(hours: float, nearest: float) -> None:
    legal = LegalTime(
        place=place(37.49, 71.55),
        date=camera_date(),
        zones=("Asia/Kabul", "Asia/Dushanbe"),
        offsets=(timedelta(hours=4.5), timedelta(hours=5)),
        set_by_network=False,
    )
    assert legal.nearest(timedelta(hours=hours)) == timedelta(hours=nearest)
