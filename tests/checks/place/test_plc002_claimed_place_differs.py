from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import claimed_place, place, run, subject
from verifyimg.checks.place.plc002_claimed_place_differs import severity
from verifyimg.model.clue import Doubt
from verifyimg.model.place_comparison import PlaceComparison
from verifyimg.model.subject import Subject

NULL_ISLAND = Doubt(kind="no_fix", text="0 north 0 east is what unset fields decode to")
HERE = place(38.46, 70.74)
DUSHANBE, KHORUGH = (38.56, 68.77), (37.49, 71.55)

SILENT = {
    "the same point": subject(HERE, claim=claimed_place(38.46, 70.74)),
    "inside the radius": subject(HERE, claim=claimed_place(38.6, 70.74, 20)),
    "inside the assumed radius": subject(HERE, claim=claimed_place(38.54, 70.74)),
    "outside the radius by less than the error": subject(
        place(38.46, 70.74, error_km=5), claim=claimed_place(38.49, 70.74, 1)
    ),
    "across the date line": subject(place(0, 179.99), claim=claimed_place(0, -179.99)),
    "at the pole, where longitudes meet": subject(place(90, 0), claim=claimed_place(90, 135)),
}

NOT_APPLICABLE = {
    "no place claimed": (subject(HERE), "no place was claimed"),
    "no position": (subject(claim=claimed_place(38.46, 70.74)), "holds no position"),
    "null island": (
        subject(place(0, 0, doubts=[NULL_ISLAND]), claim=claimed_place(38.46, 70.74)),
        NULL_ISLAND.text,
    ),
}

SPEAKS = {
    "just outside": (subject(HERE, claim=claimed_place(38.56, 70.74)), "note"),
    "24 km beyond": (subject(HERE, claim=claimed_place(38.7688, 70.74)), "note"),
    "26 km beyond": (subject(HERE, claim=claimed_place(38.7868, 70.74)), "conflict"),
    "another city": (subject(place(*DUSHANBE), claim=claimed_place(*KHORUGH, 20)), "conflict"),
    "the far side of the Earth": (subject(HERE, claim=claimed_place(-38.46, -109.26)), "conflict"),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("PLC002", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("looked_at", "reason"), NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject, reason: str) -> None:
    findings, outcome = run("PLC002", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert reason in outcome.reason


@pytest.mark.parametrize(("looked_at", "expected"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, expected: str) -> None:
    (finding,), _ = run("PLC002", looked_at)
    assert (finding.severity, finding.against, finding.aspect) == (expected, "claim", "place")


def test_a_claim_without_a_radius_is_told_which_one_it_got() -> None:
    (finding,), _ = run("PLC002", SPEAKS["just outside"][0])
    assert "radius of 10 km (assumed, the claim names none)" in finding.message


def test_the_message_names_distance_and_allowance() -> None:
    (finding,), _ = run("PLC002", SPEAKS["another city"][0])
    assert "is 271 km from the claimed 37.49,71.55, 251 km more than" in finding.message


def test_it_is_as_strong_as_the_position() -> None:
    (finding,), _ = run("PLC002", SPEAKS["another city"][0])
    assert finding.strength == "weak"


@pytest.mark.parametrize(
    ("beyond_km", "another_country", "expected"),
    [
        (6, None, "note"),
        (6, False, "note"),
        (4, True, "note"),
        (6, True, "conflict"),
        (26, None, "conflict"),
    ],
)
def test_a_country_matters_only_where_it_is_known(
    beyond_km: float, another_country: bool | None, expected: str
) -> None:
    assert severity(beyond_km, another_country=another_country) == expected


def across(*countries: str, claimed: str = "TJ", latitude: float = 38.64) -> Subject:
    """A position some kilometres beyond a claimed place, in these countries."""
    compared = PlaceComparison(clue=HERE, countries=countries, claimed_countries=(claimed,))
    looked_at = subject(HERE, claim=claimed_place(latitude, 70.74))
    return replace(looked_at, place_comparisons=(compared,))


@pytest.mark.parametrize(
    ("looked_at", "expected"),
    [
        (across("AF"), "conflict"),
        (across("AF", "TJ"), "note"),
        (across("TJ"), "note"),
        (across(), "note"),
        (across("AF", latitude=38.56), "note"),
    ],
    ids=["another", "either", "the same", "not known", "another, less than 5 km beyond"],
)
def test_another_country_is_a_conflict_from_5_km(looked_at: Subject, expected: str) -> None:
    (finding,), _ = run("PLC002", looked_at)
    assert finding.severity == expected


def test_a_country_is_named_only_where_it_is_another() -> None:
    (abroad,), _ = run("PLC002", across("AF"))
    (perhaps,), _ = run("PLC002", across("AF", "TJ"))
    assert abroad.message.endswith("It lies in another country (AF, claimed TJ).")
    assert "country" not in perhaps.message
