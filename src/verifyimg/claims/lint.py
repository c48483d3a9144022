"""Proofreading: every error of a claims file, not only the first."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from verifyimg.claims.cells import Cells
from verifyimg.claims.file import table_reader
from verifyimg.claims.globs import Glob
from verifyimg.claims.matching import Index, add_row, lost_names
from verifyimg.claims.paths import Folders, real
from verifyimg.claims.places import Places
from verifyimg.claims.plain_text import shown
from verifyimg.claims.refused import Refused
from verifyimg.claims.rows import read_row
from verifyimg.claims.text_file import read_text
from verifyimg.errors import ClaimsFileError, ClaimsFileUnreadable
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.noun import noun

MOST_ERRORS = 1_000
"""Errors that are told; who has more has one error many times."""
MOST_FILES = 200_000
"""Files on disk that a glob is tried on before it is believed."""


@noun
class Proof:
    """What proofreading a claims file found."""

    rows: int = 0
    errors: tuple[str, ...] = ()
    """One line each, by their line in the file."""
    warnings: tuple[str, ...] = ()


def lint(path: str, limits: Limits = DEFAULT, *, places: Places | None = None) -> Proof:
    """Every error of the claims file at `path`, TOML or JSON by its suffix, else CSV.

    Behind an error of the format itself (a quotation mark that is never closed) nothing more
    can be read. Nothing is raised.
    """
    try:
        text = read_text(path, limit=limits.claims_bytes)
    except ClaimsFileUnreadable as error:
        return Proof(errors=(str(error),))
    except Refused as refused:
        return Proof(errors=(_told(path, refused),))
    made = Index(folders=Folders(base=real(str(Path(path).parent))))
    found: list[Refused] = []
    rows = 0
    for row in table_reader(path)(text):
        rows += 1
        flaw = row if isinstance(row, Refused) else _refusal(made, row, places)
        found += [flaw] if flaw else []
        if len(found) >= MOST_ERRORS or rows >= limits.claims_rows:
            break
    found += lost_names(made)
    found.sort(key=lambda refused: refused.line or 1)
    return Proof(
        rows=rows,
        errors=tuple(_told(path, refused) for refused in found),
        warnings=tuple(f"{path}, {line}" for line in _idle_globs(made)),
    )


def _refusal(made: Index, cells: Cells, places: Places | None) -> Refused | None:
    try:
        row = read_row(cells, places)
        if row is not None:
            add_row(made, row)
    except Refused as refused:
        return refused
    return None


def _told(path: str, refused: Refused) -> str:
    return str(
        ClaimsFileError(
            path=path, line=refused.line or 1, reason=refused.reason, advice=refused.advice
        )
    )


def _idle_globs(made: Index) -> Iterator[str]:
    for row, glob in made.globs:
        if not _fits_a_file(glob, made.folders):
            yield f'line {row.line}: "{shown(row.file)}" fits no file on disk'


def _fits_a_file(glob: Glob, folders: Folders) -> bool:
    tried = 0
    for folder, _, names in os.walk(glob.folder or folders.base):
        for name in names:
            tried += 1
            if glob.fits(folders.given(os.path.join(folder, name))) or tried > MOST_FILES:
                return True
    return False
