"""Our EXIF tags held against ExifTool's on real files (-G1 -n), where they are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import isclose

from tests.support.bytes_source import tags_of
from tests.support.corpus import FOLDER, exiftool_values, needs_corpus, rows
from verifyimg.limits import DEFAULT
from verifyimg.reading import Reading, read_file
from verifyimg.sources.path import PathSource

pytestmark = needs_corpus

GROUPS = {"IFD0", "IFD1", "ExifIFD", "GPS", "InteropIFD"}
OTHERS = {"File:ImageWidth", "File:ImageHeight"}
PROMISED = 0.995


@cache
def readings() -> dict[str, Reading]:
    found = {}
    for row in rows("photos.csv"):
        if row["format"] == "jpeg":
            with PathSource(str(FOLDER / row["path"])) as source:
                found[row["path"]] = read_file(source, DEFAULT)
    return found


def compared() -> Iterator[tuple[str, str, object, object]]:
    """Path, key, ExifTool's value and ours (None where we have none)."""
    reference = exiftool_values()
    for path, reading in readings().items():
        ours = tags_of(reading.tags)
        for key, value in reference[path].items():
            if key.partition(":")[0] in GROUPS or key in OTHERS:
                yield path, key, value, ours[key].value if key in ours else None


def same(theirs: object, ours: object) -> bool:
    """Whether two values are equal; ExifTool shows no binary data, and JSON numbers for texts."""
    if ours is None:
        return False
    if str(theirs) == str(ours) or str(theirs).startswith("(Binary data "):
        return True
    try:
        return isclose(float(str(theirs)), float(str(ours)), rel_tol=1e-9)
    except ValueError:
        return False


def test_there_are_files_enough_to_say_anything() -> None:
    assert len(readings()) > 100


def test_our_values_are_those_of_exiftool() -> None:
    pairs = list(compared())
    differing = [pair for pair in pairs if not same(pair[2], pair[3])]
    share = 1 - len(differing) / len(pairs)
    assert share >= PROMISED, differing[:40]


def test_our_two_readers_agree_on_every_real_file() -> None:
    differing = {path: found.disagreements for path, found in readings().items()}
    assert {path: one for path, one in differing.items() if one} == {}


def test_where_exiftool_finds_exif_we_find_a_block() -> None:
    reference = exiftool_values()
    for path, found in readings().items():
        theirs = any(key.partition(":")[0] in GROUPS for key in reference[path])
        assert not theirs or any(block.kind == "EXIF" for block in found.blocks), path


def test_every_preview_lies_in_its_file_and_is_what_it_is_called() -> None:
    for path, found in readings().items():
        for preview in found.previews:
            with PathSource(str(FOLDER / path)) as source:
                begins = source.read_at(preview.offset, 2)
                assert preview.offset + preview.length <= source.size
            assert (preview.mime == "image/jpeg") == (begins == b"\xff\xd8"), path
