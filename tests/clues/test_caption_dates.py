from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.typed import caption, credit, stated
from verifyimg.claims.dates import read_date
from verifyimg.clues.against_claim import compare
from verifyimg.clues.caption_dates import caption_dates
from verifyimg.limits import DEFAULT
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison, Relation
from verifyimg.model.window import unzoned

NOW = datetime(2024, 1, 31, 12, tzinfo=UTC)


DAY, EVENT = "2023-09-06", "2023-08-29/2023-09-06"


def held(first: str, last: str | None, claim: str, zones: Sequence[str] = ()) -> Comparison:
    (found,) = compare([stated(first, last)], read_date(claim), zones=zones)
    return found


def dates(text: str) -> list[Clue]:
    return list(caption_dates([caption(text)], NOW))


@pytest.mark.parametrize(
    "text",
    [
        "A street.",
        "06/09/2015",
        "from the year 1666, 6 May 1666",
        "planned for 6 May 2030",
        "2 February 2024",
    ],
)
def test_what_cannot_be_the_date_of_a_picture_is_none(text: str) -> None:
    assert dates(text) == []


def test_a_credit_tells_no_date() -> None:
    assert list(caption_dates([credit("© 6 May 2015 A. Photographer")], NOW)) == []


def test_a_date_in_a_caption_is_stated_and_no_more() -> None:
    (clue,) = dates("KABUL, 16 August 2021: A man")
    assert (clue.meaning, clue.about, clue.clock) == ("stated", "scene", "typed")
    assert (clue.storage, clue.strength, clue.trusted) == ("iptc", "weak", True)
    assert clue.window == unzoned(datetime(2021, 8, 16), datetime(2021, 8, 16, 23, 59, 59))
    assert clue.tags == caption("KABUL, 16 August 2021: A man").tags


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("16 AUG 2021", "16 August 2021"),
        ("١٦ آب ٢٠٢١", "16 August 2021"),
        ("in May 2015", "May 2015"),
        ("Aleppo, 2015", "2015"),
        ("29 August - 6 September 2023", "29 August 2023 to 6 September 2023"),
    ],
)
def test_a_date_is_told_in_the_same_words_whatever_the_language(text: str, words: str) -> None:
    assert [clue.text for clue in dates(text)] == [words]


def test_the_caption_is_quoted_around_the_date() -> None:
    (clue,) = dates("x" * 100 + " KABUL,\n16 August 2021: A man" + "y" * 100)
    assert "KABUL, 16 August 2021: A man" in clue.note
    assert (clue.note[0], clue.note[-1]) == ("…", "…")
    assert len(clue.note) < 130


def test_one_date_is_one_clue_however_often_it_stands() -> None:
    assert len(dates("6 May 2015, 6 May 2015 and May 6, 2015")) == 1


def test_a_long_caption_costs_no_more_than_its_limits() -> None:
    text = ", ".join(f"{day} {month} 2015" for month in ("May", "June") for day in range(1, 30))
    assert len(dates(text)) == DEFAULT.caption_dates
    assert dates("x" * DEFAULT.text_characters + " 6 May 2015") == []


STATED = [
    pytest.param("2023-09-01", None, EVENT, "fits", id="a day inside"),
    pytest.param("2023-09-06", None, DAY, "fits", id="the day itself"),
    pytest.param("2023-09-01", "2023-09-30", DAY, "fits", id="a month around it"),
    pytest.param("2023-09-07", None, DAY, "fits", id="the next day, which begins at its end"),
    pytest.param("2023-09-08", None, DAY, "zone_only", id="two days later"),
    pytest.param("2023-09-09", None, DAY, "outside", id="three days later"),
    pytest.param("2021-08-16", None, EVENT, "outside", id="two years earlier"),
]


@pytest.mark.parametrize(("first", "last", "claim", "relation"), STATED)
@pytest.mark.parametrize("zones", [(), ("Asia/Dushanbe",)])
def test_what_was_typed_is_compared_as_days_of_the_place(
    first: str, last: str | None, claim: str, zones: tuple[str, ...], relation: Relation
) -> None:
    assert held(first, last, claim, zones).relation == relation


def test_a_typed_day_begins_at_its_own_midnight() -> None:
    assert held("2023-09-09", None, DAY).gap == timedelta(days=2, seconds=1)
