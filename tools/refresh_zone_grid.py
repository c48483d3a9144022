"""Writes `src/verifyimg/knowledge/zone_grid.bin` anew, from the time zone map of tzfpy.

    python tools/refresh_zone_grid.py              writes the file
    python tools/refresh_zone_grid.py --check      says whether it is what would be written

A cell that no border comes near lies in the same zones everywhere, so one look at its middle
is enough. The borders are the polygons themselves, not samples of them: an enclave is never
missed, however small. The map stands under the Open Database License; so does the grid.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import floor
from pathlib import Path

import tzfpy

ROOT = Path(__file__).resolve().parents[1]
GRID = ROOT / "src" / "verifyimg" / "knowledge" / "zone_grid.bin"

PER_DEGREE = 4
"""Cells in a degree: more make the file larger than 60 KB, fewer make tzfpy needed more often."""
WIDE, HIGH = 360 * PER_DEGREE, 180 * PER_DEGREE
NEAR = 1e-4
"""In degrees, about 11 m: a border this near to a cell counts as in it."""
LOOK_CLOSER = 0

Point = tuple[float, float]
"""East and north, in degrees."""
Cell = tuple[int, int]
"""Column from 180 west, row from the south pole."""


def main(arguments: Sequence[str]) -> int:
    """Writes, or checks; the exit code."""
    if list(arguments) not in ([], ["--check"]):
        print("usage: refresh_zone_grid.py [--check]", file=sys.stderr)
        return 2
    made = packed()
    if arguments:
        current = GRID.is_file() and unpacked(GRID.read_bytes()) == unpacked(made)
        print("zone_grid.bin is", "up to date" if current else "not what this map makes")
        return 0 if current else 1
    GRID.write_bytes(made)
    print(f"{GRID.relative_to(ROOT)}: {len(made):,} bytes, map {tzfpy.data_version()}")
    return 0


def packed() -> bytes:
    """The file, from the map that is installed."""
    return zlib.compress("\n".join(lines()).encode("ascii"), 9)


def unpacked(stored: bytes) -> bytes:
    """The text of a file; libraries compress the same text to different bytes."""
    return zlib.decompress(stored)


def lines() -> list[str]:
    """The text of the file, as `knowledge/zone_grid.py` describes it."""
    bordered = {cell for border in borders() for cell in cells_near(*border)}
    numbers: dict[tuple[str, ...], int] = {}
    rows = [
        run_lengths(_area((column, row), bordered, numbers) for column in range(WIDE))
        for row in range(HIGH)
    ]
    areas = " ".join(",".join(zones) for zones in numbers)
    head = f"verifyimg zone grid 1: {PER_DEGREE} cells a degree, map {tzfpy.data_version()}"
    return [head, areas, *rows]


def _area(cell: Cell, bordered: set[Cell], numbers: dict[tuple[str, ...], int]) -> int:
    """The number of the zones that a cell lies in; new ones get the next number."""
    if cell in bordered:
        return LOOK_CLOSER
    column, row = cell
    middle = ((column + 0.5) / PER_DEGREE - 180, (row + 0.5) / PER_DEGREE - 90)
    zones = tuple(tzfpy.get_tzs(*middle))
    assert zones, f"the map has no zone at {middle}"
    return numbers.setdefault(zones, len(numbers) + 1)


def borders() -> Iterator[tuple[Point, Point]]:
    """Every edge of every zone's polygons, those left out where the map's sheet ends."""
    for name in tzfpy.timezonenames():
        for feature in json.loads(tzfpy.get_tz_polygon_geojson(name))["features"]:
            shape = feature["geometry"]
            many = shape["type"] == "MultiPolygon"
            for polygon in shape["coordinates"] if many else [shape["coordinates"]]:
                for ring in polygon:
                    yield from (edge for edge in pairwise(ring) if not _is_sheet_end(*edge))


def _is_sheet_end(start: Point, end: Point) -> bool:
    sides = ((180, start[0], end[0]), (90, start[1], end[1]))
    return any(first == last and abs(first) == most for most, first, last in sides)


def cells_near(start: Point, end: Point) -> Iterator[Cell]:
    """The cells that an edge runs through, or past at a distance of less than `NEAR`."""
    (west, at_west), (east, at_east) = sorted((tuple(start), tuple(end)))
    slope = (at_east - at_west) / (east - west) if east > west else 0.0
    for column in _cells(west, east, 180, WIDE):
        left = max(west, column / PER_DEGREE - 180 - NEAR)
        right = min(east, (column + 1) / PER_DEGREE - 180 + NEAR)
        ends = [at_west, at_east]
        if east > west:
            ends = [at_west + slope * (side - west) for side in (left, right)]
        for row in _cells(min(ends), max(ends), 90, HIGH):
            yield column, row


def _cells(first: float, last: float, half: int, number: int) -> range:
    """The columns or rows between two degrees."""
    low, high = (floor((d + half) * PER_DEGREE) for d in (first - NEAR, last + NEAR))
    return range(max(low, 0), min(high, number - 1) + 1)


def run_lengths(areas: Iterator[int]) -> str:
    """`3*17 0 2*17` for 17, 17, 17, 0, 17, 17."""
    runs = ((area, sum(1 for _ in run)) for area, run in groupby(areas))
    return " ".join(f"{number}*{area}" if number > 1 else str(area) for area, number in runs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
