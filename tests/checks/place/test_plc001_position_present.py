from __future__ import annotations

import pytest

from tests.support.rule_subjects import camera_date, place, run, subject
from verifyimg.model.clue import Doubt
from verifyimg.model.subject import Subject

NULL_ISLAND = Doubt(kind="no_fix", text="0 north 0 east is what unset fields decode to")
BEYOND_THE_POLE = Doubt(kind="invalid", text="91 degrees lie beyond the pole")

NOT_APPLICABLE = {
    "a file without anything": subject(),
    "a file with a date only": subject(camera_date("2020-05-17 14:03:21")),
}

SPEAKS = {
    "a position": (subject(place(38.46, 70.74)), "info", "openstreetmap.org"),
    "a position on the equator": (subject(place(0, 70.74)), "info", "0.000000, 70.740000"),
    "null island": (subject(place(0, 0, doubts=[NULL_ISLAND])), "note", NULL_ISLAND.text),
    "a latitude of 91": (subject(place(91, 0, doubts=[BEYOND_THE_POLE])), "note", "the pole"),
}


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("PLC001", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert outcome.reason == "the file holds no position"


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), _ = run("PLC001", looked_at)
    assert finding.severity == severity
    assert words in finding.message


def test_a_position_that_cannot_be_used_is_not_drawn_on_a_map() -> None:
    (finding,), _ = run("PLC001", SPEAKS["null island"][0])
    assert "openstreetmap" not in finding.message
    assert finding.strength == "none"


def test_every_position_of_the_file_is_described() -> None:
    findings, _ = run("PLC001", subject(place(38.46, 70.74), place(0, 0, doubts=[NULL_ISLAND])))
    assert [finding.severity for finding in findings] == ["info", "note"]


def test_the_error_is_named_beside_the_position() -> None:
    (finding,), _ = run("PLC001", subject(place(38.46, 70.74, error_km=0.3)))
    assert "error of 300 m" in finding.message
