"""Dates in words that name no days: why they are refused and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable

from verifyimg.claims.refused import Refused
from verifyimg.claims.spelled import parts
from verifyimg.dates.folded import fold
from verifyimg.dates.names import names
from verifyimg.dates.spelled import beginning
from verifyimg.spelling import nearest

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SHORT_YEAR = re.compile(r"(?:,? ?[-./]?|,? \w{2,3}) ?'?\d\d", re.ASCII)
_ENDS = "write the first and the last day that are meant, such as 2023-06-01/2023-08-31"
_DATE = "write the date itself, such as 6 September 2023"


def vague(text: str) -> Refused | None:
    """The refusal of a text in which days are spoken of; None for any other text."""
    found = (refusal for look in _LOOKS if (refusal := look(text)) is not None)
    return next(found, None)


def _without_year(text: str) -> Refused | None:
    if any(part.named for part in parts(fold(text))):
        return Refused("it names no year", "write the year too; it is never guessed")
    return None


def _short_year(text: str) -> Refused | None:
    plain = fold(text)
    rest = (plain[found.end :] for found in beginning(plain) if found.month_name)
    if any(_SHORT_YEAR.fullmatch(behind) for behind in rest):
        return Refused("its year has two digits", "write all four, such as 6 September 2023")
    return None


def _in_words(kind: str, reason: str, advice: str) -> Callable[[str], Refused | None]:
    def look(text: str) -> Refused | None:
        said = next((word for word in _WORD.findall(text) if fold(word) in names().words[kind]), "")
        return Refused(f'"{said}" {reason}', advice) if said else None

    return look


def _only_a_weekday(text: str) -> Refused | None:
    if fold(text) not in names().weekdays:
        return None
    return Refused(f'"{text}" is a day of every week', _DATE)


def _nearly_a_month(text: str) -> Refused | None:
    table = names()
    for word in _WORD.findall(text):
        near = nearest(fold(word), table.full_months, alike=0.8)
        if near and len(word) > 3 and fold(word) not in table.months:
            return Refused(f'"{word}" is not a month', f"did you mean {near}?")
    return None


_LOOKS: tuple[Callable[[str], Refused | None], ...] = (
    _without_year,
    _short_year,
    _in_words("relative", "depends on the day on which it was said", _DATE),
    _in_words("season", "is not the same days for everybody", _ENDS),
    _in_words("part", "leaves open which days are meant", _ENDS),
    _only_a_weekday,
    _nearly_a_month,
)
