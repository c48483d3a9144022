"""When the camera was made, as its serial numbers and its maker's own block tell it.

No picture of a body is older than the body. A repair may have put a newer part in, and where only
the last digit of the year is stored, the earliest year that the model allows is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from verifyimg import wording
from verifyimg.clues.device import MAKE, MODEL
from verifyimg.clues.evidence import Evidence
from verifyimg.knowledge.devices import device
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.image import Handling
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag
from verifyimg.model.window import EASTMOST, LATEST, Window, clamp
from verifyimg.model.words import Strength

_NOTE = "as the camera itself has it; a repair may have put a newer part in"
_DECADE = "; the year by its last digit, the earliest that the model allows"
_TWO_DIGITS_TURN = 70
"""Years of two digits from here on are of the twentieth century."""
_FIRST_YEAR = 2000
"""Before, none of these makers wrote such a number."""

_MONTH = r"(?P<month>0[1-9]|1[0-2])"
_DAY = r"(?P<day>0[1-9]|[12]\d|3[01])"
_FUJIFILM = re.compile(rf".*?(?P<year>\d\d){_MONTH}{_DAY}[0-9A-Fa-f]{{12}}\s*")
_PANASONIC = re.compile(rf"[A-Z][0-9A-Z]{{2}}(?P<year>\d\d){_MONTH}{_DAY}\d{{4}}(?!\d).*")
_OLYMPUS = re.compile(rf"\d{{4}}(?P<digit>\d){_MONTH}\d{{9}}\s*")
_DATE = re.compile(rf"(?P<year>\d{{4}}):{_MONTH}:{_DAY}\s*")
_NAMED = re.compile(r"(?P<day>[0-3]?\d)(?P<name>[A-Za-z]{3})(?P<year>\d{4})\s*")


@noun
class _Made:
    """A day, or the first day of the month where no more is known."""

    day: datetime
    text: str
    by_digit: bool = False


def manufactured(evidence: Evidence, handling: Handling) -> Iterator[Clue]:
    """Since when the body can have taken pictures; of two dates of one maker the later one."""
    for keys, read in _PLACES:
        found = [(made, tag) for tag in evidence.present(*keys) if (made := read(tag, evidence))]
        if found:
            made, tag = max(found, key=lambda one: one[0].day)
            yield _bound(made, tag, evidence, handling)


def _bound(made: _Made, tag: Tag, evidence: Evidence, handling: Handling) -> Clue:
    doubts: tuple[Doubt, ...] = ()
    if made.day > evidence.now.replace(tzinfo=None):
        said = f"it lies after the examination ({wording.day(evidence.now)})"
        doubts = (Doubt(kind="future", text=said),)
    intact = handling.state == "camera_direct" and not made.by_digit
    strength: Strength = "strong" if intact else "moderate"
    return Clue(
        meaning="not_before",
        about="scene",
        clock="knowledge",
        storage="maker_note",
        text=f"camera made {made.text}",
        strength=strength,
        window=Window(
            earliest=clamp(made.day.replace(tzinfo=UTC), -EASTMOST),
            latest=LATEST,
            local=made.day,
        ),
        doubts=doubts,
        tags=(tag,),
        note=_NOTE + _DECADE * made.by_digit,
    )


def _numbered(pattern: re.Pattern[str]) -> Callable[[Tag, Evidence], _Made | None]:
    """The day in a text of digits."""

    def read(tag: Tag, _: Evidence) -> _Made | None:
        match = pattern.fullmatch(str(tag.value))
        return _day(_year(match["year"]), int(match["month"]), match["day"]) if match else None

    return read


def _named(tag: Tag, _: Evidence) -> _Made | None:
    """`03Jun2015`, `5AUG2014`."""
    match = _NAMED.fullmatch(str(tag.value))
    if match is None:
        return None
    names = [name[:3].casefold() for name in wording.MONTHS]
    name = match["name"].casefold()
    return _day(int(match["year"]), names.index(name) + 1, match["day"]) if name in names else None


def _olympus(tag: Tag, evidence: Evidence) -> _Made | None:
    """The year by its last digit, then the month."""
    match = _OLYMPUS.fullmatch(str(tag.value))
    if match is None:
        return None
    known = device(evidence.text(MAKE), evidence.text(MODEL), evidence.own)
    first = known.released.year - 1 if known else _FIRST_YEAR
    year = first + (int(match["digit"]) - first) % 10
    month = int(match["month"])
    text = f"in {wording.MONTHS[month - 1]} {year}"
    return _Made(day=datetime(year, month, 1), text=text, by_digit=True)


def _year(digits: str) -> int:
    year = int(digits)
    return year if year > 99 else year + (2000 if year < _TWO_DIGITS_TURN else 1900)


def _day(year: int, month: int, day: str) -> _Made | None:
    try:
        found = datetime(year, month, int(day))
    except ValueError:
        return None
    return _Made(day=found, text=f"on {wording.day(found)}") if year >= _FIRST_YEAR - 5 else None


_PLACES: tuple[tuple[tuple[str, ...], Callable[[Tag, Evidence], _Made | None]], ...] = (
    (("FujiFilm:InternalSerialNumber",), _numbered(_FUJIFILM)),
    (("Panasonic:InternalSerialNumber",), _numbered(_PANASONIC)),
    (("Olympus:InternalSerialNumber",), _olympus),
    (("Pentax:ManufactureDate",), _numbered(_DATE)),
    (("Ricoh:ManufactureDate1", "Ricoh:ManufactureDate2"), _numbered(_DATE)),
    (("Motorola:ManufactureDate",), _named),
)
