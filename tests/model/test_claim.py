from __future__ import annotations

from datetime import datetime

import pytest

from verifyimg.model.claim import Claim, ClaimedDate, ClaimedPlace, Precision
from verifyimg.model.place import Position
from verifyimg.model.window import unzoned

START, END = datetime(2023, 9, 6), datetime(2023, 9, 6, 23, 59, 59)


def date(precision: Precision) -> ClaimedDate:
    return ClaimedDate(
        text="a date", start=START, end=END, precision=precision, window=unzoned(START, END)
    )


PLACE = ClaimedPlace(
    text="38.46,70.74",
    position=Position(latitude=38.46, longitude=70.74),
    radius_km=10.0,
    radius_given=False,
)


@pytest.mark.parametrize(
    ("precision", "to_the_day"),
    [("year", True), ("month", True), ("day", True), ("minute", False), ("second", False)],
)
def test_only_a_time_of_day_is_finer_than_a_day(precision: Precision, to_the_day: bool) -> None:
    assert date(precision).to_the_day is to_the_day


@pytest.mark.parametrize(
    "claim",
    [Claim(), Claim(notes="from a reader"), Claim(caption="a bridge"), Claim(original=False)],
)
def test_what_cannot_be_tested_is_no_claim(claim: Claim) -> None:
    assert claim.is_empty


@pytest.mark.parametrize(
    "claim",
    [
        Claim(date=date("day")),
        Claim(place=PLACE),
        Claim(published_at=date("day")),
        Claim(device="iPhone 12"),
        Claim(credit="A. Photographer"),
        Claim(original=True),
        Claim(setting="indoor"),
    ],
)
def test_each_testable_part_alone_is_a_claim(claim: Claim) -> None:
    assert not claim.is_empty


@pytest.mark.parametrize(
    ("claim", "alone"),
    [
        (Claim(), False),
        (Claim(published_at=date("day"), place=PLACE), False),
        (Claim(published_at=date("day"), original=True), False),
        (Claim(published_at=date("day"), caption="x", original=False), True),
    ],
)
def test_publication_is_claimed_alone_where_nothing_else_is_that_can_be_tested(
    claim: Claim, alone: bool
) -> None:
    assert claim.is_of_publication_alone == alone


@pytest.mark.parametrize(
    ("latitude", "error_km", "beyond_km"), [(38.46, 0, -10), (38.46, 5, -15), (39.46, 5, 96.195)]
)
def test_radius_and_errors_are_taken_off_a_distance(
    latitude: float, error_km: float, beyond_km: float
) -> None:
    there = Position(latitude=latitude, longitude=70.74, error_km=error_km)
    assert PLACE.beyond_km(there) == pytest.approx(beyond_km, abs=0.01)
