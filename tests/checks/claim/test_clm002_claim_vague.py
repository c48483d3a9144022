from __future__ import annotations

import pytest

from tests.support.rule_subjects import claimed_date, claimed_place, run, subject
from verifyimg.model.claim import Claim

SILENT = {
    "a day": claimed_date("2023-09-06 00:00:00", "2023-09-06 23:59:59"),
    "a month": claimed_date("2023-09-01 00:00:00", "2023-09-30 23:59:59", precision="month"),
    "twelve months": claimed_date("2022-09-01 00:00:00", "2023-08-31 23:59:59", precision="month"),
}

SPEAKS = {
    "a year": (
        claimed_date("2023-01-01 00:00:00", "2023-12-31 23:59:59", precision="year"),
        "2023, is",
    ),
    "years": (
        claimed_date("2020-01-01 00:00:00", "2023-12-31 23:59:59", precision="year"),
        "2020 to 2023, is 4 years long",
    ),
    "14 months, to the day": (
        claimed_date("2022-07-01 00:00:00", "2023-08-31 23:59:59"),
        "1 July 2022 to 31 August 2023, is 1 year 2 months long",
    ),
}


@pytest.mark.parametrize("claim", SILENT.values(), ids=SILENT)
def test_silent(claim: Claim) -> None:
    findings, outcome = run("CLM002", subject(claim=claim))
    assert (findings, outcome.outcome) == ((), "clear")


def test_an_undated_claim_is_not_applicable() -> None:
    findings, outcome = run("CLM002", subject(claim=claimed_place(38.46, 70.74)))
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("claim", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(claim: Claim, words: str) -> None:
    (finding,), _ = run("CLM002", subject(claim=claim))
    assert finding.severity == "info"
    assert words in finding.message
