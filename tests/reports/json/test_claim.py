"""The claim in JSON."""

from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import claimed_date, claimed_place
from verifyimg.model.claim import Claim
from verifyimg.model.window import EARLIEST, LATEST, Window
from verifyimg.reports.json.claim import claim_json


def test_nothing_claimed_is_null() -> None:
    assert claim_json(Claim()) is None


def test_a_note_without_a_claim_is_kept() -> None:
    claim = claim_json(Claim(notes="case 17"))

    assert claim is not None
    assert claim["notes"] == "case 17"
    assert claim["date"] is None


def test_a_date_without_a_zone_is_widened_to_every_zone() -> None:
    claim = claim_json(Claim(date=claimed_date("2023-08-29", "2023-09-06")))

    assert claim is not None
    assert claim["date"] == {
        "text": "2023-08-29/2023-09-06",
        "earliest": "2023-08-28T10:00:00Z",
        "latest": "2023-09-07T11:59:59Z",
        "zone": None,
        "precision": "day",
    }


def test_a_date_at_the_end_of_time_is_open() -> None:
    date = replace(
        claimed_date("2023-08-29", "2023-09-06"), window=Window(earliest=EARLIEST, latest=LATEST)
    )
    claim = claim_json(Claim(published_at=date))

    assert claim is not None
    assert isinstance(claim["published_at"], dict)
    assert (claim["published_at"]["earliest"], claim["published_at"]["latest"]) == (None, None)


def test_a_place_says_whether_its_radius_was_given() -> None:
    claim = claim_json(Claim(place=claimed_place(radius_given=False)))

    assert claim is not None
    assert claim["place"] == {
        "text": "38.46,70.74,60km",
        "latitude": 38.46,
        "longitude": 70.74,
        "radius_km": 60.0,
        "radius_given": False,
    }
