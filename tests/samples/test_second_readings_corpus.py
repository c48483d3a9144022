"""Second records of the camera's clock in real files, where they are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest

from tests.support.bytes_source import block, tags_of
from tests.support.corpus import FOLDER, exiftool_values, needs_corpus, rows
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateReading, read_date
from verifyimg.clues.interpret import Interpretation, interpret
from verifyimg.clues.second_reading import TRAILER
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.model.clue import POWER_UP
from verifyimg.model.tag import Tag
from verifyimg.reading import Reading, read_file
from verifyimg.sources.path import PathSource

pytestmark = needs_corpus

NOW = datetime(2026, 11, 20, tzinfo=UTC)
KEYS = (
    POWER_UP,
    TRAILER,
    "Samsung:MCCData",
    "Nikon:SerialNumber",
    "Nikon:ShutterCount",
    "Nikon:MakerNoteVersion",
    "Nikon:TimeZone",
    "Nikon:DaylightSavings",
)
SEVERAL = {
    ("photos/c2pa-public-testfiles/image/jpeg/nikon-20221019-building.jpeg", "Nikon:TimeZone")
}
"""The Z 9 has a second zone in an encrypted block; of equal names the reference keeps the last."""

LONG_ON = {
    "photos/exif-py/tests/resources/jpg/tests/32-lens_data.jpeg": "D300, clock of 2010",
    "photos/libjxl-testdata/external/wesaturate/64px/ra0ed45_alfann24_srgb8.png": "D7100, of 2014",
}
"""Powered up years before the picture, and nothing else speaks against their dates: both bodies
still have the zone and summer time of that day, so it is the day when their clock was set. Both
files were saved by an editor (GIMP 2.8, darktable 2.4). They are a note, never more."""

MADE_UP = {f"photos/{folder}/t/images/ExifTool.jpg" for folder in ("deb-exiftool", "exiftool")}
"""One file put together out of the segments of many cameras, to test a reader."""

DATES = ("DateTimeOriginal", "CreateDate", "ModifyDate")


@cache
def readings() -> dict[str, Reading]:
    found = {}
    for row in rows("photos.csv"):
        with PathSource(str(FOLDER / row["path"])) as source:
            reading = read_file(source, DEFAULT)
            blocks = [kept(one) for one in reading.blocks]
            found[row["path"]] = replace(reading, blocks=blocks)
    return found


def kept(one: Block) -> Block:
    """A maker's note with its beginning in memory: its file is closed when it is looked at."""
    return block(one.read(64), one.kind, one.label) if one.kind == "MakerNote" else one


def interpreted(reading: Reading, years: int = 0) -> Interpretation:
    """What a file means whose EXIF dates were moved by whole years."""
    tags = [moved(tag, years) for tag in reading.tags]
    return interpret(Evidence(tags=tags, blocks=reading.blocks, now=NOW))


def moved(tag: Tag, years: int) -> Tag:
    date = read_date(str(tag.value)) if tag.name in DATES else None
    if not isinstance(date, DateReading) or tag.group not in ("IFD0", "ExifIFD"):
        return tag
    text = f"{date.start.year + years:04d}{str(tag.value)[4:]}"
    return replace(tag, raw=text, value=text, text=text)


def compared() -> Iterator[tuple[str, str, object, object]]:
    """Path, key, ExifTool's value and ours, of the files whose MakerNote or trailer we find."""
    reference = exiftool_values()
    for path, reading in readings().items():
        ours = tags_of(reading.tags)
        kinds = {block.kind for block in reading.blocks}
        for key in KEYS:
            value = reference[path].get(key)
            if value is not None and kinds & {"MakerNote", "trailer"}:
                yield path, key, value, ours[key].value if key in ours else None


def test_every_second_record_is_the_one_that_exiftool_reads() -> None:
    pairs = [pair for pair in compared() if pair[:2] not in SEVERAL]
    assert len(pairs) > 50
    assert [pair for pair in pairs if str(pair[2]) != str(pair[3])] == []


def test_nothing_is_read_that_exiftool_does_not_see() -> None:
    reference = exiftool_values()
    extra = [
        (path, key)
        for path, reading in readings().items()
        for key in KEYS
        if key in tags_of(reading.tags) and key not in reference[path]
    ]
    assert extra == []


def test_no_real_file_has_records_that_differ_but_those_that_are_explained() -> None:
    differing = {
        path
        for path, reading in readings().items()
        for one in interpreted(reading).second_readings
        if one.agreement in ("differs", "near")
    }
    assert differing - MADE_UP == set(LONG_ON)


@pytest.mark.parametrize("years", [3, -3])
def test_dates_that_were_moved_by_three_years_are_found_in_every_file(years: int) -> None:
    tested = missed = 0
    for reading in readings().values():
        for one in interpreted(reading, years).second_readings:
            tested += 1
            missed += one.agreement != "differs"
    assert tested >= 6
    assert missed == 0
