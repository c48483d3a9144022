"""Keywords of PNG texts, named as ExifTool's `-G1` names them, and those that are dates."""

from __future__ import annotations

import re

_NAMES = {"create-date": "CreateDate", "modify-date": "ModDate"}
"""Keywords that a rule does not lead to the name of."""

_CREATION_TIME = "creation time"
_MONTHS = {
    name: number
    for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}
_DATE = re.compile(
    r"(\d{1,2})\s*([a-z]{3})\s*(\d{2,4})\s+(\d{1,2}):(\d{2})(:\d{2})?\s*(\S*)",
    re.ASCII | re.IGNORECASE,
)
_ISO_DATE = re.compile(r"^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}.*)$", re.ASCII)
_OFFSET = re.compile(r"([-+]\d{2}):?(\d{2})", re.ASCII)
_ZONES = {
    "UT": "+00:00", "GMT": "+00:00", "UTC": "+00:00", "Z": "+00:00", "EST": "-05:00",
    "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00",
    "PST": "-08:00", "PDT": "-07:00",
}  # fmt: skip
"""The zones that have a name in RFC 822, section 5.1."""


def name_of(keyword: str, language: str = "") -> str:
    """`Creation Time` is `CreationTime`, `date:create` is `Datecreate`, French `Title-fr`."""
    name = _NAMES.get(keyword.casefold())
    if name is None:
        joined = re.sub(r"\s+(.)", lambda found: found[1].upper(), keyword)
        name = re.sub(r"[^-\w]", "", joined, flags=re.ASCII)
        name = name[:1].upper() + name[1:]
        if len(name) < 2 or not name[0].isalpha():
            name = f"Tag{name}"
    return f"{name}-{_language(language)}" if language else name


def converted(keyword: str, text: str) -> str:
    """A date in EXIF's form: a `Creation Time` as the specification wants it (RFC 1123), a
    `create-date` as XMP has it (ISO 8601).

    Every other text, and a date that is written otherwise, as it is.
    """
    if keyword.casefold() in _NAMES:
        return _ISO_DATE.sub(r"\1:\2:\3 \4", text)
    return _spelled_out(text) if keyword.casefold() == _CREATION_TIME else text


def _spelled_out(text: str) -> str:
    found = _DATE.search(text)
    month = _MONTHS.get(found[2].casefold()) if found else None
    if found is None or month is None:
        return text
    zone = _zone(found[7])
    if zone is None:
        return text
    year = int(found[3])
    if year < 100:
        year += 1900 if year > 70 else 2000
    day, hour, seconds = int(found[1]), int(found[4]), found[6] or ":00"
    return f"{year:04d}:{month:02d}:{day:02d} {hour:02d}:{found[5]}{seconds}{zone}"


def _zone(text: str) -> str | None:
    """`+05:00`; empty where none is named, None where it cannot be read."""
    offset = _OFFSET.match(text)
    if offset:
        return f"{offset[1]}:{offset[2]}"
    return _ZONES.get(text.upper()) if text else ""


def _language(code: str) -> str:
    """`en-US`: the language in lower case, the region in upper case (RFC 5646, 2.1.1)."""
    first, *rest = re.sub(r"[^-\w]", "", code, flags=re.ASCII).split("-")
    regions = (part.upper() if len(part) == 2 else part.lower() for part in rest)
    return "-".join((first.lower(), *regions))
