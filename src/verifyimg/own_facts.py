"""Rows of facts of a user's own: the files of a folder, each named after the table it adds to."""

from __future__ import annotations

from pathlib import Path

from verifyimg.clues.tables import own_table
from verifyimg.errors import UsageError
from verifyimg.model.own_rows import OwnRows, OwnTable

ENDING = ".csv"
MOST_BYTES = 4 << 20
"""A table of ours has under half of one MiB."""


def rows_in(folder: str) -> OwnRows:
    """Everything in the folder; raises `UsageError` for a file that breaks a rule of its table."""
    try:
        files = sorted(path for path in Path(folder).iterdir() if path.suffix == ENDING)
    except OSError as error:
        raise UsageError(detail=f"{folder}: {_reason(error)}; name a folder of tables") from error
    return OwnRows(tables=tuple(map(_table, files)))


def _table(path: Path) -> OwnTable:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        detail = f"{path}: {_reason(error)}; mend it or take it away"
        raise UsageError(detail=detail) from error
    if len(data) > MOST_BYTES:
        raise UsageError(detail=f"{path}: more than {MOST_BYTES:,} bytes; take rows out of it")
    table = own_table(path.stem, str(path), data)
    if isinstance(table, str):
        raise UsageError(detail=f"{path}: {table}; mend it or take it away")
    return table


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
