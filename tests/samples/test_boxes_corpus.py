"""Our tags of films, JPEG XL, JPEG 2000 and Content Credentials held against ExifTool's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from math import isclose

import pytest

from tests.support.corpus import FOLDER, exiftool_values, needs_corpus, paths, rows
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Value
from verifyimg.reading import Reading, read_file
from verifyimg.sources.path import PathSource

pytestmark = needs_corpus

FORMATS = {"mp4", "mov", "jxl", "jp2", "cr3"}
GROUPS = ("QuickTime:", "Track", "Keys:", "UserData:", "ItemList:", "Jpeg2000:", "JUMBF:", "CBOR:")
BAR = {
    "QuickTime:CreateDate", "QuickTime:ModifyDate", "Track1:TrackCreateDate",
    "Track1:MediaCreateDate", "Keys:CreationDate", "Keys:GPSCoordinates", "Keys:Make",
    "Keys:Model", "Keys:Software", "Keys:AndroidVersion", "UserData:GPSCoordinates",
    "ExifIFD:DateTimeOriginal", "IFD0:Make", "IFD0:Model", "JUMBF:JUMDType", "JUMBF:JUMDLabel",
    "CBOR:Claim_generator", "CBOR:ActionsAction",
}  # fmt: skip
"""Fields of which none may differ or be missing."""
PROMISED = 0.995
EXPLAINED = 6
# NOTE: HandlerType and HandlerDescription of four tracks: ExifTool tells those of the track's data
# references (`minf`), which stand behind those of its media; we tell those of its media.

Pair = tuple[str, str, list[object], list[Value]]


@cache
def readings() -> dict[str, Reading]:
    found = {}
    reference = exiftool_values()
    for row in rows("photos.csv"):
        path = row["path"]
        if row["format"] in FORMATS or "JUMBF:JUMDType" in reference[path]:
            with PathSource(str(FOLDER / path)) as source:
                found[path] = read_file(source, DEFAULT)
    return found


@cache
def pairs() -> list[Pair]:
    return list(compared())


def compared() -> Iterator[Pair]:
    """Path, key, ExifTool's values and ours, of the fields that we read."""
    reference = exiftool_values()
    for path, reading in readings().items():
        ours = defaultdict(list)
        for tag in reading.tags:
            ours[tag.key].append(tag.value)
        for key, value in reference[path].items():
            if key in BAR or (key.startswith(GROUPS) and key in ours):
                yield path, key, value if isinstance(value, list) else [value], ours[key]


def same(theirs: list[object], ours: list[Value]) -> bool:
    if len(ours) == 1 and len(theirs) > 1:
        return " ".join(map(str, theirs)).strip() == str(ours[0]).strip()
    return len(ours) >= len(theirs) and all(map(equal, theirs, ours))


def equal(theirs: object, ours: Value) -> bool:
    if str(theirs).rstrip() == str(ours).rstrip() or str(theirs).startswith("(Binary data "):
        return True
    try:
        return isclose(float(str(theirs)), float(str(ours)), rel_tol=1e-9)
    except ValueError:
        return False


def test_there_are_files_enough_to_say_anything() -> None:
    assert len(readings()) > 25
    assert len(pairs()) > 600


def test_our_values_are_those_of_exiftool() -> None:
    differing = [pair for pair in pairs() if not same(*pair[2:])]
    unexplained = [pair for pair in differing if ":Handler" not in pair[1]]
    assert unexplained == []
    assert len(differing) <= EXPLAINED
    assert 1 - len(unexplained) / len(pairs()) >= PROMISED


def test_no_sound_film_has_a_damaged_block() -> None:
    films = [path for path in readings() if path.lower().endswith((".mp4", ".mov", ".jxl"))]
    told = [(path, one.message) for path in films for one in readings()[path].problems if one.loud]
    assert films
    assert told == []


HOSTILE = [
    one for one in paths("hostile.csv") if one.endswith((".mp4", ".mov", ".jp2", ".jxl", ".heic"))
]


@pytest.mark.parametrize("path", HOSTILE)
def test_a_hostile_file_of_boxes_is_read_to_an_end(path: str) -> None:
    with PathSource(str(FOLDER / path)) as source:
        found = read_file(source, DEFAULT)
    assert len(found.problems) <= DEFAULT.problems + 3
    assert not any("stopped before its end" in one.message for one in found.problems)
