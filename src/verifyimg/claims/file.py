"""Claims files: a claim for each of many pictures, in CSV, TOML or JSON."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from verifyimg import wording
from verifyimg.claims.cells import Cells
from verifyimg.claims.csv_table import proofread_csv
from verifyimg.claims.json_table import proofread_json
from verifyimg.claims.matching import Index, check_names, index, only_one
from verifyimg.claims.paths import Folders, real
from verifyimg.claims.places import Places
from verifyimg.claims.refused import Refused, all_or_refused
from verifyimg.claims.rows import Row, read_row
from verifyimg.claims.text_file import read_text
from verifyimg.claims.toml_table import proofread_toml
from verifyimg.errors import ClaimsFileError
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.claim import Claim
from verifyimg.model.noun import noun

Proofread = Callable[[str], Iterator[Cells | Refused]]

_READERS: dict[str, Proofread] = {".toml": proofread_toml, ".json": proofread_json}
"""By suffix, in lower case; every other file is CSV."""

WARNINGS = 10
"""Unused `sha256:` rows that are named one by one; the others are counted."""


@noun
class Unused:
    """The rows that no input used."""

    not_given: int
    """Rows for files that were not given."""
    warnings: tuple[str, ...]
    """One line for each unused `sha256:` row, and one for those beyond `WARNINGS`."""


@noun
class ClaimsFile:
    """A claims file, read whole. Every method raises ClaimsFileError with the line at fault."""

    path: str
    """As it was given."""
    index: Index

    def check_against(self, inputs: Iterable[str]) -> frozenset[Row]:
        """The rows that speak of an input by its path, name or glob.

        Refuses rows that cannot be told apart, now that every input is known.
        `inputs` are files, as they will be given to `claim_for`; none of them need exist. A
        bare name must fit one file, beside the claims file or among them, and no input may
        have two rows. Rows with a hash are compared in `claim_for`, where the hash is known.
        """
        with _named(self.path):
            return check_names(self.index, map(self.index.folders.given, inputs))

    def claim_for(self, path: str, sha256: Callable[[], str]) -> Claim:
        """The claim about an input, an empty one without a row for it.

        `sha256` gives its hash in hexadecimal; it is called only if a row holds a hash.
        """
        rows = self.index.speaking_of(self.index.folders.given(path))
        if self.index.hashes:
            row = self.index.hashes.get(sha256().lower())
            rows += [row] if row else []
        if len(rows) > 1:
            with _named(self.path):
                only_one(rows, path)
        return rows[0].claim if rows else Claim()

    def unused(self, used: Container[Row], hashes: Iterable[str]) -> Unused:
        """The rows that spoke of no input, and fit none of the inputs' SHA-256 hashes."""
        return Unused(
            not_given=sum(row not in used for row in self.index.by_place()),
            warnings=tuple(self._warnings({digest.lower() for digest in hashes})),
        )

    def _warnings(self, hashes: set[str]) -> Iterator[str]:
        rows = [row for digest, row in self.index.hashes.items() if digest not in hashes]
        for row in rows[:WARNINGS]:
            yield f"{self.path}, line {row.line}: no input has the hash {row.file}"
        if len(rows) > WARNINGS:
            more = wording.count(len(rows) - WARNINGS, "more row")
            yield f"{self.path}: {more} with a hash that no input has"


def read_claims(path: str, limits: Limits = DEFAULT, *, places: Places | None = None) -> ClaimsFile:
    """The claims file at `path`, TOML or JSON by its suffix, else CSV.

    Raises ClaimsFileUnreadable for the file as a whole and ClaimsFileError for a line of it.
    The pictures that it names are looked for on disk, and not opened.
    """
    folders = Folders(base=real(str(Path(path).parent)))
    with _named(path):
        text = read_text(path, limit=limits.claims_bytes)
        rows = all_or_refused(table_reader(path)(text))
        return ClaimsFile(path=path, index=index(_rows(rows, limits, places), folders))


def table_reader(path: str) -> Proofread:
    """What reads the claims file at `path`: TOML or JSON by its suffix, else CSV."""
    return _READERS.get(Path(path).suffix.lower(), proofread_csv)


def _rows(table: Iterable[Cells], limits: Limits, places: Places | None) -> Iterator[Row]:
    for number, cells in enumerate(table):
        if number >= limits.claims_rows:
            reason = f"the file has more than {limits.claims_rows:,} rows"
            raise Refused(reason, "split it", line=cells.line)
        row = read_row(cells, places)
        if row is not None:
            yield row


@contextmanager
def _named(path: str) -> Iterator[None]:
    """Turns a refusal into the error that names the file and the line."""
    try:
        yield
    except Refused as refused:
        raise ClaimsFileError(
            path=path, line=refused.line or 1, reason=refused.reason, advice=refused.advice
        ) from None
