"""Whole files whose camera wrote its clock twice, and the answer to a claim about them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from tests.support.bytes_source import Bytes
from tests.support.samples import PHONE_DATE, galaxy_photo, nikon_photo, phone_photo
from verifyimg.claims.options import claim_from_options
from verifyimg.model.report import Report
from verifyimg.model.words import Ruling, Strength
from verifyimg.pipeline import examine

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
EVENT, EARLIER, BOTH = "2023-08-29/2023-09-06", "2020-05-17", "2019/2024"
TAKEN_2020_MS = 1_589_706_201_417
EDITED = "2023:09:02 14:03:21"


@dataclass(frozen=True)
class InMemory(Bytes):
    """An input that was opened."""

    path: str = "photo.jpg"
    modified_at: None = None

    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def examined(data: bytes, claim: str) -> Report:
    asked = claim_from_options(claimed_date=claim, claimed_place=None, published_at=None)
    return examine(InMemory(data), claim=asked, now=NOW)


def severities(report: Report) -> dict[str, str]:
    return {finding.code: finding.severity for finding in report.findings}


GALAXY_2020 = galaxy_photo(TAKEN_2020_MS, gps=None, gps_time=None, date=EDITED)
NIKON_2020 = nikon_photo("2020:05:17 13:58:07", date=EDITED)
NIKON_2025 = nikon_photo("2025:05:17 13:58:07", date=EDITED)
LONE = galaxy_photo(TAKEN_2020_MS, gps=None, gps_time=None, date=None, offset=None)

CASES: list[tuple[bytes, str, Ruling, Strength]] = [
    (GALAXY_2020, EVENT, "questionable", "weak"),
    (GALAXY_2020, EARLIER, "questionable", "weak"),
    (GALAXY_2020, BOTH, "questionable", "weak"),
    (GALAXY_2020, "2018-05-17", "contradicted", "moderate"),
    (GALAXY_2020, "2022-05-17", "contradicted", "moderate"),
    (LONE, EVENT, "contradicted", "weak"),
    (LONE, EARLIER, "consistent", "weak"),
    (NIKON_2020, EVENT, "consistent", "weak"),
    (NIKON_2020, EARLIER, "questionable", "weak"),
    (NIKON_2020, "2018-05-17", "contradicted", "moderate"),
    (NIKON_2025, EVENT, "questionable", "weak"),
    (NIKON_2025, "2030-05-17", "contradicted", "moderate"),
    (nikon_photo(), EARLIER, "consistent", "weak"),
    (nikon_photo(), "2020-06-30", "contradicted", "moderate"),
]


@pytest.mark.parametrize(("photo", "claim", "ruling", "strength"), CASES)
def test_two_records_of_one_clock_are_both_held_against_the_claim(
    photo: bytes, claim: str, ruling: Ruling, strength: Strength
) -> None:
    time = examined(photo, claim).verdict.aspects["time"]
    assert (time.ruling, time.strength) == (ruling, strength)


SPEAKS = [
    (GALAXY_2020, "TIM030", "conflict"),
    (NIKON_2025, "TIM030", "conflict"),
    (NIKON_2020, "TIM030", "note"),
    (galaxy_photo(), "TIM031", "info"),
    (nikon_photo(), "TIM031", "info"),
]


@pytest.mark.parametrize(("photo", "code", "severity"), SPEAKS)
def test_agreement_and_difference_are_found_in_whole_files(
    photo: bytes, code: str, severity: str
) -> None:
    found = severities(examined(photo, EVENT))
    assert {one: found[one] for one in ("TIM030", "TIM031") if one in found} == {code: severity}


def test_a_trailer_that_agrees_changes_no_verdict() -> None:
    for claim in (EVENT, EARLIER, "2023-09-04", "2023-09-05", "2023-09-06"):
        with_it, without = examined(galaxy_photo(), claim), examined(phone_photo(), claim)
        assert with_it.verdict == without.verdict
        assert with_it.timeline == without.timeline


def test_a_date_that_was_edited_by_a_day_is_found_by_the_trailer() -> None:
    edited = galaxy_photo(date=PHONE_DATE.replace(":04 ", ":06 "), gps=None, gps_time=None)
    assert severities(examined(edited, EVENT))["TIM030"] == "conflict"
