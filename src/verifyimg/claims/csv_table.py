"""Claims in CSV: a header, then one row for each picture."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from verifyimg.claims.cells import Cells, check_columns
from verifyimg.claims.refused import Refused, all_or_refused

_DELIMITERS = ",;\t"


def read_csv(text: str) -> Iterator[Cells]:
    """The rows of a table in CSV; Refused, with its line, at the first that cannot be read.

    Cells may be parted by commas, semicolons or tabs: the header decides. Rows without any
    text are left out; a short row claims nothing in the columns that it lacks.
    Specification: RFC 4180, with any end of line.
    """
    return all_or_refused(proofread_csv(text))


def proofread_csv(text: str) -> Iterator[Cells | Refused]:
    """As `read_csv`, and on behind a row that is refused, as far as the table can be followed."""
    try:
        yield from _cells(text)
    except Refused as refused:
        yield refused


def _cells(text: str) -> Iterator[Cells | Refused]:
    rows = _rows(text)
    line, header = next(rows, (1, []))
    names = [name.strip() for name in header]
    check_columns(names, line=line)
    for line, row in rows:
        if len(row) <= len(names):
            yield Cells(line=line, texts=dict(zip(names, row, strict=False)))
        else:
            yield Refused(
                f"the row has {len(row)} cells, the header has {len(names)}",
                'put quotation marks around a cell that holds the delimiter: "38.46,70.74"',
                line=line,
            )


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold any text, each with the line that it begins on."""
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=_delimiter(text), strict=True, skipinitialspace=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise Refused(
                f"this is not CSV ({error})", "close every quotation mark, or double it", line=line
            ) from None
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield line, row


def _delimiter(text: str) -> str:
    header = text.lstrip().partition("\n")[0]
    return next((mark for mark in _DELIMITERS if mark in header), ",")
