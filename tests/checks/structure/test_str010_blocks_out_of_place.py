from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import run, subject
from verifyimg.model.compression import Axis, Compression, EarlierGrid
from verifyimg.model.subject import Subject


def measured(*phases: int, told: bool = True) -> Subject:
    axes: tuple[Axis, Axis] = ("across", "down")
    grids = tuple(
        EarlierGrid(axis=axis, phase=phase, share=0.7)
        for axis, phase in zip(axes, phases, strict=False)
    )
    return replace(subject(), compression=Compression(grids=grids, told_grid=told))


SILENT = {"no edges of others": measured()}

NOT_APPLICABLE = {
    "pixels left out": replace(measured(3), pixels=False),
    "nothing measured": subject(),
    "too small": measured(told=False),
}

SPEAKS = {
    "a cut": (measured(3, 5), "note", "3 pixels from the left and 5 pixels from the top"),
    "a cut along one axis": (measured(3), "note", "the picture was cut"),
    "a PNG of a JPEG": (measured(0, 0), "note", "was a JPEG before"),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("STR010", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("STR010", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR010", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message
