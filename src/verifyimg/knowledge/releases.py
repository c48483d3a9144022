"""When programs and phone systems appeared, told from the texts that they write into files.

A program or a version that is not in the tables is unknown; nothing follows from that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache

from verifyimg.knowledge.pattern import Pattern
from verifyimg.knowledge.self_dated import Build, built_firmware, built_program
from verifyimg.knowledge.table import rows, rows_with
from verifyimg.model.noun import noun
from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows

_LONGEST = 200
"""Characters of a text that are looked at; honest ones have under 150."""
_SYSTEM = "iOS"
"""What the table calls the system of iPhone and iPad."""
_APPLE_VERSION = re.compile(r"\d{1,2}(\.\d{1,2}){1,2}", re.ASCII)


@noun
class Release:
    """The day from which a program can have written files."""

    name: str
    """For people: product and version."""
    date: datetime
    """The first day that the source names, naive; of a month or year its first."""
    precision: str
    """`day`, `month` or `year`."""
    verb: str
    """What happened on that day: `released`, `built`."""
    margin: timedelta
    """How long before that day betas may have been in use."""
    source: str


@noun
class _Program:
    """A product, and the shape of the texts that name it."""

    product: str
    pattern: Pattern


@lru_cache(maxsize=256)
def program_release(text: str, own: OwnRows = NO_OWN_ROWS) -> Release | None:
    """Since when the program that a text names can have written files.

    Of a version that is not listed the release of an earlier one of its line counts.
    """
    wanted = text.strip()[:_LONGEST]
    build = built_program(wanted)
    if build is not None:
        return _of_build(build)
    for program in _programs(own):
        match = program.pattern.search(wanted)
        if match:
            return _release(program.product, match.groupdict().get("version") or "", own)
    return None


@lru_cache(maxsize=256)
def firmware_release(make: str, text: str, own: OwnRows = NO_OWN_ROWS) -> Release | None:
    """Since when the phone system that a camera's `Software` names can have written files.

    Apple writes the version of the system; Samsung and Google's Android write builds that bear
    their own date.
    """
    wanted = text.strip()[:_LONGEST]
    if make.strip().casefold() == "apple":
        return _release(_SYSTEM, wanted, own) if _APPLE_VERSION.fullmatch(wanted) else None
    build = built_firmware(make, wanted)
    return None if build is None else _of_build(build)


def _of_build(build: Build) -> Release:
    return Release(
        name=build.name,
        date=build.date,
        precision=build.precision,
        verb="built",
        margin=build.margin,
        source=build.source,
    )


def _release(product: str, version: str, own: OwnRows) -> Release | None:
    listed = _listed(product, version.partition(".")[0], own)
    known = [row for row in listed if _is_not_later(row["version"], version)]
    if not known:
        return None
    latest = max(_numbers(row["version"]) for row in known)
    same = [row for row in known if _numbers(row["version"]) == latest]
    row = min(same, key=lambda row: row["released"])
    year, month, day = (*row["released"].split("-"), "1", "1")[:3]
    return Release(
        name=f"{product} {version}".strip(),
        date=datetime(int(year), int(month), int(day)),
        precision=("year", "month", "day")[row["released"].count("-")],
        verb="released",
        margin=timedelta(days=int(row["margin_days"])),
        source=_source(row, version),
    )


def _source(row: dict[str, str], version: str) -> str:
    if row["version"].casefold() == version.casefold():
        return row["source"]
    return f"{row['source']} (of version {row['version']}, which came before it)"


def _listed(product: str, line_of: str, own: OwnRows) -> Iterator[dict[str, str]]:
    """The product's rows whose version begins like the one that is looked for."""
    begin = f"{product},{line_of}".casefold()
    return rows_with("software_releases", begin, own, first=True)


def _is_not_later(listed: str, version: str) -> bool:
    """Whether a listed version surely came no later: the same, or an earlier one of its line.

    An old line may be mended long after a newer one began: of another line only its beginning
    counts.
    """
    if listed.casefold() == version.casefold():
        return True
    early, late = _numbers(listed), _numbers(version)
    if not early or not late or early[0] != late[0] or early > late:
        return False
    return len(early) <= 2 or early[:2] == late[:2]


def _numbers(version: str) -> tuple[int, ...]:
    """`25.0` as (25,): zeros at the end say nothing. Names such as `CS4` are none."""
    if not re.fullmatch(r"\d{1,6}(\.\d{1,6})*", version, re.ASCII):
        return ()
    parts = [int(part) for part in version.split(".")]
    while parts and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


@lru_cache(maxsize=4)
def _programs(own: OwnRows) -> tuple[_Program, ...]:
    return tuple(
        _Program(product=row["product"], pattern=Pattern(text=row["pattern"], flags=re.IGNORECASE))
        for row in rows("software_names", own=own)
    )
