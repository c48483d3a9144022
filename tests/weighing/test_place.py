from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.house.test_words import NEVER
from tests.support.findings import finding
from tests.support.rule_subjects import claimed_place, place, run, subject
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.finding import Finding
from verifyimg.model.problem import Problem
from verifyimg.model.words import Ruling, Severity, Strength
from verifyimg.weighing.place import weigh_place

FIX = place(38.56, 68.77)
EVENT = claimed_place(38.46, 70.74, 60)


def said(severity: Severity, strength: Strength = "moderate") -> Finding:
    return finding(
        "It is there. Map: https://example.org/#map=12/38.56/68.77",
        severity=severity,
        strength=strength,
        against="claim",
        aspect="place",
        clues=[FIX],
    )


UNDETERMINED = [
    pytest.param([], id="no findings"),
    pytest.param([finding(aspect="place", clues=[FIX])], id="a finding against the file"),
    pytest.param([finding(against="claim", aspect="time")], id="a finding about the time"),
    pytest.param([finding(against="set", aspect="place")], id="a finding about a set"),
]

RULED: list[tuple[list[Severity], Ruling, Strength]] = [
    (["info"], "consistent", "moderate"),
    (["note"], "questionable", "weak"),
    (["concern"], "questionable", "weak"),
    (["conflict"], "contradicted", "moderate"),
    (["info", "note"], "questionable", "weak"),
    (["info", "conflict"], "contradicted", "moderate"),
]


@pytest.mark.parametrize("findings", UNDETERMINED)
def test_without_a_finding_about_the_place_nothing_is_determined(findings: list[Finding]) -> None:
    found = weigh_place(subject(claim=EVENT), findings)
    assert (found.ruling, found.strength) == ("undetermined", "none")
    assert found.sentence == "The place is not recorded in the file."


@pytest.mark.parametrize(("severities", "ruling", "strength"), RULED)
def test_the_worst_finding_about_the_place_rules(
    severities: list[Severity], ruling: Ruling, strength: Strength
) -> None:
    findings = [said(severity) for severity in severities]
    for order in (findings, findings[::-1]):
        found = weigh_place(subject(FIX, claim=EVENT), order)
        assert (found.ruling, found.strength) == (ruling, strength)
        assert found.sentence == "It is there."


def test_a_position_that_cannot_be_used_says_why() -> None:
    doubt = Doubt(kind="no_fix", text="0, 0 is what receivers write without a fix")
    found = weigh_place(subject(place(0, 0, doubts=[doubt]), claim=EVENT), [])
    assert found.ruling == "undetermined"
    assert found.sentence == (
        "The position in the file cannot be used: 0, 0 is what receivers write without a fix."
    )


def test_a_file_that_speaks_against_its_own_position_is_questionable() -> None:
    doubt = finding("Two readers differ on it.", clues=[FIX])
    found = weigh_place(subject(FIX, claim=EVENT), [said("info"), doubt])
    assert (found.ruling, found.strength) == ("questionable", "weak")
    assert found.sentence == (
        "It is there. But the file speaks against it: Two readers differ on it."
    )


PLACES: list[tuple[Sequence[Clue], Ruling]] = [
    ([], "undetermined"),
    ([place(38.46, 70.74)], "consistent"),
    ([place(38.9, 70.9)], "consistent"),
    ([place(38.46, 71.55)], "questionable"),
    ([FIX], "contradicted"),
    ([place(38.46, 70.74, error_km=100)], "consistent"),
]


@pytest.mark.parametrize(("clues", "ruling"), PLACES)
def test_the_rules_about_the_place_are_weighed(clues: Sequence[Clue], ruling: Ruling) -> None:
    about = subject(*clues, claim=EVENT)
    findings = [one for code in ("PLC001", "PLC002", "PLC003") for one in run(code, about)[0]]
    found = weigh_place(about, findings)
    assert found.ruling == ruling
    assert found.sentence.endswith(".")
    assert "://" not in found.sentence
    assert NEVER.search(found.sentence) is None


def test_a_place_that_could_not_be_read_is_not_said_to_be_missing() -> None:
    problem = Problem(reader="exif", kind="damaged", message="x")
    found = weigh_place(replace(subject(claim=EVENT), problems=(problem,)), [])
    assert found.sentence == "No position could be read from the file."
