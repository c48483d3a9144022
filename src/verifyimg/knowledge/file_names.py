"""The names that cameras, apps and sites give to files, told from their shape.

A name is free text: what it says holds only while nobody renamed the file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from typing import Literal, cast

from verifyimg.knowledge.pattern import Pattern
from verifyimg.knowledge.table import rows
from verifyimg.model.noun import noun

Kind = Literal["camera", "save", "message", "screenshot", "id", "mark", "copy"]
"""What gave the name: a camera when it took the picture, an app when it saved or sent it, a
capture of the screen; or a number that counts time, a mark of a platform without a time, and
the suffix of a copy, behind which the first name still stands."""
Form = Literal["", "fields", "number", "key", "uuid"]
"""How the time is written; empty where there is none."""

LONGEST = 255
"""The longest name that common file systems keep, in characters; a longer one is not read."""

_EXTENSION = re.compile(
    r"\.(jpe?g|jpe|jfif|png|webp|hei[cf]|avif|tiff?|gif|bmp|dng|orf)$", re.ASCII | re.IGNORECASE
)
_MOST_SUFFIXES = 4
_ODD_SPACES = str.maketrans("\u00a0\u202f", "  ")
"""macOS puts a narrow no-break space before AM and PM."""


@noun
class NamePattern:
    """One row of the table."""

    id: str
    pattern: Pattern
    maker: str
    """Who gives such names, in words."""
    platform: str
    """The platform that hands such files out; empty where none is told by the name."""
    kind: Kind
    time_is: str
    """What the time means, in words."""
    form: Form
    utc: bool
    """Whether the time is in UTC; else it is on the clock of an unknown zone."""
    shift: int
    """Bits of the number that lie below its time."""
    epoch_ms: int
    """Where the number begins to count, in milliseconds of the Unix epoch."""
    unit_ms: int
    """What the number counts, in milliseconds."""
    lasts: timedelta
    """How far from the named time such a picture may have been taken, as in a burst."""
    confidence: str


@noun
class NameMatch:
    """A name that has the shape of a row."""

    pattern: NamePattern
    groups: dict[str, str]
    """The named parts of the pattern that are there."""


@lru_cache(maxsize=64)
def name_matches(name: str) -> tuple[NameMatch, ...]:
    """Every reading of a base name, in the order of the table; none of an odd or long one.

    Suffixes of copies are taken off until the name is known. Numbers inside a name are read as
    identifiers only where the name as a whole has no known shape. Takes microseconds on any
    name: each pattern is tried on at most `LONGEST` characters, and none of them backtracks.
    """
    if not 0 < len(name) <= LONGEST:
        return ()
    plain = unicodedata.normalize("NFC", name).translate(_ODD_SPACES)
    if len(plain) > LONGEST or not plain.isprintable():
        return ()
    stems = tuple(_stems(plain))
    whole = (tuple(_matches(stem, _table(identifiers=False))) for stem in stems)
    known = next((matches for matches in whole if matches), ())
    numbers = (tuple(_matches(stem, _table(identifiers=True))) for stem in stems)
    return known or next((matches for matches in numbers if matches), ())


def _stems(name: str) -> Iterator[str]:
    """The name without its extension, then with one suffix of a copy less each time."""
    stem = _without(_EXTENSION, name)
    yield stem
    for _ in range(_MOST_SUFFIXES):
        shorter = _without_suffix(stem)
        if shorter == stem:
            return
        stem = shorter
        yield stem


def _without_suffix(stem: str) -> str:
    shorter = _without(_EXTENSION, stem)
    if shorter != stem:
        return shorter
    without = (_without(suffix, stem) for suffix in _suffixes())
    return next((one for one in without if one != stem), stem)


def _without(suffix: re.Pattern[str] | Pattern, name: str) -> str:
    """The name up to the suffix; a name that is nothing else is left as it is."""
    found = suffix.search(name)
    return name[: found.start()] if found and found.start() else name


def _matches(stem: str, table: tuple[NamePattern, ...]) -> Iterator[NameMatch]:
    for row in table:
        for found in row.pattern.finditer(stem):
            groups = {name: part for name, part in found.groupdict().items() if part is not None}
            yield NameMatch(pattern=row, groups=groups)


@lru_cache(maxsize=1)
def name_patterns() -> tuple[NamePattern, ...]:
    """The whole table, in its order: the most telling shape of a name stands first."""
    return tuple(map(_row, rows("filename_patterns")))


@lru_cache(maxsize=2)
def _table(*, identifiers: bool) -> tuple[NamePattern, ...]:
    rows_ = (row for row in name_patterns() if row.kind != "copy")
    return tuple(row for row in rows_ if (row.kind == "id") == identifiers)


@lru_cache(maxsize=1)
def _suffixes() -> tuple[Pattern, ...]:
    return tuple(row.pattern for row in name_patterns() if row.kind == "copy")


def _row(row: dict[str, str]) -> NamePattern:
    return NamePattern(
        id=row["id"],
        pattern=Pattern(text=row["pattern"], flags=re.ASCII | re.IGNORECASE),
        maker=row["maker"],
        platform=row["platform"],
        kind=cast(Kind, row["kind"]),
        time_is=row["time_is"],
        form=cast(Form, row["form"]),
        utc=row["zone"] == "UTC",
        shift=int(row["shift"] or 0),
        epoch_ms=int(row["epoch_ms"] or 0),
        unit_ms=int(row["unit_ms"] or 1),
        lasts=timedelta(seconds=int(row["lasts_s"] or 0)),
        confidence=row["confidence"],
    )
