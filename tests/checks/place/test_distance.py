from __future__ import annotations

import pytest

from tests.support.rule_subjects import claimed_place, place, subject
from verifyimg.checks.place.distance import distances, unusable
from verifyimg.model.clue import Doubt

NULL_ISLAND = Doubt(kind="no_fix", text="0 north 0 east is what unset fields decode to")


def test_a_position_that_is_doubted_is_not_measured() -> None:
    looked_at = subject(place(0, 0, doubts=[NULL_ISLAND]), claim=claimed_place(38.46, 70.74))
    assert list(distances(looked_at)) == []
    assert unusable(looked_at) == NULL_ISLAND.text


def test_nothing_is_measured_without_a_claimed_place() -> None:
    assert list(distances(subject(place(38.46, 70.74)))) == []


def test_radius_and_error_are_taken_off_the_distance() -> None:
    claim = claimed_place(39.0, 70.0, 20)
    (measured,) = distances(subject(place(38.0, 70.0, error_km=1.2), claim=claim))
    assert measured.km == pytest.approx(111.195, abs=0.01)
    assert measured.beyond_km == pytest.approx(111.195 - 20 - 1.2, abs=0.01)


def test_a_given_radius_is_not_called_assumed() -> None:
    (measured,) = distances(subject(place(38.0, 70.0), claim=claimed_place(39.0, 70.0, 20)))
    assert "assumed" not in measured.allowance


def test_an_assumed_radius_says_so() -> None:
    (measured,) = distances(subject(place(38.0, 70.0), claim=claimed_place(39.0, 70.0)))
    assert "10 km (assumed, the claim names none)" in measured.allowance
