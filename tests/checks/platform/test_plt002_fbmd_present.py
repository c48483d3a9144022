from __future__ import annotations

import pytest

from tests.support.named_files import subject_named
from tests.support.subjects import run
from verifyimg.model.subject import Subject

KEY = "IPTC:SpecialInstructions"

SILENT = [
    pytest.param(subject_named("p.jpg", {KEY: "No archive, no sales"}), id="an agency's words"),
    pytest.param(subject_named("p.jpg", {KEY: "see FBMD"}), id="the mark further on"),
    pytest.param(subject_named("p.jpg", {"IPTC:Credit": "FBMD01000a"}), id="another field"),
]

NOT_APPLICABLE = [
    pytest.param(subject_named("p.jpg", {"IFD0:Make": "Canon"}), id="no IPTC"),
    pytest.param(subject_named("1_1507255906343130_1234567890123456789_n.jpg"), id="a name only"),
]

SPEAKS = [
    pytest.param(subject_named("p.jpg", {KEY: "FBMD01000a9b0d0000"}), id="a mark"),
    pytest.param(subject_named("p.jpg", {KEY: "FBMD23000969010000"}, blocks=["EXIF"]), id="EXIF"),
]


@pytest.mark.parametrize("given", SILENT)
def test_other_iptc_is_clear(given: Subject) -> None:
    findings, outcome = run("PLT002", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_iptc_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("PLT002", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize("given", SPEAKS)
def test_the_mark_bounds_the_file_and_not_the_scene(given: Subject) -> None:
    (finding,), _ = run("PLT002", given)
    assert (finding.severity, finding.strength) == ("info", "moderate")
    assert "written on or after 13 November 2014" in finding.message
    assert "bounds the file and not the scene" in finding.message
    assert [tag.key for tag in finding.evidence] == [KEY]
