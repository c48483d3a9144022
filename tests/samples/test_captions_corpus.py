"""Our XMP, IPTC and ICC tags held against ExifTool's on real files (-G1 -n), where at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from math import isclose

import pytest

from tests.support.corpus import FOLDER, exiftool_values, needs_corpus, rows
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Value
from verifyimg.reading import Reading, read_file
from verifyimg.sources.path import PathSource

pytestmark = needs_corpus

BAR = {
    "XMP-xmp": "CreateDate ModifyDate MetadataDate CreatorTool",
    "XMP-xmpMM": "HistoryWhen HistoryAction HistorySoftwareAgent HistoryChanged HistoryInstanceID "
    "HistoryParameters DocumentID InstanceID OriginalDocumentID DerivedFromDocumentID "
    "DerivedFromInstanceID DerivedFromOriginalDocumentID",
    "XMP-photoshop": "DateCreated Credit Source Headline Instructions",
    "XMP-dc": "Creator Description Rights Title Subject",
    "XMP-exif": "DateTimeOriginal DateTimeDigitized GPSLatitude GPSLongitude GPSDateTime",
    "XMP-tiff": "Make Model DateTime",
    "XMP-aux": "SerialNumber Lens LensSerialNumber OwnerName",
    "XMP-iptcExt": "DigitalSourceType DigitalSourceFileType LocationCreatedCity",
    "XMP-x": "XMPToolkit",
    "IPTC": "DateCreated TimeCreated DigitalCreationDate DigitalCreationTime By-line Credit Source "
    "Caption-Abstract SpecialInstructions Headline ObjectName Keywords City "
    "Country-PrimaryLocationName CopyrightNotice Writer-Editor CodedCharacterSet",
    "Photoshop": "IPTCDigest WriterName ReaderName PhotoshopQuality CopyrightFlag URL",
    "ICC-header": "ProfileDateTime ProfileCreator PrimaryPlatform ProfileVersion DeviceModel",
    "ICC_Profile": "ProfileDescription ProfileCopyright",
}
"""By group: the fields that a check or a reader of the report rests on."""

KEYS = {f"{group}:{name}" for group, names in BAR.items() for name in names.split()}
PROMISED = 0.995

EXPLAINED = {
    "XMP-dc:Creator": 3,
    # NOTE: `<dc:creator>` with an empty list: ExifTool gives the blanks around the list, we ""
}
"""By key: how many differences there are in which the bytes show us right, and why."""

Pair = tuple[str, str, list[object], list[Value]]


@cache
def readings() -> dict[str, Reading]:
    found = {}
    for row in rows("photos.csv"):
        if row["format"] == "jpeg":
            with PathSource(str(FOLDER / row["path"])) as source:
                found[row["path"]] = read_file(source, DEFAULT)
    return found


@cache
def pairs(*, whole: bool = False) -> list[Pair]:
    """Path, key, ExifTool's values and ours, of the fields of the bar or of all in XMP and IPTC."""
    return list(compared(whole=whole))


def compared(*, whole: bool) -> Iterator[Pair]:
    reference = exiftool_values()
    for path, reading in readings().items():
        ours = defaultdict(list)
        for tag in reading.tags:
            ours[tag.key].append(tag.value)
        for key, value in reference[path].items():
            if key in KEYS or (whole and key.startswith(("XMP-", "IPTC:"))):
                yield path, key, value if isinstance(value, list) else [value], ours[key]


def same(theirs: list[object], ours: list[Value]) -> bool:
    """Whether the values are equal.

    NOTE: ExifTool's JSON keeps the first of several values unless they stand in one list, and
    cuts the blanks behind some texts.
    """
    if len(theirs) == 1:
        ours = ours[:1]
    return len(theirs) == len(ours) and all(map(equal, theirs, ours))


def equal(theirs: object, ours: Value) -> bool:
    plain = str(theirs).lower() if isinstance(theirs, bool) else str(theirs)
    if plain.rstrip() == str(ours).rstrip() or plain == str(ours).lower():
        return True
    if plain.startswith("(Binary data ") or "more characters)" in str(ours):
        return True
    try:
        return isclose(float(plain), float(str(ours)), rel_tol=1e-9)
    except ValueError:
        return False


def test_there_are_files_enough_to_say_anything() -> None:
    assert len(readings()) > 100
    assert len(pairs()) > 800
    assert len({key for _, key, _, _ in pairs()}) > 60


def test_our_values_of_the_bar_are_those_of_exiftool() -> None:
    differing = [pair for pair in pairs() if not same(*pair[2:])]
    assert {key for _, key, _, _ in differing} <= set(EXPLAINED), differing
    assert len(differing) <= sum(EXPLAINED.values())
    assert 1 - len(differing) / len(pairs()) >= PROMISED


def test_our_values_of_all_of_xmp_and_iptc_are_nearly_those_of_exiftool() -> None:
    every = pairs(whole=True)
    differing = [pair for pair in every if not same(*pair[2:])]
    assert 1 - len(differing) / len(every) >= 0.98, differing[:40]


@pytest.mark.parametrize("kind", ["XMP", "IPTC", "Photoshop", "ICC"])
def test_where_exiftool_finds_a_block_we_find_one(kind: str) -> None:
    reference = exiftool_values()
    groups = {"XMP": "XMP-x:", "IPTC": "IPTC:", "Photoshop": "Photoshop:", "ICC": "ICC-header:"}
    for path, found in readings().items():
        theirs = any(key.startswith(groups[kind]) for key in reference[path])
        assert not theirs or any(block.kind == kind for block in found.blocks), path


def test_hardly_any_real_block_is_called_damaged() -> None:
    ours = {"xmp", "extended-xmp", "photoshop", "iptc", "icc"}
    told = [
        (path, problem.message)
        for path, found in readings().items()
        for problem in found.problems
        if problem.reader in ours
    ]
    assert len(told) <= 2, told


def test_an_offset_points_at_the_tag_that_stands_there() -> None:
    for path, found in readings().items():
        with PathSource(str(FOLDER / path)) as source:
            for tag in found.tags:
                if tag.group == "XMP-xmp" and tag.offset is not None:
                    assert source.read_at(tag.offset, 1) == b"<", (path, tag)
