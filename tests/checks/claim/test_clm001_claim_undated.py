from __future__ import annotations

import pytest

from tests.support.rule_subjects import claimed_date, claimed_place, run, subject
from verifyimg.model.claim import Claim

DAY = claimed_date("2023-09-06 00:00:00", "2023-09-06 23:59:59")

SILENT = {"a dated claim": DAY}

SPEAKS = {
    "a place only": claimed_place(38.46, 70.74),
    "a device only": Claim(device="Canon EOS 5D"),
    "a time of publication only": Claim(published_at=DAY.date),
    "an original": Claim(original=True),
}


@pytest.mark.parametrize("claim", SILENT.values(), ids=SILENT)
def test_silent(claim: Claim) -> None:
    findings, outcome = run("CLM001", subject(claim=claim))
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("claim", [Claim(), Claim(caption="a street"), Claim(original=False)])
def test_nothing_claimed_is_not_an_undated_claim(claim: Claim) -> None:
    findings, outcome = run("CLM001", subject(claim=claim))
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize("claim", SPEAKS.values(), ids=SPEAKS)
def test_speaks(claim: Claim) -> None:
    (finding,), _ = run("CLM001", subject(claim=claim))
    assert (finding.severity, finding.against) == ("info", "claim")


def test_it_asks_for_the_date() -> None:
    (finding,), _ = run("CLM001", subject(claim=claimed_place(38.46, 70.74)))
    assert "--claimed-date" in finding.next[0]
