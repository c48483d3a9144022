"""Plain tables for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.clean import inert, one_line, shorten

GAP = "  "


def table(rows: Sequence[Sequence[str]], *, width: int) -> str:
    """Rows under each other, foreign text made safe; the last column is cut at `width`.

    Every row has the same number of cells; without rows the text is empty.
    """
    clean = [[one_line(cell) for cell in row] for row in rows]
    columns = list(zip(*clean, strict=True))[:-1]
    widths = [max(map(len, column)) for column in columns]
    return "".join(f"{inert(_row(row, widths, width))}\n" for row in clean)


def _row(row: Sequence[str], widths: Sequence[int], width: int) -> str:
    cells = [cell.ljust(size) for cell, size in zip(row, widths, strict=False)]
    begun = GAP.join([*cells, ""])
    return f"{begun}{shorten(row[-1], max(width - len(begun), 20))}".rstrip()
