from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import claimed_place, place, run, subject
from verifyimg.model.clue import Clue, Reservation, ReservationKind
from verifyimg.model.subject import Subject


def reserved(*texts: str, kind: ReservationKind = "coarse", error_km: float = 15.7) -> Clue:
    """A position that is less exact than it looks, for these reasons."""
    reservations = tuple(Reservation(kind=kind, text=text) for text in texts)
    return replace(place(38.5, 70.7, error_km=error_km), reservations=reservations)


SILENT = [
    pytest.param(subject(place(38.46, 70.74)), id="an ordinary position"),
    pytest.param(subject(reserved("it is old", kind="stale")), id="an old fix"),
]

SPEAKS = [
    pytest.param(
        subject(reserved("both coordinates are tenths of a degree")),
        "38.500000, 70.700000, which is coarse because both coordinates are tenths of a degree. It "
        "is held against a claim with an error of 15.7 km.",
        id="rounded",
    ),
    pytest.param(
        subject(reserved("the receiver had no height", "the receiver marks it as void")),
        "because the receiver had no height and the receiver marks it as void",
        id="two reasons",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_other_positions_are_no_finding(given: Subject) -> None:
    findings, outcome = run("PLC004", given)
    assert (findings, outcome.outcome) == ((), "clear")


def test_without_a_position_it_is_not_applicable() -> None:
    _, outcome = run("PLC004", subject())
    assert outcome.outcome == "not_applicable"


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_a_coarse_position_is_a_note(given: Subject, words: str) -> None:
    (finding,), _ = run("PLC004", given)
    assert (finding.severity, finding.against, finding.aspect) == ("note", "file", "place")
    assert words in finding.message


def test_its_wider_error_counts_against_a_claim() -> None:
    claim = claimed_place(38.85, 70.7)
    (exact,), _ = run("PLC002", subject(place(38.5, 70.7), claim=claim))
    (coarse,), _ = run("PLC002", subject(reserved("it is rounded"), claim=claim))
    assert (exact.severity, coarse.severity) == ("conflict", "note")
