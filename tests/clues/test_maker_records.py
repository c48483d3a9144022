from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.evidence import evidence
from verifyimg.clues.maker_records import MakerRecord, maker_records
from verifyimg.model.tag import Value


def records(tags: dict[str, Value]) -> list[MakerRecord]:
    return list(maker_records(evidence(tags)))


NONE: list[dict[str, Value]] = [
    {},
    {"ExifIFD:DateTimeOriginal": "2020:05:17 14:03:21"},
    {"Nikon:PowerUpTime": "2020:05:17 14:03:21"},
    {"Pentax:Date": "2013:01:30"},
    {"Pentax:Time": "15:30:52"},
    {"Pentax:Date": "0000:00:00", "Pentax:Time": "00:00:00"},
    {"Kodak:YearCreated": 2004, "Kodak:TimeCreated": "18:38:15.60"},
    {"Sony:SonyDateTime": ""},
    {"Panasonic:TimeStamp": "9999:99:99 00:00:00"},
    {"Olympus:DateTimeUTC": "0000:00:00 00:00:00"},
]


@pytest.mark.parametrize("tags", NONE)
def test_what_is_no_whole_date_of_a_maker_is_no_record(tags: dict[str, Value]) -> None:
    assert records(tags) == []


RECORDS: list[tuple[dict[str, Value], bool]] = [
    ({"Pentax:Date": "2020:05:17", "Pentax:Time": "14:03:21"}, False),
    ({"Minolta:MinoltaDate": "2020:05:17", "Minolta:MinoltaTime": "14:03:21"}, False),
    (
        {
            "Kodak:YearCreated": 2020,
            "Kodak:MonthDayCreated": "05:17",
            "Kodak:TimeCreated": "14:03:21.60",
        },
        False,
    ),
    ({"Ricoh:RicohDate": "2020:05:17 14:03:21"}, False),
    ({"Sony:SonyDateTime": "2020:05:17 14:03:21"}, False),
    ({"Canon:TimeStamp": "2020:05:17 14:03:21"}, False),
    *(
        ({f"{group}:DateTimeOriginal": "2020:05:17 14:03:21"}, False)
        for group in ("CanonRaw", "CIFF", "SigmaRaw", "PhaseOne", "Casio", "PictureInfo")
    ),
    ({"FLIR:DateTimeOriginal": "2020:05:17 14:03:21.253+05:00"}, False),
    ({"Canon:TimeStamp1": "2020:05:17 14:03:21"}, False),
    ({"Panasonic:TimeStamp": "2020:05:17 14:03:21"}, False),
    ({"Nintendo:TimeStamp": "2020:05:17 14:03:21"}, False),
    ({"Reconyx:DateTimeOriginal": "2020:05:17 14:03:21"}, False),
    ({"Olympus:DateTimeUTC": "2020:05:17 14:03:21"}, True),
]


@pytest.mark.parametrize(("tags", "in_utc"), RECORDS)
def test_the_tags_of_each_maker_make_one_moment(tags: dict[str, Value], in_utc: bool) -> None:
    (record,) = records(tags)
    assert record.reading.start == datetime(2020, 5, 17, 14, 3, 21)
    assert record.in_utc == in_utc
    assert {tag.key for tag in record.tags} == set(tags)
