"""Texts of programs and phones that bear the date of their own build."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from verifyimg.model.noun import noun

FIRST_YEAR, LAST_YEAR = 1995, 2099
"""Builds outside these years are misread texts."""


@noun
class Build:
    """A build, and the day that its own name gives it."""

    name: str
    date: datetime
    """Naive; of a month its first day."""
    precision: str
    """`day` or `month`."""
    margin: timedelta
    source: str


@noun
class _Form:
    """One form of text that bears a date."""

    sign: str
    """What stands in every such text, in lower case: most texts are set aside by it."""
    pattern: str
    read: Callable[[re.Match[str]], Build | None]


def built_program(text: str) -> Build | None:
    """The build of a program that a text names, if the text bears its date in a known form."""
    return _first(_PROGRAMS, text)


def built_firmware(make: str, text: str) -> Build | None:
    """The build of a phone's system that a text names; the letters of Samsung only of Samsung."""
    found = _first(_ANDROID, text)
    if found is None and make.strip().casefold() == "samsung":
        return _first(_SAMSUNG, text)
    return found


def _first(forms: tuple[_Form, ...], text: str) -> Build | None:
    """By the first form that gives a date."""
    lower = text.casefold()
    for form in forms:
        match = re.search(form.pattern, text, re.ASCII) if form.sign in lower else None
        found = form.read(match) if match else None
        if found is not None and FIRST_YEAR <= found.date.year <= LAST_YEAR:
            return found
    return None


def _toolkit(match: re.Match[str]) -> Build | None:
    date = _date(match["year"], match["month"], match["day"])
    source = "the text's own date: Adobe writes the build time of its XMP toolkit"
    return _dated("Adobe XMP toolkit", date, "day", 1, source)


def _worded_toolkit(match: re.Match[str]) -> Build | None:
    month = str(_MONTHS.index(match["month"].title()) + 1)
    date = _date(match["year"], month, match["day"])
    source = "the text's own date: Adobe writes the build time of its XMP toolkit"
    return _dated("Adobe XMP toolkit", date, "day", 1, source)


def _magick(match: re.Match[str]) -> Build | None:
    date = _date(match["year"], match["month"], match["day"])
    source = "the text's own date: the program writes its release date beside its version"
    return _dated(f"{match['name']} {match['version']}", date, "day", 31, source)


def _android(match: re.Match[str]) -> Build | None:
    date = _date(f"20{match['year']}", match["month"], match["day"])
    source = "the build's own date (AOSP core/build_id.mk)"
    return _dated(f"Android build {match['build']}", date, "day", 31, source)


def _samsung(match: re.Match[str]) -> Build | None:
    year, month = ord(match["year"]) - ord("P") + 2016, ord(match["month"]) - ord("A") + 1
    source = (
        "letters of year and month in the firmware's name (rprna.com and samfw.com on Samsung "
        "firmware versions)"
    )
    date = _date(str(year), str(month), "1")
    return _dated(f"Samsung firmware {match[0]}", date, "month", 31, source)


def _dated(
    name: str, date: datetime | None, precision: str, margin_days: int, source: str
) -> Build | None:
    if date is None:
        return None
    margin = timedelta(days=margin_days)
    return Build(name=name, date=date, precision=precision, margin=margin, source=source)


def _date(year: str, month: str, day: str) -> datetime | None:
    try:
        return datetime(int(year), int(month), int(day))
    except ValueError:
        return None


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_PROGRAMS = (
    _Form(
        sign="adobe xmp core",
        pattern=r"(?i)^adobe xmp core .{1,60}, (?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)-\d\d:",
        read=_toolkit,
    ),
    _Form(
        sign="adobe xmp core",
        pattern=rf"(?i)^adobe xmp core .{{1,60}}, [a-z]{{3}} (?P<month>{'|'.join(_MONTHS)}) "
        r"(?P<day>\d\d) (?P<year>\d{4}) \d\d:",
        read=_worded_toolkit,
    ),
    _Form(
        sign="magick ",
        pattern=r"\b(?P<name>ImageMagick|GraphicsMagick) (?P<version>[\d.-]{3,20}) "
        r"(?:Q\d+ \S{1,20} )?(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b",
        read=_magick,
    ),
)
_ANDROID = (
    _Form(
        sign=".",
        pattern=r"(?<!\S)(?P<build>[A-Z]{2}[A-Z0-9]{1,2}\."
        r"(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)\.\d{3}(?:\.[A-Z0-9]{1,6}){0,2})(?!\S)",
        read=_android,
    ),
)
_SAMSUNG = (
    _Form(
        sign="",
        pattern=r"^[A-Z]\d{3}[A-Z0-9]{0,3}[A-Z]{3}[0-9A-Z][A-Z]"
        r"(?P<year>[P-Z])(?P<month>[A-L])[0-9A-Z]$",
        read=_samsung,
    ),
)
