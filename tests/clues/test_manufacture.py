from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.support.evidence import ORIGINAL, evidence
from verifyimg.clues.handling import handling
from verifyimg.clues.interpret import interpret
from verifyimg.clues.manufacture import manufactured
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Value
from verifyimg.model.window import LATEST

FUJIFILM = "FujiFilm:InternalSerialNumber"
PANASONIC = "Panasonic:InternalSerialNumber"
OLYMPUS = "Olympus:InternalSerialNumber"
PENTAX = "Pentax:ManufactureDate"
RICOH = ("Ricoh:ManufactureDate1", "Ricoh:ManufactureDate2")
MOTOROLA = "Motorola:ManufactureDate"

X_T1 = "FFDT21915415     59333130303214011729C02011016D"


def made(tags: dict[str, Value], *blocks: str) -> list[Clue]:
    found = evidence(tags, blocks=blocks)
    return list(manufactured(found, handling(found)))


SILENT: list[tuple[str, Value]] = [
    (FUJIFILM, ""),
    (FUJIFILM, "FFDT21915415"),
    (FUJIFILM, "FFDT21915415     59333130303214131729C02011016D"),
    (FUJIFILM, "FFDT21915415     59333130303214023029C02011016D"),
    (PANASONIC, "(F99) 2007"),
    (PANASONIC, "F990713240060"),
    (PANASONIC, "F99070824006012345"),
    (PANASONIC, "F000000000000"),
    (OLYMPUS, "4124213000283102"),
    (OLYMPUS, "41242070002831"),
    (OLYMPUS, ""),
    (PENTAX, "Unknown (0)"),
    (PENTAX, "0000:00:00"),
    (PENTAX, "2006:02:30"),
    (PENTAX, "1970:01:01"),
    (RICOH[0], "        "),
    (MOTOROLA, "5Foo2014"),
    (MOTOROLA, "32Jun2014"),
    (MOTOROLA, ""),
]


@pytest.mark.parametrize(("key", "value"), SILENT)
def test_what_is_no_day_is_no_bound(key: str, value: Value) -> None:
    assert made({key: value}) == []


DAYS: list[tuple[str, Value, datetime]] = [
    (FUJIFILM, X_T1, datetime(2014, 1, 17)),
    (FUJIFILM, "FPX20582698 592D313134360702198C0020100A84", datetime(2007, 2, 19)),
    (PANASONIC, "F990708240060", datetime(2007, 8, 24)),
    (PANASONIC, "F350807010058^", datetime(2008, 7, 1)),
    (OLYMPUS, "4124207000283102               ", datetime(2002, 7, 1)),
    (PENTAX, "2006:05:03", datetime(2006, 5, 3)),
    (RICOH[0], "2005:06:06          ", datetime(2005, 6, 6)),
    (MOTOROLA, "03Jun2015", datetime(2015, 6, 3)),
    (MOTOROLA, "5AUG2014", datetime(2014, 8, 5)),
]


@pytest.mark.parametrize(("key", "value", "day"), DAYS)
def test_no_picture_is_older_than_the_body_that_took_it(
    key: str, value: Value, day: datetime
) -> None:
    (clue,) = made({key: value})
    assert (clue.meaning, clue.about, clue.clock, clue.storage) == (
        "not_before",
        "scene",
        "knowledge",
        "maker_note",
    )
    assert clue.window is not None
    assert clue.window.local == day
    assert clue.window.earliest == day.replace(tzinfo=UTC) - timedelta(hours=14)
    assert clue.window.latest == LATEST
    assert clue.trusted


def test_of_two_dates_of_one_maker_the_later_bounds() -> None:
    (clue,) = made({RICOH[0]: "2005:06:06", RICOH[1]: "2003:08:19"})
    assert clue.text == "camera made on 6 June 2005"
    assert [tag.key for tag in clue.tags] == [RICOH[0]]


@pytest.mark.parametrize(("model", "year"), [("nothing known", 2002), ("E-M1MarkIII", 2022)])
def test_the_last_digit_of_a_year_is_the_earliest_that_the_model_allows(
    model: str, year: int
) -> None:
    tags = {"IFD0:Make": "OLYMPUS CORPORATION", "IFD0:Model": model, OLYMPUS: "4124207000283102"}
    (clue,) = made(dict(tags))
    assert clue.window is not None and clue.window.local is not None
    assert clue.window.local.year == year
    assert "last digit" in clue.note


def test_a_day_to_come_is_doubted() -> None:
    (clue,) = made({PENTAX: "2031:05:03"})
    assert [doubt.kind for doubt in clue.doubts] == ["future"]


def test_the_bound_is_strong_only_in_a_note_that_is_in_place() -> None:
    tags: dict[str, Value] = {PENTAX: "2006:05:03", ORIGINAL: "2013:01:30 15:30:52"}
    assert [made(tags, *blocks)[0].strength for blocks in ([], ["MakerNote"])] == [
        "moderate",
        "strong",
    ]
    by_digit: dict[str, Value] = {
        OLYMPUS: "4124207000283102",
        ORIGINAL: "2013:01:30 15:30:52",
    }
    assert made(by_digit, "MakerNote")[0].strength == "moderate"


@pytest.mark.parametrize(
    ("date", "doubts"),
    [
        ("2006:05:03 00:00:00", []),
        ("2006:05:02 10:00:00", []),
        ("2006:04:28 12:00:00", ["before_manufacture"]),
        ("2005:01:30 15:30:52", ["before_manufacture"]),
    ],
)
def test_a_date_before_the_body_was_made_is_not_relied_on(date: str, doubts: list[str]) -> None:
    clues = interpret(evidence({PENTAX: "2006:05:03", ORIGINAL: date})).clues
    taken = next(clue for clue in clues if clue.meaning == "captured")
    assert [doubt.kind for doubt in taken.doubts] == doubts
