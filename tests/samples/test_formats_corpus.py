"""Real files of every format beside JPEG, held against ExifTool's reading of them.

ExifTool is the reference, not the truth. Where we differ knowingly: it reads bytes that are no
text as `?` (pport_g4.tif).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from tests.support.corpus import FOLDER, exiftool_values, needs_corpus
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Value
from verifyimg.reading import Reading, read_file
from verifyimg.sources.path import PathSource

pytestmark = needs_corpus

GROUPS = ("IFD0", "ExifIFD", "GPS")
TYPES = {
    "PNG": ("PNG",),
    "WEBP": ("WEBP", "Extended WEBP"),
    "TIFF": ("TIFF", "NEF", "NRW", "IIQ"),
    "HEIC": ("HEIC", "HEIF"),
    "AVIF": ("AVIF",),
}
"""By format: what ExifTool calls it."""

SHARES = {
    ("PNG", "IFD0"): 1.0,
    ("PNG", "ExifIFD"): 1.0,
    ("PNG", "GPS"): 1.0,
    ("WEBP", "IFD0"): 1.0,
    ("WEBP", "ExifIFD"): 1.0,
    ("WEBP", "GPS"): 1.0,
    ("TIFF", "IFD0"): 0.98,
    ("TIFF", "ExifIFD"): 0.98,
    ("TIFF", "GPS"): 1.0,
    ("HEIC", "IFD0"): 1.0,
    ("HEIC", "ExifIFD"): 1.0,
    ("HEIC", "GPS"): 1.0,
    ("AVIF", "IFD0"): 1.0,
    ("AVIF", "ExifIFD"): 1.0,
    ("AVIF", "GPS"): 1.0,
}
"""The share of values that must be ExifTool's."""

OVERALL = 0.99

DESCRIBED = {
    "PNG": ("PNG:ImageWidth", "PNG:ImageHeight", "PNG:BitDepth", "PNG:ColorType", "PNG:ModifyDate",
            "PNG:Software", "PNG:CreateDate", "PNG:Datecreate", "PNG:Datemodify",
            "PNG:ProfileName", "PNG-pHYs:PixelsPerUnitX"),
    "WEBP": ("RIFF:ImageWidth", "RIFF:ImageHeight", "RIFF:WebP_Flags", "RIFF:VP8Version"),
    "HEIC": ("File:ImageWidth", "File:ImageHeight", "QuickTime:ImageSpatialExtent",
             "QuickTime:MajorBrand", "QuickTime:MinorVersion", "QuickTime:Rotation",
             "QuickTime:ImagePixelDepth", "Meta:PrimaryItemReference"),
    "AVIF": ("File:ImageWidth", "File:ImageHeight", "QuickTime:MajorBrand",
             "QuickTime:CompatibleBrands", "Meta:PrimaryItemReference"),
}  # fmt: skip
"""What says how large the picture is and who wrote the file, outside of EXIF."""


@cache
def readings(file_format: str) -> dict[str, Reading]:
    found = {}
    for path, values in exiftool_values().items():
        if values.get("File:FileType") in TYPES[file_format]:
            with PathSource(str(FOLDER / path)) as source:
                found[path] = read_file(source, DEFAULT)
    return found


def values_of(reading: Reading) -> dict[str, list[Value]]:
    found = defaultdict(list)
    for tag in reading.tags:
        found[tag.key].append(tag.value)
    return found


def same(ours: Value, theirs: object) -> bool:
    """Texts alike but for blanks around them, numbers alike to ten digits."""
    listed = " ".join(map(str, theirs)) if isinstance(theirs, list) else theirs
    one, other = str(ours).strip(), str(listed).strip()
    try:
        pairs = list(zip(map(float, one.split()), map(float, other.split()), strict=True))
    except ValueError:
        return one == other
    return all(abs(a - b) <= 1e-9 * max(1.0, abs(b)) for a, b in pairs)


def missed(file_format: str, group: str) -> tuple[list[str], int]:
    """What differs, in words, and how many values were compared."""
    misses, count = [], 0
    theirs = exiftool_values()
    for path, reading in readings(file_format).items():
        ours = values_of(reading)
        for key, value in theirs[path].items():
            if key.partition(":")[0] != group or str(value).startswith("(Binary data"):
                continue
            count += 1
            if not any(same(one, value) for one in ours.get(key, ())):
                misses.append(f"{path} {key}: {ours.get(key)} for {value}")
    return misses, count


@pytest.mark.parametrize(("file_format", "group"), SHARES)
def test_the_values_of_a_group_are_those_of_exiftool(file_format: str, group: str) -> None:
    misses, count = missed(file_format, group)
    assert count > 0
    assert 1 - len(misses) / count >= SHARES[file_format, group], "\n".join(misses)


def test_over_all_formats_hardly_a_value_differs() -> None:
    found = [missed(file_format, group) for file_format, group in SHARES]
    misses = sum(len(one) for one, _ in found)
    assert 1 - misses / sum(count for _, count in found) >= OVERALL


@pytest.mark.parametrize("file_format", DESCRIBED)
def test_what_describes_the_picture_is_what_exiftool_says(file_format: str) -> None:
    theirs = exiftool_values()
    wrong = [
        f"{path} {key}"
        for path, reading in readings(file_format).items()
        for key in DESCRIBED[file_format]
        if key in theirs[path]
        and not any(same(one, theirs[path][key]) for one in values_of(reading).get(key, ()))
    ]
    assert wrong == []


@pytest.mark.parametrize("file_format", TYPES)
def test_a_real_file_is_not_called_unreadable(file_format: str) -> None:
    fatal = {
        path: problem.message
        for path, reading in readings(file_format).items()
        for problem in reading.problems
        if problem.fatal
    }
    assert fatal == {}


@pytest.mark.parametrize("file_format", TYPES)
def test_where_exiftool_reads_exif_we_do_not_say_that_there_is_none(file_format: str) -> None:
    theirs = exiftool_values()
    denied = [
        path
        for path, reading in readings(file_format).items()
        if any(problem.kind == "absent" for problem in reading.problems)
        and any(key.startswith(("IFD0:", "ExifIFD:")) for key in theirs[path])
    ]
    assert denied == []
