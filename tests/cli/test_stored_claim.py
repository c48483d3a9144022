from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from verifyimg.claims.options import claim_from_options
from verifyimg.cli._stored_claim import claim_of, settings_of
from verifyimg.model.claim import Claim
from verifyimg.model.report import Settings
from verifyimg.reports.json.claim import claim_json
from verifyimg.reports.json.parts import settings_json

FULL = replace(
    claim_from_options(
        claimed_date="2023-08-29/2023-09-06",
        published_at="7 September 2023",
        claimed_place="38.46,70.74,60km",
        claimed_device="Canon",
        claimed_credit="M. Rahimov",
        claimed_original=True,
        setting="outdoor",
    ),
    source_url="https://example.org",
    caption="c",
    notes="n",
)


@pytest.mark.parametrize("claim", [Claim(), FULL, Claim(original=False), Claim(notes="n")])
def test_a_claim_comes_back_as_it_was(claim: Claim) -> None:
    assert claim_of({"claim": json.loads(json.dumps(claim_json(claim)))}) == claim


@pytest.mark.parametrize("body", [{}, {"claim": None}, {"claim": []}, {"claim": {"date": 7}}])
def test_what_is_no_claim_claims_nothing(body: dict[str, Any]) -> None:
    assert claim_of(body) == Claim()


def test_settings_come_back_as_they_were() -> None:
    settings = Settings(pixels=False, deep=True, select=("TIM010",), ignore=("TIM001",))
    assert settings_of({"settings": settings_json(settings)}) == settings
    assert settings_of({}) == Settings()


def test_a_rule_that_this_version_does_not_know_is_not_selected() -> None:
    assert settings_of({"settings": {"select": ["XXX999", 7], "ignore": None}}) == Settings()
