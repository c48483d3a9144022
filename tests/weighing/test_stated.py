from __future__ import annotations

import pytest

from tests.support.subjects import EVENT, against, bound, camera_date, compared, gps_time, tag
from tests.support.typed import away, caption, stated
from verifyimg.model.comparison import Comparison
from verifyimg.model.verdict import AspectVerdict
from verifyimg.weighing.stated import misses
from verifyimg.weighing.time import weigh_time

OLD, OLDER, FITTING = stated("2021-08-16"), stated("2015-05-01"), stated("2023-09-01")
FITTING_CAMERA = compared(camera_date(), "fits")
UNSET_CAMERA = away(camera_date(doubts=["default_clock"]), days=-1198)
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


def weighed(*comparisons: Comparison) -> AspectVerdict:
    assert EVENT.date is not None
    return weigh_time(EVENT.date, against(EVENT, *comparisons), [])


@pytest.mark.parametrize(
    "comparisons",
    [
        pytest.param([], id="alone"),
        pytest.param([compared(camera_date(zone="+05:00"), "fits")], id="the camera fits"),
        pytest.param([FITTING_CAMERA, compared(gps_time(), "fits")], id="two clocks fit"),
        pytest.param([compared(camera_date(), "near", days=1)], id="the camera is near"),
        pytest.param([UNSET_CAMERA], id="an unset clock"),
        pytest.param([compared(bound("not_before", "2020-01-01"), "fits")], id="a bound that fits"),
    ],
)
def test_what_somebody_typed_makes_a_claim_questionable_and_no_more(
    comparisons: list[Comparison],
) -> None:
    found = weighed(away(CREATED, days=-743), *comparisons)
    assert (found.ruling, found.strength) == ("questionable", "weak")


def test_what_somebody_typed_rescues_and_confirms_nothing() -> None:
    fitting = compared(FITTING, "fits")
    assert weighed(fitting).ruling == "undetermined"
    assert weighed(fitting, away(camera_date(), days=-1198)).ruling == "contradicted"
    assert weighed(fitting, compared(camera_date(), "fits")) == weighed(
        compared(camera_date(), "fits")
    )
