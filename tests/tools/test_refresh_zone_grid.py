from __future__ import annotations

import pytest

from tools import refresh_zone_grid
from tools.refresh_zone_grid import GRID, Cell, Point, cells_near, main, run_lengths, unpacked

EDGES = [
    pytest.param((0.1, 0.1), (0.2, 0.2), {(720, 360)}, id="inside one cell"),
    pytest.param((0.1, 0.1), (0.3, 0.1), {(720, 360), (721, 360)}, id="eastward"),
    pytest.param((0.1, 0.3), (0.1, 0.1), {(720, 360), (720, 361)}, id="straight south"),
    pytest.param(
        (0.1, 0.2), (0.3, 0.3), {(720, 360), (720, 361), (721, 361)}, id="through a corner's side"
    ),
    pytest.param((0.25, 0.1), (0.25, 0.2), {(720, 360), (721, 360)}, id="between two cells"),
    pytest.param((180.0, 90.0), (179.9, 89.9), {(1439, 719)}, id="at the edge of the sheet"),
]


@pytest.mark.parametrize(("start", "end", "cells"), EDGES)
def test_a_border_marks_every_cell_that_it_runs_through(
    start: Point, end: Point, cells: set[Cell]
) -> None:
    assert set(cells_near(start, end)) == cells
    assert set(cells_near(end, start)) == cells


def test_runs_are_told_by_their_length() -> None:
    assert run_lengths(iter([17, 17, 17, 0, 17, 17])) == "3*17 0 2*17"


def test_the_committed_file_has_a_line_for_each_row() -> None:
    head, areas, *rows = unpacked(GRID.read_bytes()).decode("ascii").splitlines()
    assert head.startswith("verifyimg zone grid 1: 4 cells a degree, map 20")
    assert len(rows) == refresh_zone_grid.HIGH
    for row in rows:
        runs = [run.rpartition("*") for run in row.split(" ")]
        assert sum(int(number or 1) for number, _, _ in runs) == refresh_zone_grid.WIDE
        assert max(int(area) for _, _, area in runs) <= len(areas.split(" "))


def test_an_unknown_argument_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--frob"]) == 2
    assert "usage" in capsys.readouterr().err
