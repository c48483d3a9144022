from __future__ import annotations

import pytest

from tests.support.subjects import EVENT, against, camera_date, compared, tag
from tests.support.typed import away, caption, stated
from verifyimg.model.comparison import Comparison
from verifyimg.weighing.stated import misses

OLD, OLDER, FITTING = stated("2021-08-16"), stated("2015-05-01"), stated("2023-09-01")
CREATED = stated("2021-08-16", tags=[tag("IPTC:DateCreated")])

NO_MISS = [
    pytest.param([], id="nothing typed"),
    pytest.param([compared(FITTING, "fits")], id="a date that fits"),
    pytest.param([compared(OLD, "near", days=1)], id="a date that is near"),
    pytest.param([away(OLD, days=1.4)], id="a date that misses by hours"),
    pytest.param([away(camera_date(), days=-1198)], id="a date of the camera"),
    pytest.param([away(OLD, days=-743), compared(FITTING, "fits")], id="a caption of two dates"),
]


@pytest.mark.parametrize("comparisons", NO_MISS)
def test_what_does_not_oppose_is_left_out(comparisons: list[Comparison]) -> None:
    assert misses(against(EVENT, *comparisons, others=[caption()])) == []


def test_every_date_of_the_captions_must_oppose_nearest_first() -> None:
    both = [away(OLDER, days=-3000), away(OLD, days=-743)]
    assert misses(against(EVENT, *both, others=[caption()])) == both[::-1]


def test_another_field_stands_for_itself() -> None:
    created = away(CREATED, days=-743)
    subject = against(EVENT, created, compared(FITTING, "fits"), others=[caption()])
    assert misses(subject) == [created]
