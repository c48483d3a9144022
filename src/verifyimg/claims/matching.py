"""Which rows of a claims file speak of a file: by hash, resolved path, name or glob."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from verifyimg.claims.globs import Glob, compile_glob, is_glob
from verifyimg.claims.paths import Folders, Given
from verifyimg.claims.plain_text import shown
from verifyimg.claims.refused import Refused
from verifyimg.claims.rows import Row
from verifyimg.claims.sieve import Sieve, sieve
from verifyimg.limits import DEFAULT

_HASH = re.compile(r"sha256:([0-9a-f]{64})", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Index:
    """The rows by what they name; a row with a bare name can stand in `paths` as well."""

    folders: Folders
    hashes: dict[str, Row] = field(default_factory=dict)
    """By SHA-256 in lower case."""
    paths: dict[str, Row] = field(default_factory=dict)
    """By resolved path, of files that are on disk."""
    names: dict[str, Row] = field(default_factory=dict)
    """By bare name."""
    beside: dict[Row, str] = field(default_factory=dict)
    """The resolved path of a bare name that stands beside the claims file."""
    globs: list[tuple[Row, Glob]] = field(default_factory=list)

    def speaking_of(self, given: Given) -> list[Row]:
        """The rows that fit an input by its path or name, in the order of the file."""
        found = [self.paths.get(given.resolved), self.names.get(given.name)]
        if self.globs:
            found += self._sieve.fitting(given)
        unique = {row for row in found if row is not None}
        return sorted(unique, key=lambda row: row.line)

    @cached_property
    def _sieve(self) -> Sieve[Row]:
        """Made when the first input is asked about: from then on no row is added."""
        return sieve(self.globs)

    def by_place(self) -> Iterator[Row]:
        """Every row that names a file by its path, name or glob, once."""
        rows = (*self.paths.values(), *self.names.values(), *(row for row, _ in self.globs))
        return iter(dict.fromkeys(rows))


def index(rows: Iterable[Row], folders: Folders) -> Index:
    """The rows in order; Refused, with its line, at one that names what another one names,
    a path that is not on disk, a folder, or a hash that is none."""
    made = Index(folders=folders)
    for row in rows:
        add_row(made, row)
    return made


def add_row(made: Index, row: Row) -> None:
    """Refused, with its line, where another row names the same or nothing fits it."""
    try:
        _add(made, row)
    except Refused as refused:
        raise Refused(refused.reason, refused.advice, line=row.line) from None


def lost_names(made: Index) -> list[Refused]:
    """Why each bare name is refused whose file does not stand beside the claims file."""
    return [_not_on_disk(row) for row in made.names.values() if row not in made.beside]


def check_names(made: Index, inputs: Iterable[Given]) -> frozenset[Row]:
    """The rows that speak of some input.

    Refused if a bare name fits two files or none, or two rows speak of one input.
    """
    owners, used = dict(made.beside), set[Row]()
    for given in inputs:
        row = only_one(made.speaking_of(given), given.name)
        if row is None:
            continue
        used.add(row)
        if made.names.get(given.name) is row:
            _own(owners, row, given)
    lost = next((row for row in made.names.values() if row not in owners), None)
    if lost is not None:
        raise _not_on_disk(lost)
    return frozenset(used)


def only_one(rows: list[Row], name: str) -> Row | None:
    """The one row that speaks of the file called `name`, if any; Refused if there are two."""
    if len(rows) > 1:
        raise _twice(rows[0], rows[1], name)
    return rows[0] if rows else None


def _add(made: Index, row: Row) -> None:
    if row.file.casefold().startswith("sha256:"):
        _put(made.hashes, _digest(row.file), row)
        return
    path = made.folders.find(row.file)
    if path is not None:
        _put(made.paths, path, row)
    if is_glob(row.file) and path is None:
        _add_glob(made, row)
    elif "/" not in row.file:
        _put(made.names, row.file, row)
        made.beside.update({row: path} if path is not None else {})
    elif path is None:
        raise _not_on_disk(row)


def _add_glob(made: Index, row: Row) -> None:
    if len(made.globs) == DEFAULT.claims_glob_rows:
        raise Refused(
            f"more than {DEFAULT.claims_glob_rows:,} rows hold wildcards", "name the files instead"
        )
    made.globs.append((row, compile_glob(row.file, made.folders)))


def _digest(text: str) -> str:
    match = _HASH.fullmatch(text)
    if match is None:
        raise Refused(
            f'"{shown(text)}" is not a SHA-256', "write sha256: and 64 hexadecimal digits"
        )
    return match[1].lower()


def _put(table: dict[str, Row], key: str, row: Row) -> None:
    if table.setdefault(key, row) is not row:
        raise _twice(table[key], row, row.file)


def _own(owners: dict[Row, str], row: Row, given: Given) -> None:
    if owners.setdefault(row, given.resolved) != given.resolved:
        raise Refused(
            f'"{shown(row.file)}" fits two files, {owners[row]} and {given.resolved}',
            "write the path, relative to the claims file",
            line=row.line,
        )


def _not_on_disk(row: Row) -> Refused:
    return Refused(
        f'"{shown(row.file)}" is not on disk',
        "write the path relative to the claims file, or remove the row",
        line=row.line,
    )


def _twice(first: Row, second: Row, name: str) -> Refused:
    return Refused(
        f'a second row for "{shown(name)}"; the first one is on line {first.line}',
        "keep one of them",
        line=second.line,
    )
