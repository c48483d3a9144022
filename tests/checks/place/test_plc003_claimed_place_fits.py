from __future__ import annotations

import pytest

from tests.support.rule_subjects import claimed_place, place, run, subject
from verifyimg.model.clue import Doubt
from verifyimg.model.subject import Subject

NULL_ISLAND = Doubt(kind="no_fix", text="0 north 0 east is what unset fields decode to")
HERE = place(38.46, 70.74)

SILENT = {
    "outside the radius": subject(HERE, claim=claimed_place(38.8, 70.74, 20)),
    "just outside the assumed radius": subject(HERE, claim=claimed_place(38.56, 70.74)),
}

NOT_APPLICABLE = {
    "no place claimed": subject(HERE),
    "no position": subject(claim=claimed_place(38.46, 70.74)),
    "null island is not evidence for the Gulf of Guinea": subject(
        place(0, 0, doubts=[NULL_ISLAND]), claim=claimed_place(0, 0)
    ),
}

SPEAKS = {
    "the same point": subject(HERE, claim=claimed_place(38.46, 70.74)),
    "inside the radius": subject(HERE, claim=claimed_place(38.6, 70.74, 20)),
    "inside with the error": subject(
        place(38.46, 70.74, error_km=5), claim=claimed_place(38.49, 70.74, 1)
    ),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("PLC003", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("PLC003", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize("looked_at", SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject) -> None:
    (finding,), _ = run("PLC003", looked_at)
    assert finding.severity == "info"
    assert "consistent with it" in finding.message


@pytest.mark.parametrize("looked_at", [*SILENT.values(), *SPEAKS.values()])
def test_a_place_either_fits_or_differs(looked_at: Subject) -> None:
    fits, differs = run("PLC003", looked_at)[0], run("PLC002", looked_at)[0]
    assert len(fits) + len(differs) == 1
