"""What holds for any clue and any claim, wherever they lie."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.support.subjects import camera_date
from verifyimg.claims.dates import read_date
from verifyimg.clues.against_claim import CAMERA_TOLERANCE, compare
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison, Relation

DUSHANBE = ("Asia/Dushanbe",)
BORDER = ("Asia/Dushanbe", "Asia/Kabul")
BERLIN = ("Europe/Berlin",)
DAY, FIVE = "2023-09-06", "2023-09-06T00:00+05:00/2023-09-06T23:59:59+05:00"
EVENT = "2023-08-29/2023-09-06"
BETTER: tuple[Relation, ...] = ("fits", "zone_only", "near", "outside")


def held(clue: Clue, claim: str, zones: tuple[str, ...]) -> Comparison:
    (found,) = compare([clue], read_date(claim), zones=zones)
    return found


@given(
    steps=st.tuples(st.integers(0, 400_000), st.integers(1, 400_000)),
    ahead=st.booleans(),
    zone=st.sampled_from([None, "+05:00", "-11:00"]),
    claim=st.sampled_from([DAY, EVENT, "2023-09", FIVE, "2023-09-06T10:00"]),
    zones=st.sampled_from([(), DUSHANBE, BORDER, BERLIN]),
)
def test_a_clue_that_moves_away_never_stands_better(
    steps: tuple[int, int],
    ahead: bool,
    zone: str | None,
    claim: str,
    zones: tuple[str, ...],
) -> None:
    date = read_date(claim)
    # A clock far ahead of the claim's comes nearer before it moves away: begin beyond all zones.
    begin, sign = (date.end, 1) if ahead else (date.start, -1)
    moments = [begin + sign * timedelta(hours=26, seconds=by) for by in (steps[0], sum(steps))]
    found = [held(camera_date(f"{one}", zone=zone), claim, zones) for one in moments]
    nearer, farther = (BETTER.index(one.relation) for one in found)
    assert nearer <= farther
    assert abs(found[0].gap) < abs(found[1].gap)


@given(
    seconds=st.integers(-2_000_000, 2_000_000),
    zone=st.sampled_from([None, "+05:00", "-11:00"]),
    claim=st.sampled_from([DAY, EVENT, "2023", FIVE]),
    zones=st.sampled_from([(), DUSHANBE, BORDER]),
)
def test_what_is_outside_misses_every_zone_and_more_than_a_night(
    seconds: int, zone: str | None, claim: str, zones: tuple[str, ...]
) -> None:
    date = read_date(claim)
    clue = camera_date(f"{date.start + timedelta(seconds=seconds)}", zone=zone)
    found = held(clue, claim, zones)
    assert clue.window is not None
    if found.relation == "outside":
        assert abs(date.window.gap(clue.window)) > CAMERA_TOLERANCE
        assert abs(found.gap) >= timedelta(hours=36) or not date.to_the_day
