"""The time zone map in cells: where one glance is enough, and where to look closer.

`zone_grid.bin` is made by `tools/refresh_zone_grid.py`: text, compressed with zlib. Line 1
says what it is, how many cells there are in a degree and which map it was made from. Line 2
names the areas, each as its zones joined by commas, numbered from 1. Then a line for each row
of cells, from the south pole to the north: runs `number*area`, from 180 degrees west to 180
east, the `number*` left out where it is 1. Area 0 holds a border.

Made from the time zone polygons of timezone-boundary-builder, which come from OpenStreetMap:
(c) OpenStreetMap contributors, Open Database License 1.0 (opendatacommons.org/licenses/odbl).
The grid is a derivative database and stands under the same licence.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from functools import lru_cache
from math import floor

from verifyimg.knowledge.box import Box
from verifyimg.model.noun import noun

LOOK_CLOSER = 0
"""The area of cells that a border runs through."""

_FILE = os.path.join(os.path.dirname(__file__), "zone_grid.bin")
_POLAR_DEGREES = 89.0
"""North and south of it a box is taken to go all around the pole."""


@noun
class Glance:
    """What the cells of a box tell."""

    zones: tuple[str, ...]
    """IANA names, of all cells that no border runs through."""
    complete: bool
    """Whether that is every cell of the box; if not, there may be other zones in it."""


@noun
class _Grid:
    per_degree: int
    areas: tuple[tuple[str, ...], ...]
    rows: tuple[str, ...]


def glance(box: Box) -> Glance:
    """The zones of a box, as far as the cells that it touches lie in them whole."""
    grid = _grid()
    found = {area for row in _rows(grid, box) for area in _areas(grid, row, box)}
    names = (name for area in sorted(found) for name in grid.areas[area])
    return Glance(zones=tuple(dict.fromkeys(names)), complete=LOOK_CLOSER not in found)


def map_version() -> str:
    """The release of the time zone map that the grid was made from, such as `2026e`."""
    return _lines()[0].rpartition(" ")[2]


def _rows(grid: _Grid, box: Box) -> tuple[str, ...]:
    first, last = (
        min(max(floor((degrees + 90) * grid.per_degree), 0), len(grid.rows) - 1)
        for degrees in (box.south, box.north)
    )
    return grid.rows[first : last + 1]


def _areas(grid: _Grid, row: str, box: Box) -> Iterator[int]:
    """The areas of a row inside the box; a box that crosses the date line is two parts of it."""
    wide = 360 * grid.per_degree
    west, east = (floor((degrees + 180) * grid.per_degree) for degrees in (box.west, box.east))
    if east - west >= wide or max(abs(box.south), abs(box.north)) > _POLAR_DEGREES:
        west, east = 0, wide - 1
    parts = [(west + turn, east + turn) for turn in (-wide, 0, wide)]
    start = 0
    for run in row.split(" "):
        number, _, area = run.rpartition("*")
        end = start + int(number or 1)
        if any(first < end and start <= last for first, last in parts):
            yield int(area)
        start = end


@lru_cache(maxsize=1)
def _grid() -> _Grid:
    head, areas, *rows = _lines()
    return _Grid(
        per_degree=int(head.split(" ")[4]),
        areas=((), *(tuple(area.split(",")) for area in areas.split(" "))),
        rows=tuple(rows),
    )


@lru_cache(maxsize=1)
def _lines() -> tuple[str, ...]:
    with open(_FILE, "rb") as file:
        return tuple(zlib.decompress(file.read()).decode("ascii").splitlines())
