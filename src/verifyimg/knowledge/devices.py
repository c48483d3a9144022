"""When camera and phone models appeared.

A model that is not in the table is unknown; nothing follows from that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache

from verifyimg.knowledge.table import rows_with
from verifyimg.model.noun import noun
from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows

_REGIONAL = {
    "samsung": re.compile(r"((?:sm|gt|sgh|sch|sph)-[a-z]?\d{3,4})[a-z0-9/]*"),
    "huawei": re.compile(r"([a-z]{3}-)(?:[alt]?l|w|an|tn|nx|lx)\d{1,2}[a-z]?"),
    "lg": re.compile(r"(l[gm]-[a-z]{0,2}\d{3,4})[a-z0-9]{0,5}"),
    "sony": re.compile(r"(xq-[a-z]{2})\d{2}"),
}
"""By maker: a model code and, behind it, what only tells region and carrier. Makers that give one
code to several devices (realme, vivo, OPPO, Honor) are left out."""
_SAMSUNG = _REGIONAL["samsung"]

_MARGIN_DAYS = {"high": 31, "medium": 90, "low": 90}
_CAMERA_ANNOUNCED_DAYS = 180
_RELEASED_DAYS = 60
_SHORTEST_CODE = 6
_SHORT_CODE = re.compile(r"(?=.*[a-z])(?=.*\d)[a-z\d]+-[a-z\d]+")
"""What a code of one character less has to look like: `x-t50`, `dc-s9`."""


@noun
class Device:
    """One model and the day from which it can have taken pictures."""

    name: str
    """For people: make and marketing name."""
    released: datetime
    """The first day of the month or day that the source names, naive."""
    precision: str
    """`day` or `month`."""
    margin: timedelta
    """How long before that day units may have been in use."""
    confidence: str
    date_kind: str
    kind: str
    """`camera`, `phone/tablet` or `drone/action camera`."""
    source: str
    by_prefix: bool
    """Whether only the code without its regional suffix is in the table."""
    under_another_maker: bool = False
    """Whether the table has the code, but under another maker than the file names."""


@lru_cache(maxsize=256)
def device(make: str, model: str, own: OwnRows = NO_OWN_ROWS) -> Device | None:
    """The table's row for an EXIF make and model; of several the one with the earliest bound.

    Case does not matter. A code that is not listed is looked up without its regional letters, and
    at last under every other maker: a code that one maker alone has is that device's name. A short
    one is looked up there only for a maker that the table has: of others it lacks such codes.
    """
    wanted_make, wanted = make.strip().casefold(), model.strip().casefold()
    if not wanted:
        return None
    listed = list(rows_with("device_releases", wanted, own))
    found = _matching(wanted_make, wanted, listed)
    base = None if found else _base(wanted_make, wanted)
    if base:
        regional = rows_with("device_releases", base, own)
        found = _matching(wanted_make, base, regional, exact=False)
    found = found or _of_another_maker(wanted_make, wanted, listed, own)
    return min(found, key=lambda one: one.released - one.margin, default=None)


@lru_cache(maxsize=256)
def is_phone(make: str, model: str, own: OwnRows = NO_OWN_ROWS) -> bool:
    """Whether the device is a phone or tablet, whose clock the network sets.

    By its row in the table, else by its maker where all of that maker's rows are phones.
    """
    known = device(make, model, own)
    if known is not None:
        return known.kind == "phone/tablet"
    maker = make.strip().casefold()
    if maker.startswith("samsung"):  # it made cameras too, which the table does not have
        code = model.strip().casefold()
        return "galaxy" in code or _SAMSUNG.fullmatch(code) is not None
    return bool(maker) and _classes(maker, own) == {"phone/tablet"}


@lru_cache(maxsize=64)
def _classes(maker: str, own: OwnRows) -> frozenset[str]:
    """Of all its rows."""
    made = rows_with("device_releases", maker, own)
    return frozenset(row["class"] for row in made if maker in makes(row))


def _matching(
    make: str, model: str, listed: Iterable[dict[str, str]], *, exact: bool = True
) -> list[Device]:
    return [
        _device(row, by_prefix=not exact)
        for row in listed
        if _made_by(make, row) and _fits(row["exif_model"], make, model, exact=exact)
    ]


def _made_by(make: str, row: dict[str, str]) -> bool:
    """Whether it is one of the row's spellings, or begins with the same word."""
    known = makes(row)
    return make in known or make.split()[:1] in [each.split()[:1] for each in known]


def _of_another_maker(
    make: str, model: str, listed: Iterable[dict[str, str]], own: OwnRows
) -> list[Device]:
    """The rows of a code that is told apart from a word, where they are one maker's."""
    if not _is_code(model) and not (_is_short_code(model) and _is_maker(make, own)):
        return []
    named = [row for row in listed if row["exif_model"].strip().casefold() == model]
    makers = {makes(row)[0].split()[0] for row in named}
    if len(makers) != 1:
        return []
    return [replace(_device(row, by_prefix=False), under_another_maker=True) for row in named]


def _is_code(model: str) -> bool:
    """Whether it is long enough, of letters or signs and digits."""
    long = len(model) >= _SHORTEST_CODE
    return long and not model.isdecimal() and re.search(r"\d", model) is not None


def _is_short_code(model: str) -> bool:
    return len(model) == _SHORTEST_CODE - 1 and _SHORT_CODE.fullmatch(model) is not None


@lru_cache(maxsize=64)
def _is_maker(make: str, own: OwnRows) -> bool:
    named = rows_with("device_releases", make, own)
    return bool(make) and any(_made_by(make, row) for row in named)


def _base(make: str, model: str) -> str | None:
    """A model code without what only tells region and carrier, by the habits of its maker."""
    pattern = next((code for begin, code in _REGIONAL.items() if make.startswith(begin)), None)
    match = pattern.fullmatch(model) if pattern else None
    return match[1] if match else None


def makes(row: dict[str, str]) -> list[str]:
    """The spellings of a row's maker, in lower case."""
    return row["make"].casefold().split("|")


def _fits(listed: str, make: str, model: str, *, exact: bool) -> bool:
    listed = listed.strip().casefold()
    return listed == model if exact else _base(make, listed) == model


def _device(row: dict[str, str], *, by_prefix: bool) -> Device:
    year, month, day = (*row["announced_or_released"].split("-"), "1")[:3]
    return Device(
        name=name_of(row),
        released=datetime(int(year), int(month), int(day)),
        precision="day" if row["announced_or_released"].count("-") == 2 else "month",
        margin=_margin(row),
        confidence=row["confidence"],
        date_kind=row["date_kind"],
        kind=row["class"],
        source=row["source"],
        by_prefix=by_prefix,
    )


def name_of(row: dict[str, str]) -> str:
    """A row's make and marketing name, for people."""
    make, name = row["make"].split("|")[0], row["marketing_name"]
    return name if name.casefold().startswith(make.casefold()) else f"{make} {name}"


def _margin(row: dict[str, str]) -> timedelta:
    days = _MARGIN_DAYS[row["confidence"]]
    if row["class"] != "phone/tablet" and row["date_kind"] == "announced":
        days = max(days, _CAMERA_ANNOUNCED_DAYS)
    if row["date_kind"] != "announced":
        days += _RELEASED_DAYS
    return timedelta(days=days)
