from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import claimed_date, claimed_place, run, subject
from verifyimg.model.claim import Claim

DAY = ("2023-09-06 00:00:00", "2023-09-06 23:59:59")
MINUTE = ("2023-09-06 14:00:00", "2023-09-06 14:00:59")

SILENT = {
    "a time with its offset": claimed_date(*MINUTE, precision="minute", zone="+05:00"),
    "a day with its offset": claimed_date(*DAY, zone="+05:00"),
}

SPEAKS = {
    "a day": (
        claimed_date(*DAY),
        "the whole local day was tested on the clock of the scene, and in every zone on Earth",
    ),
    "a time of day": (
        claimed_date(*MINUTE, precision="minute"),
        "that local time was tested on the clock of the scene",
    ),
    "a day at a claimed place": (
        replace(claimed_date(*DAY), place=claimed_place(38.46, 70.74).place),
        "on the clock of the claimed place, and in every zone on Earth before",
    ),
}


@pytest.mark.parametrize("claim", SILENT.values(), ids=SILENT)
def test_silent(claim: Claim) -> None:
    findings, outcome = run("CLM006", subject(claim=claim))
    assert (findings, outcome.outcome) == ((), "clear")


def test_an_undated_claim_is_not_applicable() -> None:
    findings, outcome = run("CLM006", subject(claim=claimed_place(38.46, 70.74)))
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("claim", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(claim: Claim, words: str) -> None:
    (finding,), _ = run("CLM006", subject(claim=claim))
    assert finding.severity == "info"
    assert words in finding.message
