"""Files to be added, listed in a CSV with what is told of each."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Iterator

from verifyimg.archive import admission
from verifyimg.archive.adding import Addition
from verifyimg.archive.admission import Inadmissible
from verifyimg.archive.entry import Remarks, Sighting
from verifyimg.archive.first_seen import FirstSeen
from verifyimg.archive.lines import refusal, text_of
from verifyimg.spelling import suggestion

COLUMNS = (
    "file",
    "first_seen",
    "basis",
    "source",
    "url",
    "credit",
    "caption",
    "note",
    "verdict_url",
    "label",
)
_DELIMITERS = ",;\t"

ReadDate = Callable[[str, object], FirstSeen | None]
"""Takes the name of a column and its text; raises `Inadmissible`."""


def read_additions(path: str, *, read_date: ReadDate = admission.first_seen) -> list[Addition]:
    """The rows of a table; files are relative to it. Several labels are parted by commas.

    The whole table is read before the first file is opened; raises `ImportRefused` with the line
    of the first row that cannot be understood. Specification: RFC 4180, any end of line.
    """
    line = 1
    try:
        rows = _rows(text_of(path))
        line, header = next(rows, (1, []))
        names = _columns(header)
        additions = []
        for line, row in rows:  # noqa: B007 - the line of a refusal
            additions.append(_addition(path, _cells(names, row), read_date))
    except Inadmissible as refused:
        raise refusal(path, refused.line or line, refused) from None
    return additions


def _addition(path: str, cells: dict[str, str], read_date: ReadDate) -> Addition:
    file = admission.text("file", cells.get("file"))
    if file is None:
        raise Inadmissible("no file is named", "fill in the column file")
    many = [label for label in cells.get("label", "").split(",") if label.strip()]
    sighting = Sighting(
        first_seen=read_date("first_seen", cells.get("first_seen")),
        basis=admission.basis("basis", cells.get("basis")),
        source=admission.text("source", cells.get("source")),
        url=admission.address("url", cells.get("url")),
        credit=admission.text("credit", cells.get("credit")),
        caption=admission.text("caption", cells.get("caption")),
    )
    remarks = Remarks(
        note=admission.text("note", cells.get("note")),
        verdict_url=admission.address("verdict_url", cells.get("verdict_url")),
        labels=admission.labels("label", many),
    )
    place = os.path.join(os.path.dirname(path), file)  # noqa: PTH118, PTH120
    return Addition(path=place, sighting=sighting, remarks=remarks)


def _columns(header: list[str]) -> list[str]:
    names = [name.strip().casefold() for name in header]
    for name in names:
        if name not in COLUMNS:
            advice = suggestion(name, COLUMNS, f"columns are {', '.join(COLUMNS)}")
            raise Inadmissible(f'unknown column "{name[:40]}"', advice)
        if names.count(name) > 1:
            raise Inadmissible(f"the column {name} is there twice", "keep one of them")
    if "file" not in names:
        raise Inadmissible("there is no column file", "name the files in a column called file")
    return names


def _cells(names: list[str], row: list[str]) -> dict[str, str]:
    if len(row) > len(names):
        reason = f"the row has {len(row)} cells, the header has {len(names)}"
        raise Inadmissible(reason, "put quotation marks around a cell that holds the delimiter")
    return dict(zip(names, row, strict=False))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    header = text.lstrip().partition("\n")[0]
    delimiter = next((mark for mark in _DELIMITERS if mark in header), ",")
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            advice = "close every quotation mark, or double it"
            raise Inadmissible(f"this is not CSV ({error})", advice, line=line) from None
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield line, row
